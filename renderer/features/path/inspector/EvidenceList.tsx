import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence, Subject } from '../../../../domain/progress/slices/evidence/events.ts';
import { longest } from '../../../../domain/progress/patterns.ts';
import { send } from '../../../api.ts';
import { useNow } from '../../../use-now.ts';
import { useCommands } from '../../../commands.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Keys } from '../../../ui/Keys.tsx';
import { PushButton } from '../../../ui/PushButton.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import styles from './inspector.module.css';
import { LinkButton } from './LinkButton.tsx';

/** What shows that an item or a skill was done, and a line to add more. */
export function EvidenceList({ subject, evidence }: { subject: Subject; evidence: readonly Evidence[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const commands = useCommands();
  return (
    <section>
      <h3>
        {t('inspector.evidence')}
        <Keys keys="e" />
      </h3>
      {evidence.length > 0 && (
        <ul className={styles.list}>
          {evidence.map(({ id, at, title, url }) => (
            <li key={id}>
              {url ? <LinkButton url={url}>{title}</LinkButton> : <span>{title}</span>}
              <time dateTime={at}>{format.day(at, now)}</time>
              <IconButton
                label={t('inspector.removeEvidence', { title })}
                onPress={() =>
                  void commands.attempt(send('progress:removeEvidence', { subject, evidence: id }))
                }
              >
                <X aria-hidden="true" />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <AddEvidence subject={subject} />
    </section>
  );
}

function AddEvidence({ subject }: { subject: Subject }) {
  const { t } = useTranslation();
  const commands = useCommands();
  const [title, setTitle] = useState('');
  const [url, setUrl] = useState('');
  const named = title.trim() !== '';

  async function add(): Promise<void> {
    const link = url.trim();
    const draft = { subject, title: title.trim(), ...(link === '' ? {} : { url: link }) };
    if (!(await commands.attempt(send('progress:addEvidence', draft)))) return;
    setTitle('');
    setUrl('');
  }

  return (
    <form
      className={styles.add}
      onSubmit={(submit) => {
        submit.preventDefault();
        if (named) void add();
      }}
    >
      <TextInput
        label={t('inspector.evidenceTitle')}
        hideLabel
        placeholder={t('inspector.evidenceTitle')}
        focusName="evidence"
        value={title}
        onChange={setTitle}
        maxLength={longest.evidenceTitle}
      />
      {(named || url !== '') && (
        <>
          <TextInput
            label={t('inspector.evidenceLink')}
            hideLabel
            placeholder={t('inspector.evidenceLink')}
            value={url}
            onChange={setUrl}
            maxLength={2000}
          />
          <PushButton type="submit" isDisabled={!named}>
            {t('inspector.addEvidence')}
          </PushButton>
        </>
      )}
    </form>
  );
}
