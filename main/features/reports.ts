import { setImmediate as turn } from 'node:timers/promises';
import type { Handlers, Job } from '../../contract/index.ts';
import { calendarIn, timeZoneHere } from '../../domain/report/days.ts';
import { reportInTurns } from '../../domain/report/report.ts';
import type { Report } from '../../domain/report/schema.ts';
import { choiceFor } from '../../domain/report/sections.ts';
import type { ReportChoice, ReportFormat } from '../../domain/report/sections.ts';
import type { Host } from '../kernel/host.ts';
import type { SigningKey } from '../keys/signing-key.ts';
import type { Paths } from '../paths/paths.ts';
import { renderReport } from '../reports/render.ts';
import { reportSource } from '../reports/source.ts';
import { reportWriting } from '../reports/writing.ts';
import { largestReport, verifyReport } from '../reports/verify.ts';
import { savedName } from '../files/saved-name.ts';
import type { ReadFile } from './files.ts';
import type { OpenStore } from '../store/open-store.ts';
import type { SettingsService } from '../workspace/settings-file.ts';

interface About {
  readonly version: string;
  readonly resources: string;
  readonly print: Host['printToPdf'];
  /** Lets the learner choose where a file goes; null where they cancel. */
  readonly save: Host['saveFile'];
  /** Reads a file that the learner has chosen or dropped. */
  readonly read: ReadFile<Buffer>;
  /** What signs the files; none where that cannot be. */
  readonly key: () => Promise<SigningKey | undefined>;
}

/** The requests about reports on the path that the learner is on. */
export function reportsService(
  store: OpenStore,
  paths: Paths,
  settings: Pick<SettingsService, 'settings'>,
  { version, resources, print, save, read, key }: About,
): Pick<Handlers, Extract<keyof Handlers, `reports:${string}`>> {
  async function make(choice: ReportChoice, format: ReportFormat, job: Job): Promise<Report> {
    const { log } = store;
    const origin = { paths, log, settings: settings.settings, version, now: Date.now() };
    const source = reportSource(paths.chosen(log), origin);
    const turns = reportInTurns(source, choiceFor(format, choice));
    for (;;) {
      const { done, value } = turns.next();
      if (done) return value;
      job.report(value, 'reading');
      await turn();
    }
  }

  return {
    'reports:preview': ({ choice, format }, job) => make(choice, format, job),
    async 'reports:save'({ choice, format, paper, language, locale }, job) {
      const { id } = paths.chosen(store.log).path;
      const until = choice.until ?? calendarIn(timeZoneHere()).dayOf(Date.now());
      let on = until;
      const file = await save(savedName(id, until, format), async () => {
        const report = await make(choice, format, job);
        on = report.period.until;
        job.report(0.9, 'writing');
        const writing = reportWriting(language, locale);
        const bytes = await renderReport(report, format, { writing, paper, resources, print, key });
        job.report(1, 'writing');
        return bytes;
      });
      return file === null ? null : { file, on };
    },
    'reports:verify': async ({ file }) => verifyReport(await read(file, largestReport)),
  };
}
