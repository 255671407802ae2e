import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../state/api.ts';
import { useCommands } from '../commands/commands.tsx';
import { useTranslate } from '../i18n/use-say.ts';
import { PushButton } from '../ui/PushButton.tsx';
import { useViewOf } from '../state/use-workspace.tsx';
import styles from './frame.module.css';

/** What the learner must know about this workspace while it is open. */
export function Banners() {
  const { t } = useTranslation();
  const about = useViewOf((view) => view.about);
  const saving = useViewOf((view) => view.saving);
  const commands = useCommands();
  const translate = useTranslate();
  /** The number of notices that the learner has read. Later ones are shown again. */
  const [read, setRead] = useState(0);
  const notices = about.notices.slice(read);
  return (
    <div>
      {about.sample !== null && (
        <Banner label={t('banner.sampleLabel')} tone="note" text={t(`banner.sample.${about.sample}`)}>
          {about.sample === 'visit' && (
            <PushButton onPress={() => commands.showSample(false)}>{t('banner.leaveSample')}</PushButton>
          )}
        </Banner>
      )}
      {about.readOnly !== null && (
        <Banner
          label={t('banner.readOnlyLabel')}
          tone="warning"
          text={`${translate(about.readOnly)} ${t('problem.otherFolder', { option: '--workspace' })}`}
        />
      )}
      {about.readOnly === null && saving.state === 'failed' && (
        <Banner label={t('banner.failedLabel')} tone="problem" text={translate(saving.message)}>
          <PushButton onPress={() => void commands.runCommand(send('workspace:dropFailed', {}))}>
            {t('banner.dropFailed')}
          </PushButton>
        </Banner>
      )}
      {about.readOnly === null && saving.state === 'saved' && saving.backups !== null && (
        <Banner label={t('frame.backupsFail')} tone="warning" text={translate(saving.backups)} />
      )}
      {notices.length > 0 && (
        <Banner
          label={t('banner.noticesLabel')}
          tone="warning"
          text={notices.map(({ message }) => translate(message)).join(' ')}
        >
          <PushButton
            onPress={() => {
              setRead(about.notices.length);
              void commands.runCommand(send('workspace:dismissNotices', {}));
            }}
          >
            {t('frame.dismiss')}
          </PushButton>
        </Banner>
      )}
    </div>
  );
}

interface BannerProps {
  readonly label: string;
  readonly tone: 'note' | 'warning' | 'problem';
  readonly text: string;
  readonly children?: ReactNode;
}

function Banner({ label, tone, text, children }: BannerProps) {
  return (
    <section className={styles.banner} data-tone={tone} aria-label={label}>
      <p role="status">
        <b>{label}.</b> {text}
      </p>
      {children}
    </section>
  );
}
