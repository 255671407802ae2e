import { Pencil, Plus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence, Subject } from '../../domain/progress/slices/evidence/events.ts';
import { asLink, isEvidenceLink, isTyped, longestLink } from '../../domain/base/plain-text.ts';
import { longest } from '../../domain/base/patterns.ts';
import { send } from '../state/api.ts';
import { useDraft } from '../state/use-draft.ts';
import { useReportError } from '../state/use-report-error.ts';
import { useNow } from '../state/use-now.ts';
import { useCommands } from '../commands/commands.tsx';
import { useFormat } from '../i18n/format.ts';
import { DateInput } from '../ui/DateInput.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Keys } from '../ui/Keys.tsx';
import { PushButton } from '../ui/PushButton.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import styles from './inspector.module.css';
import { EvidenceTitle } from '../fields/EvidenceTitle.tsx';

/** The evidence of an item or a skill, and a line to add more. */
export function EvidenceList({ subject, evidence }: { subject: Subject; evidence: readonly Evidence[] }) {
  const { t } = useTranslation();
  const [editing, edit] = useState<string>();
  return (
    <section>
      <h3>
        {t('inspector.evidence')}
        <Keys keys="e" />
      </h3>
      {evidence.length > 0 && (
        <ul className={styles.list}>
          {evidence.map((one) =>
            one.id === editing ? (
              <li key={one.id} className={styles.editing}>
                <EditEvidence subject={subject} evidence={one} onClose={() => edit(undefined)} />
              </li>
            ) : (
              <ShownEvidence key={one.id} subject={subject} evidence={one} onEdit={() => edit(one.id)} />
            ),
          )}
        </ul>
      )}
      <AddEvidence subject={subject} />
    </section>
  );
}

interface ShownProps {
  readonly subject: Subject;
  readonly evidence: Evidence;
  readonly onEdit: () => void;
}

function ShownEvidence({ subject, evidence, onEdit }: ShownProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const commands = useCommands();
  const { id, at, on, title } = evidence;
  return (
    <li>
      <EvidenceTitle subject={subject} evidence={evidence} />
      <time dateTime={on ?? at}>{on === undefined ? format.day(at, now) : format.date(on)}</time>
      <IconButton label={t('inspector.changeEvidence', { title })} onPress={onEdit}>
        <Pencil aria-hidden="true" />
      </IconButton>
      <IconButton
        label={t('inspector.removeEvidence', { title })}
        onPress={() => void commands.runCommand(send('progress:removeEvidence', { subject, evidence: id }))}
      >
        <X aria-hidden="true" />
      </IconButton>
    </li>
  );
}

interface EditProps {
  readonly subject: Subject;
  readonly evidence: Evidence;
  readonly onClose: () => void;
}

/** Changes the title, the link and the day of a piece of evidence. Escape leaves it as it was. */
function EditEvidence({ subject, evidence, onClose }: EditProps) {
  const { t } = useTranslation();
  const commands = useCommands();
  const [title, setTitle] = useState(evidence.title);
  const [link, setLink] = useState(evidence.url ?? '');
  const [on, setOn] = useState<string | null>(evidence.on ?? null);
  const given = title.trim();
  const url = asLink(link);
  const isGoodLink = url === '' || isEvidenceLink(url);
  const isGood = isTyped(given, longest.evidenceTitle) && isGoodLink;

  async function save(): Promise<void> {
    if (!isGood) return;
    const changed = send('progress:changeEvidence', {
      subject,
      evidence: evidence.id,
      title: given,
      ...(url === '' ? {} : { url }),
      ...(on === null ? {} : { on }),
    });
    if (await commands.runCommand(changed)) onClose();
  }

  return (
    <form
      className={styles.form}
      onSubmit={(submit) => {
        submit.preventDefault();
        void save();
      }}
    >
      <TextInput
        label={t('inspector.evidenceTitle')}
        value={title}
        onChange={setTitle}
        limit={longest.evidenceTitle}
        autoFocus
      />
      {evidence.file === undefined && (
        <TextInput
          label={t('inspector.evidenceLink')}
          value={link}
          onChange={setLink}
          limit={longestLink}
          error={isGoodLink ? undefined : t('inspector.badLink')}
        />
      )}
      <DateInput label={t('inspector.evidenceDay')} value={on} onChange={setOn} />
      <div className={styles.buttons}>
        <PushButton type="submit" isDisabled={!isGood}>
          {t('inspector.saveEvidence')}
        </PushButton>
        <PushButton look="link" onPress={onClose}>
          {t('skip.cancel')}
        </PushButton>
      </div>
    </form>
  );
}

/** A title and a link; an address that was entered as the title is the link. */
function withLink(title: string, url: string): { readonly title: string; readonly url?: string } {
  if (url !== '') return { title, url };
  const address = asLink(title);
  const isAddress = /^(?:https?:|mailto:|file:|www\.|<)/i.test(title) && isEvidenceLink(address);
  return isAddress ? { title: address.replace(/^(?:https?:\/\/|mailto:)/i, ''), url: address } : { title };
}

function AddEvidence({ subject }: { subject: Subject }) {
  const { t } = useTranslation();
  const commands = useCommands();
  const key = 'item' in subject ? subject.item : subject.skill;
  const title = useDraft(`evidence:${key}`);
  const link = useDraft(`link:${key}`);
  const [wasRefused, setRefused] = useState(false);
  const sending = useRef<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const reportError = useReportError();
  const [isAttaching, setAttaching] = useState(false);
  const given = title.text.trim();
  const url = asLink(link.text);
  const isGoodLink = url === '' || isEvidenceLink(url);
  const isGoodTitle = isTyped(given, longest.evidenceTitle);
  const isBegun = given !== '' || link.text !== '';

  async function add(): Promise<void> {
    if (!isGoodTitle || !isGoodLink) return setRefused(true);
    const evidence = { subject, ...withLink(given, url) };
    // A second press of Enter while the first one is being saved must not add the evidence twice.
    const same = JSON.stringify(evidence);
    if (sending.current === same) return;
    sending.current = same;
    const isAdded = await commands.runCommand(send('progress:addEvidence', evidence));
    sending.current = null;
    if (!isAdded) return;
    title.drop();
    link.drop();
    setRefused(false);
    // For the next piece; the field of the link is gone.
    form.current?.querySelector<HTMLElement>('[data-focus=evidence]')?.focus();
  }

  /** Lets the learner choose a file, and copies it into the workspace; a typed title becomes its title. */
  async function attach(): Promise<void> {
    const chosen = await send('files:open', { kind: 'evidence' }).catch(reportError);
    if (!chosen) return;
    setAttaching(true);
    const named = given === '' || !isGoodTitle ? {} : { title: given };
    const isAdded = await commands.runCommand(send('evidence:attach', { subject, ...chosen, ...named }));
    setAttaching(false);
    if (isAdded) title.drop();
  }

  return (
    <form
      className={styles.add}
      ref={form}
      onSubmit={(submit) => {
        submit.preventDefault();
        if (given !== '') void add();
      }}
    >
      <Plus aria-hidden="true" />
      <TextInput
        label={t('inspector.evidenceTitle')}
        hideLabel
        placeholder={t('inspector.evidenceNone')}
        isLine={!isBegun}
        focusName="evidence"
        value={title.text}
        onChange={title.type}
        limit={longest.evidenceTitle}
        error={wasRefused && !isGoodTitle ? t('message.shape.empty') : undefined}
      />
      {isBegun && (
        <>
          <TextInput
            label={t('inspector.evidenceLink')}
            hideLabel
            placeholder={t('inspector.evidenceLink')}
            value={link.text}
            onChange={link.type}
            limit={longestLink}
            error={wasRefused && !isGoodLink ? t('inspector.badLink') : undefined}
          />
          <PushButton type="submit" isDisabled={given === ''}>
            {t('inspector.addEvidence')}
          </PushButton>
        </>
      )}
      <PushButton look="link" isPending={isAttaching} onPress={() => void attach()}>
        {t('inspector.attachFile')}
      </PushButton>
    </form>
  );
}
