import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { composeReport } from '../../../domain/report/compose/index.ts';
import { reportMarkdown } from '../../../domain/report/markdown.ts';
import { tagOf } from '../../../domain/messages/languages.ts';
import { writingIn } from '../../../domain/report/writing.ts';
import { send } from '../../state/api.ts';
import { useCommands } from '../../commands/commands.tsx';
import { copyText } from '../../commands/copy-text.ts';
import { localeOf } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useTranslate } from '../../i18n/use-say.ts';
import { PushButton } from '../../ui/PushButton.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { WorkBar } from '../../ui/WorkBar.tsx';
import { useQueryVersion, useAsync } from '../../state/use-query.ts';
import { useJob } from '../../state/use-job.ts';
import { useSavedFile } from '../../commands/use-saved-file.ts';
import { useScroll } from '../../navigation/use-scroll.ts';
import { useIncoming } from '../../navigation/incoming.tsx';
import { useView } from '../../state/use-workspace.tsx';
import { Choices } from './Choices.tsx';
import { Preview } from './Preview.tsx';
import { VerdictDialog } from './VerdictDialog.tsx';
import styles from './reports.module.css';
import { useCheck } from './use-check.ts';
import { useReportChoice } from './use-report-choice.ts';

/** Makes a progress report: its contents, its preview, and the saved file. */
export function ReportsScreen() {
  const { t } = useTranslation();
  const { settings } = useView();
  const version = useQueryVersion('reports:preview');
  const commands = useCommands();
  const toasts = useToasts();
  const tellSaved = useSavedFile();
  const translate = useTranslate();
  const wanted = useReportChoice();
  const check = useCheck();
  useIncoming(['report'], (_kind, file) => check.look(file), check.verdict !== undefined);
  const { choice, format, paper, separator } = wanted;
  const [saving, setSaving] = useState(false);
  const saveJob = useJob();
  const previewJob = useJob();
  const language = useLanguage();
  const locale = localeOf(settings.locale, tagOf(language));
  const writing = useMemo(() => writingIn(tagOf(language), locale, translate), [language, locale, translate]);

  // While the days are in the wrong order, their field says so; the report compares nothing.
  const sound = wanted.isReversed ? { ...choice, since: null } : choice;
  const key = JSON.stringify([sound, format, version]);
  const loaded = useAsync(key, async () => ({
    key,
    format,
    report: await previewJob.send('reports:preview', { choice: sound, format }),
  }));
  const isBehind = loaded?.key !== key;

  async function save(): Promise<void> {
    setSaving(true);
    await commands.runCommand(
      saveJob.send('reports:save', { choice, format, paper, separator, locale, language }).then((saved) => {
        if (saved === null) return;
        wanted.change({ lastSaved: saved.on });
        tellSaved(saved.file);
      }),
    );
    setSaving(false);
  }

  const copy = () =>
    commands.runCommand(
      send('reports:preview', { choice, format: 'md' }).then((report) => {
        const isCopied = copyText(reportMarkdown(composeReport(report, writing)));
        toasts.show({
          tone: isCopied ? 'note' : 'problem',
          text: t(isCopied ? 'reports.copied' : 'reports.notCopied'),
        });
      }),
    );

  return (
    <Screen title={t('screen.reports')} lede={t('reports.lede')} {...useScroll('reports')}>
      <div className={styles.reports}>
        <div className={styles.side}>
          <Choices wanted={wanted} shownSkills={loaded?.report.shown?.map(({ skill }) => skill) ?? []} />
          <div className={styles.buttons}>
            <PushButton
              look="primary"
              isPending={saving}
              isDisabled={wanted.isReversed}
              onPress={() => void save()}
            >
              {t('reports.save')}
            </PushButton>
            <PushButton isDisabled={wanted.isReversed} onPress={() => void copy()}>
              {t('reports.copy')}
            </PushButton>
          </div>
          {saving && (
            <WorkBar label={t('reports.making')} progress={saveJob.progress} onCancel={saveJob.cancel} />
          )}
          <div className={styles.check}>
            <h2>{t('reports.check')}</h2>
            <p className={styles.meaning}>{t('reports.checkMeans')}</p>
            <PushButton onPress={() => void check.choose()}>{t('reports.checkFile')}</PushButton>
          </div>
        </div>
        <section className={styles.preview} aria-label={t('reports.preview')} aria-busy={isBehind}>
          {isBehind && previewJob.progress && previewJob.progress.share > 0 && (
            <WorkBar
              label={t('reports.making')}
              progress={previewJob.progress}
              onCancel={previewJob.cancel}
            />
          )}
          {loaded && (
            <Preview
              report={loaded.report}
              format={loaded.format}
              paper={paper}
              separator={separator}
              writing={writing}
            />
          )}
        </section>
      </div>
      <VerdictDialog verdict={check.verdict} onClose={check.close} />
    </Screen>
  );
}
