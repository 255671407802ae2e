import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.ts';
import { PushButton } from '../ui/PushButton.tsx';
import { useView } from '../use-workspace.tsx';
import styles from './frame.module.css';

/** The percentage, and the formula behind it one click away. */
export function HowCounted() {
  const { t } = useTranslation();
  const format = useFormat();
  const { coverage, optional } = useView().standing;
  const percent = format.share(coverage.done, coverage.required);
  return (
    <div className={styles.sub}>
      <DialogTrigger>
        <PushButton look="link">{t('formula.open', { percent })}</PushButton>
        <Popover className={styles.popover!} placement="bottom start">
          <Dialog className={styles.formula!}>
            <Heading slot="title" level={2}>
              {t('formula.title')}
            </Heading>
            <p>{t('formula.body', { ...coverage, percent })}</p>
            <p>{t('formula.required')}</p>
            <p>{t('formula.skipped', { count: coverage.skipped })}</p>
            <p>{t('formula.optional', { ...optional })}</p>
            <p>{t('formula.readiness')}</p>
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}
