import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../api.ts';
import { useCommands } from '../commands.tsx';
import { useSay } from '../i18n/use-say.ts';
import { PushButton } from '../ui/PushButton.tsx';
import { useViewOf } from '../use-workspace.tsx';
import styles from './frame.module.css';

/** What the learner must know about this workspace while it is open. */
export function Banners() {
  const { t } = useTranslation();
  const about = useViewOf((view) => view.about);
  const saving = useViewOf((view) => view.saving);
  const commands = useCommands();
  const say = useSay();
  /** The number of notices that the learner has read. Later ones are shown again. */
  const [read, setRead] = useState(0);
  const notices = about.notices.slice(read);
  return (
    <div className={styles.banners}>
      {about.sample !== null && (
        <Banner label={t('banner.sampleLabel')} tone="note" text={t(`banner.sample.${about.sample}`)}>
          {about.sample === 'visit' && (
            <PushButton onPress={() => void commands.attempt(send('workspace:showSample', { shown: false }))}>
              {t('banner.leaveSample')}
            </PushButton>
          )}
        </Banner>
      )}
      {about.readOnly !== null && (
        <Banner
          label={t('banner.readOnlyLabel')}
          tone="warning"
          text={`${say(about.readOnly)} ${t('problem.otherFolder', { option: '--workspace' })}`}
        />
      )}
      {about.readOnly === null && saving.state === 'failed' && (
        <Banner label={t('banner.failedLabel')} tone="problem" text={say(saving.message)}>
          <PushButton onPress={() => void commands.attempt(send('workspace:dropFailed', {}))}>
            {t('banner.dropFailed')}
          </PushButton>
        </Banner>
      )}
      {about.readOnly === null && saving.state === 'saved' && saving.backups !== null && (
        <Banner label={t('frame.backupsFail')} tone="warning" text={say(saving.backups)} />
      )}
      {notices.length > 0 && (
        <Banner
          label={t('banner.noticesLabel')}
          tone="warning"
          text={notices.map(({ message }) => say(message)).join(' ')}
        >
          <PushButton
            onPress={() => {
              setRead(about.notices.length);
              void commands.attempt(send('workspace:dismissNotices', {}));
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
