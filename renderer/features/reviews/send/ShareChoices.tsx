import { memo, useCallback, useState } from 'react';
import type { Dispatch, SetStateAction } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../../contract/index.ts';
import type { ShareChoice, ShareSection } from '../../../../domain/formats/share-sections.ts';
import type { Skill } from '../../../../domain/path/schema.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useMentorName } from '../../../i18n/use-names.ts';
import { NameField } from '../../../fields/NameField.tsx';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { PushButton } from '../../../ui/PushButton.tsx';
import { SelectBox } from '../../../ui/SelectBox.tsx';
import { useView } from '../../../state/use-workspace.tsx';
import reviews from '../reviews.module.css';
import styles from './send.module.css';

interface Props {
  readonly path: string;
  /** The share as last made; undefined before the first. */
  readonly made: Output<'reviews:prepare'> | undefined;
  readonly choice: ShareChoice;
  readonly onPath: (id: string) => void;
  readonly onChange: Dispatch<SetStateAction<ShareChoice>>;
}

/** The contents of a share: notes are included one by one, skills can be left out. */
export function ShareChoices({ path, made, choice, onPath, onChange }: Props) {
  const { t } = useTranslation();
  const { paths } = useView();
  const format = useFormat();
  const { sections } = choice;
  const has = (section: ShareSection) => sections.includes(section);
  const setSection = (section: ShareSection, isIn: boolean) =>
    onChange({
      ...choice,
      // Files go along with their evidence only.
      sections: isIn
        ? [...sections, section]
        : sections.filter((one) => one !== section && (section !== 'evidence' || one !== 'files')),
    });
  return (
    <>
      {paths.length > 1 && (
        <SelectBox
          label={t('reviews.send.path')}
          value={path}
          options={paths.map(({ id, title }) => ({ id, text: title }))}
          onChange={onPath}
        />
      )}
      <fieldset className={styles.group}>
        <legend>{t('reviews.send.more')}</legend>
        <CheckBox isSelected={has('evidence')} onChange={(isIn) => setSection('evidence', isIn)}>
          {t('reviews.send.evidence')}
        </CheckBox>
        {has('evidence') && made && made.files.count > 0 && (
          <div className={styles.under}>
            <CheckBox isSelected={has('files')} onChange={(isIn) => setSection('files', isIn)}>
              {t('reviews.send.files', { count: made.files.count, size: format.bytes(made.files.bytes) })}
            </CheckBox>
          </div>
        )}
        {(['reasons', 'history', 'freshness', 'plan', 'forecast', 'name'] as const).map((section) => (
          <CheckBox key={section} isSelected={has(section)} onChange={(isIn) => setSection(section, isIn)}>
            {t(`reviews.send.${section}`)}
          </CheckBox>
        ))}
        {has('name') && <NameField />}
      </fieldset>
      {made && made.responses.length > 0 && (
        <Responses responses={made.responses} choice={choice} onChange={onChange} />
      )}
      {made && <Notes notes={made.notes} choice={choice} onChange={onChange} />}
      {made && <LeftOut skills={made.share.path.skills} choice={choice} onChange={onChange} />}
    </>
  );
}

type ResponsesProps = Pick<Props, 'choice' | 'onChange'> & {
  readonly responses: Output<'reviews:prepare'>['responses'];
};

/** What was answered, agreed and resolved: ticked mentor by mentor, so that nobody gets what is for somebody else. */
function Responses({ responses, choice, onChange }: ResponsesProps) {
  const { t } = useTranslation();
  const mentorOf = useMentorName();
  const ticked = choice.answersTo ?? [];
  return (
    <fieldset className={styles.group}>
      <legend>{t('reviews.send.answers')}</legend>
      {responses.map(({ mentor, count }) => (
        <CheckBox
          key={mentor.key}
          isSelected={ticked.includes(mentor.key)}
          onChange={(isIn) =>
            onChange((now) => {
              const others = (now.answersTo ?? []).filter((key) => key !== mentor.key);
              return withPart(now, 'answers', 'answersTo', isIn ? [...others, mentor.key] : others);
            })
          }
        >
          {t('reviews.send.answersTo', { name: mentorOf(mentor), count })}
        </CheckBox>
      ))}
    </fieldset>
  );
}

type LeftOutProps = Pick<Props, 'choice' | 'onChange'> & { readonly skills: readonly Skill[] };

function LeftOut({ skills, choice, onChange }: LeftOutProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { without } = choice;
  return (
    <details className={styles.group} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {without.length === 0
          ? t('reviews.send.without')
          : t('reviews.send.withoutCount', { count: without.length })}
      </summary>
      {isOpen &&
        skills.map(({ key, title }) => (
          <CheckBox
            key={key}
            isSelected={without.includes(key)}
            onChange={(isOut) =>
              onChange({
                ...choice,
                without: isOut ? [...without, key] : without.filter((one) => one !== key),
              })
            }
          >
            {title}
          </CheckBox>
        ))}
    </details>
  );
}

type NotesProps = Pick<Props, 'choice' | 'onChange'> & {
  readonly notes: Output<'reviews:prepare'>['notes'];
};

function Notes({ notes, choice, onChange }: NotesProps) {
  const { t } = useTranslation();
  const ticked = new Set(choice.notes);
  const tick = (subjects: readonly string[]) => onChange((now) => withPart(now, 'notes', 'notes', subjects));
  const tickOne = useCallback(
    (subject: string, isIn: boolean) =>
      onChange((now) => {
        const others = (now.notes ?? []).filter((one) => one !== subject);
        return withPart(now, 'notes', 'notes', isIn ? [...others, subject] : others);
      }),
    [onChange],
  );
  return (
    <fieldset className={styles.group}>
      <legend>{t('reviews.send.notes')}</legend>
      <p className={reviews.quiet}>
        {notes.length === 0 ? t('reviews.send.noNotes') : t('reviews.send.notesMean')}
      </p>
      {notes.length > 1 && (
        <p className={styles.ticks}>
          <PushButton look="link" onPress={() => tick(notes.map(({ subject }) => subject))}>
            {t('reviews.send.allNotes')}
          </PushButton>
          <PushButton look="link" onPress={() => tick([])}>
            {t('reviews.send.noNote')}
          </PushButton>
        </p>
      )}
      <div className={styles.notes}>
        {notes.map((note) => (
          <Note key={note.subject} {...note} isTicked={ticked.has(note.subject)} onTick={tickOne} />
        ))}
      </div>
    </fieldset>
  );
}

/** The choice with these parts of a section. The section is included only if there are any. */
function withPart(
  choice: ShareChoice,
  section: ShareSection,
  part: 'notes' | 'answersTo',
  chosen: readonly string[],
): ShareChoice {
  const others = choice.sections.filter((one) => one !== section);
  return { ...choice, sections: chosen.length > 0 ? [section, ...others] : others, [part]: chosen };
}

type NoteProps = NotesProps['notes'][number] & {
  readonly isTicked: boolean;
  readonly onTick: (subject: string, isIn: boolean) => void;
};

// There may be thousands, so only the ticked one renders again.
const Note = memo(function Note({ subject, text, note, isTicked, onTick }: NoteProps) {
  return (
    <CheckBox isSelected={isTicked} onChange={(isIn) => onTick(subject, isIn)}>
      <span className={styles.note}>
        {text}
        <small>{note}</small>
      </span>
    </CheckBox>
  );
});
