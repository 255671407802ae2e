import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTyped, withoutHidden } from '../../../domain/base/plain-text.ts';
import { longestContact, longestHeadline } from '../../../domain/report/choice.ts';
import type { ReportChoice } from '../../../domain/report/choice.ts';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useViewOf } from '../../state/use-workspace.tsx';
import styles from './reports.module.css';

interface Props {
  readonly choice: ReportChoice;
  readonly changeChoice: (part: Partial<ReportChoice>) => void;
  /** The keys of the skills in the application as it is now. */
  readonly shownSkills: readonly string[];
}

/** What only an application says: who the applicant is, and which skills they show. */
export function Applicant({ choice, changeChoice, shownSkills }: Props) {
  const { t } = useTranslation();
  const skills = useViewOf(({ index }) => index.path.skills);
  const [isOpen, setOpen] = useState(false);
  const { headline, contact } = choice;
  // What was chosen is shown at once; which ones are usual, only the report knows.
  const chosen = choice.skills ?? shownSkills;
  const show = (key: string, isIn: boolean) =>
    changeChoice({ skills: isIn ? [...chosen, key] : chosen.filter((one) => one !== key) });
  return (
    <>
      <LineField
        label={t('reports.headline')}
        placeholder={t('reports.headlineHint')}
        saved={headline}
        limit={longestHeadline}
        onSave={(text) => changeChoice({ headline: text })}
      />
      <LineField
        label={t('reports.contact')}
        placeholder={t('reports.contactHint')}
        saved={contact}
        limit={longestContact}
        onSave={(text) => changeChoice({ contact: text })}
      />
      <details className={styles.skills} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{t('reports.skillsShown', { count: chosen.length })}</summary>
        {isOpen && (
          <>
            {choice.skills !== null && (
              <PushButton look="link" onPress={() => changeChoice({ skills: null })}>
                {t('reports.skillsUsual')}
              </PushButton>
            )}
            {skills.map(({ key, title }) => (
              <CheckBox key={key} isSelected={chosen.includes(key)} onChange={(isIn) => show(key, isIn)}>
                {title}
              </CheckBox>
            ))}
          </>
        )}
      </details>
    </>
  );
}

interface LineProps {
  readonly label: string;
  readonly placeholder: string;
  readonly saved: string;
  readonly limit: number;
  readonly onSave: (text: string) => void;
}

/** One line of text, saved when the field loses the focus. */
function LineField({ label, placeholder, saved, limit, onSave }: LineProps) {
  const [typed, setTyped] = useState<string>();
  const text = typed ?? saved;
  return (
    <TextInput
      label={label}
      placeholder={placeholder}
      value={text}
      limit={limit}
      onChange={setTyped}
      onBlur={() => {
        const given = withoutHidden(text).trim();
        // A text that is too long stays in the field, which shows what is wrong.
        if (given !== '' && !isTyped(given, limit)) return;
        if (given !== saved) onSave(given);
        setTyped(undefined);
      }}
    />
  );
}
