import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { HandlersOf, Job, Parsed } from '../../contract/index.ts';
import { calendarIn, timeZoneHere } from '../../domain/base/days.ts';
import { reportChunked } from '../../domain/report/report.ts';
import type { Report } from '../../domain/report/schema.ts';
import { choiceFor } from '../../domain/report/choice.ts';
import { savedName } from '../files/saved-name.ts';
import { renderReport } from '../reports/render.ts';
import { reportSource } from '../reports/source.ts';
import { reportWriting } from '../reports/writing.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The requests about reports. */
export function reports(workspace: Workspace): HandlersOf<'reports'> {
  const { store, paths, settings, files, keys, resources, version, host } = workspace;

  async function make({ path, choice, format, now }: Parsed<'reports:preview'>, job: Job): Promise<Report> {
    const { log } = store;
    const origin = { paths, log, settings: settings.settings, version, now: now ?? Date.now() };
    const chunks = reportChunked(
      reportSource(paths.getOrChosen(log, path), origin),
      choiceFor(format, choice),
    );
    for (;;) {
      const { done, value } = chunks.next();
      if (done) return value;
      job.report(value, 'reading');
      await yieldToOthers();
    }
  }

  // A folder without write permission gets no signature. With `access: 'read'` the key can still be used.
  const key = async () => (store.readOnly === null || workspace.access === 'read' ? keys.ifAny() : undefined);

  return {
    'reports:preview': (asked, job) => make(asked, job),
    async 'reports:save'({ paper, separator, language, locale = settings.settings.locale, ...asked }, job) {
      const { id } = paths.getOrChosen(store.log, asked.path).path;
      const today = calendarIn(timeZoneHere()).dayOf(asked.now ?? Date.now());
      let saved = { on: '', bytes: 0, done: 0, required: 0 };
      const file = await files.save(savedName(id, asked.choice.until ?? today, asked.format), async () => {
        const report = await make(asked, job);
        job.report(0.9, 'writing');
        const writing = await reportWriting(language, locale);
        const print = host.printToPdf;
        const bytes = await renderReport(report, asked.format, {
          writing,
          paper,
          separator,
          resources,
          print,
          key,
        });
        job.report(1, 'writing');
        const { done, required } = report.coverage.now;
        saved = { on: report.period.until, bytes: bytes.length, done, required };
        return bytes;
      });
      return file === null ? null : { file, ...saved };
    },
  };
}
