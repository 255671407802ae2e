import { Label, ProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Payload } from '../../contract/index.ts';
import { useFormat } from '../i18n/format.ts';
import styles from './bar.module.css';
import { PushButton } from './PushButton.tsx';

interface Props {
  readonly label: string;
  /** The progress; absent if it is unknown. */
  readonly progress?: Pick<Payload<'job:progress'>, 'share' | 'word'> | undefined;
  /** Cancels the work, if that is possible. */
  readonly onCancel?: () => void;
}

/** A progress bar for longer work. */
export function WorkBar({ label, progress, onCancel }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const value = progress && progress.share * 100;
  const said = progress && t(`job.${progress.word}`, { percent: format.share(progress.share, 1) });
  return (
    <div className={styles.job}>
      <ProgressBar
        className={styles.work!}
        {...(value === undefined ? { isIndeterminate: true } : { value, valueLabel: said })}
        data-indeterminate={value === undefined}
      >
        <div className={styles.workHead}>
          <Label>{label}</Label>
          <span>{said}</span>
        </div>
        <span className={styles.bar}>
          <i style={{ width: `${value ?? 30}%` }} />
        </span>
      </ProgressBar>
      {onCancel && <PushButton onPress={onCancel}>{t('job.cancel')}</PushButton>}
    </div>
  );
}
