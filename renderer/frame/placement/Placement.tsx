import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Skill } from '../../../domain/path/schema.ts';
import { itemsUpTo } from '../../../domain/standing/placement.ts';
import { useCommands } from '../../commands/commands.tsx';
import { send } from '../../state/api.ts';
import { useView } from '../../state/use-workspace.tsx';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { LevelInput } from '../../ui/LevelInput.tsx';
import { Popup, PopupButtons } from '../../ui/Popup.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import styles from './placement.module.css';

/** *What can you do already?*: one skill after the other, until the learner has enough. */
export function Placement({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Popup title={t('place.title')} isOpen={isOpen} onClose={onClose} wide>
      {isOpen && <Steps onClose={onClose} />}
    </Popup>
  );
}

function Steps({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { index, skill: progressOf, standing } = useView();
  // The skills that count first, each part in the order of the path; the same as long as the dialog is open.
  const [skills] = useState(() => [
    ...index.path.skills.filter(({ key }) => standing.counted.has(key)),
    ...index.path.skills.filter(({ key }) => !standing.counted.has(key)),
  ]);
  const [at, goTo] = useState(() =>
    Math.max(
      0,
      skills.findIndex(({ key }) => progressOf(key).level === null),
    ),
  );
  const skill = skills[at];
  if (skill === undefined)
    return (
      <>
        <p>{t('place.end')}</p>
        <PopupButtons>
          <PushButton onPress={() => goTo(skills.length - 1)}>{t('place.back')}</PushButton>
          <PushButton look="primary" autoFocus onPress={onClose}>
            {t('frame.close')}
          </PushButton>
        </PopupButtons>
      </>
    );
  return (
    <Step
      key={skill.key}
      skill={skill}
      place={t('place.place', { at: at + 1, all: skills.length })}
      onBack={at > 0 ? () => goTo(at - 1) : undefined}
      onNext={() => goTo(at + 1)}
      onClose={onClose}
    />
  );
}

interface StepProps {
  readonly skill: Skill;
  /** Where it is among all skills, in words. */
  readonly place: string;
  readonly onBack: (() => void) | undefined;
  readonly onNext: () => void;
  readonly onClose: () => void;
}

/** One skill: its levels in sentences, and the items that the chosen one covers. */
function Step({ skill, place, onBack, onNext, onClose }: StepProps) {
  const { t } = useTranslation();
  const commands = useCommands();
  const { index, item, skill: progressOf } = useView();
  const [level, setLevel] = useState(progressOf(skill.key).level);
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const [isSaving, setSaving] = useState(false);
  const area = index.path.areas.find(({ id }) => id === skill.area)!;
  const covered = level === null ? [] : itemsUpTo(skill, level).filter((key) => item(key).state !== 'done');

  async function next(): Promise<void> {
    if (isSaving) return;
    const items = covered.filter((key) => !without.has(key));
    const isChanged = level !== progressOf(skill.key).level || items.length > 0;
    setSaving(true);
    const isSaved =
      !isChanged || (await commands.runCommand(send('progress:place', { skill: skill.key, level, items })));
    setSaving(false);
    if (isSaved) onNext();
  }

  function onKey(press: KeyboardEvent): void {
    if (press.nativeEvent.isComposing || press.ctrlKey || press.altKey || press.metaKey) return;
    const [, digit] = /^Digit([1-5])$/.exec(press.code) ?? [];
    if (digit !== undefined) setLevel(Number(digit));
    else if (
      press.key === 'Enter' &&
      !(press.target instanceof Element && press.target.matches('[data-own-enter]'))
    )
      void next();
    else return;
    press.preventDefault();
    press.stopPropagation();
  }

  return (
    // Keys for the whole step, as the buttons say.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.step} onKeyDownCapture={onKey}>
      <header>
        <p className={styles.quiet}>
          {place} · {area.title}
        </p>
        <h3 tabIndex={-1} ref={(heading) => heading?.focus()}>
          {skill.title}
        </h3>
        <p>{skill.why}</p>
      </header>
      <LevelInput
        label={t('inspector.rating', { skill: skill.title })}
        value={level}
        meanings={skill.levels}
        isNamed
        onChange={setLevel}
      />
      {covered.length > 0 && (
        <fieldset className={styles.items}>
          <legend>{t('place.items', { count: covered.length })}</legend>
          {covered.map((key) => (
            <CheckBox
              key={key}
              isSelected={!without.has(key)}
              onChange={(isIn) => {
                const others = [...without].filter((one) => one !== key);
                setWithout(new Set(isIn ? others : [...others, key]));
              }}
            >
              {index.items.get(key)!.item.text}
            </CheckBox>
          ))}
        </fieldset>
      )}
      <p className={styles.quiet}>{t('place.means')}</p>
      <PopupButtons>
        <PushButton data-own-enter onPress={onClose}>
          {t('place.stop')}
        </PushButton>
        <PushButton data-own-enter isDisabled={onBack === undefined} onPress={() => onBack?.()}>
          {t('place.back')}
        </PushButton>
        <PushButton look="primary" isPending={isSaving} onPress={() => void next()}>
          {t(level === null ? 'place.notNow' : 'place.next')}
        </PushButton>
      </PopupButtons>
    </div>
  );
}
