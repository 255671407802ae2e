import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Subject } from '../../../../domain/progress/events.ts';
import type { Evidence } from '../../../../domain/progress/subjects.ts';
import { send } from '../../../api.ts';
import { formatMoment } from '../../../i18n/index.ts';
import { PushButton } from '../../../ui/PushButton.tsx';
import { useToast } from '../../../ui/Toasts.tsx';
import { problemOf } from '../../../workspace.ts';
import styles from './inspector.module.css';
import { LinkButton } from './LinkButton.tsx';

/** What shows that an item or a skill was done, and a line to add more. */
export function EvidenceList({ subject, evidence }: { subject: Subject; evidence: readonly Evidence[] }) {
  const { t } = useTranslation();
  const toast = useToast();
  const [title, setTitle] = useState('');
  const [url, setUrl] = useState('');
  const say = (failure: unknown) => toast(problemOf(failure).message);

  async function add(): Promise<void> {
    const link = url.trim();
    try {
      await send('progress:addEvidence', {
        subject,
        title: title.trim(),
        ...(link === '' ? {} : { url: link }),
      });
      setTitle('');
      setUrl('');
    } catch (failure) {
      say(failure);
    }
  }

  return (
    <section>
      <h3>
        {t('inspector.evidence')}
        <kbd aria-hidden="true">e</kbd>
      </h3>
      <ul className={styles.list}>
        {evidence.map((one) => (
          <li key={one.id}>
            {one.url ? <LinkButton url={one.url}>{one.title}</LinkButton> : <span>{one.title}</span>}
            <time dateTime={one.at}>{formatMoment(one.at)}</time>
            <button
              type="button"
              className={styles.remove}
              aria-label={t('inspector.removeEvidence', { title: one.title })}
              onClick={() => void send('progress:removeEvidence', { subject, evidence: one.id }).catch(say)}
            >
              <X aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <form
        className={styles.add}
        onSubmit={(submit) => {
          submit.preventDefault();
          if (title.trim() !== '') void add();
        }}
      >
        <input
          data-focus="evidence"
          aria-label={t('inspector.evidenceTitle')}
          placeholder={t('inspector.evidenceTitle')}
          value={title}
          maxLength={300}
          onChange={({ target }) => setTitle(target.value)}
        />
        <input
          aria-label={t('inspector.evidenceLink')}
          placeholder={t('inspector.evidenceLink')}
          value={url}
          maxLength={2000}
          onChange={({ target }) => setUrl(target.value)}
        />
        <PushButton type="submit" isDisabled={title.trim() === ''}>
          {t('inspector.addEvidence')}
        </PushButton>
      </form>
    </section>
  );
}
