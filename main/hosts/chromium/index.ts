import { WaymarkError } from '../../../domain/base/result.ts';
import { outliveOutput } from '../../kernel/closed-output.ts';
import { languageAsked, systemLanguage } from '../../kernel/language.ts';
import { namedFile } from '../../files/named-file.ts';
import { readOptions, UsageError } from '../../kernel/usage.ts';
import { resolveLocation } from '../../workspace/location.ts';
import { savePicture } from './picture.ts';
import { findProject } from './project.ts';
import { reloadOnChange } from './reload.ts';
import { openWaymarkOnChromium } from './waymark.ts';
import type { Waymark } from './waymark.ts';
import { inert } from '../../../domain/messages/inert.ts';
import { translatorFor } from '../../../domain/messages/translator.ts';
import type { Language } from '../../../domain/messages/languages.ts';

let language: Language | null = null;
outliveOutput();
try {
  language = languageAsked(process.argv.slice(2));
  const { screenshot, browser, reload, lang: _, files, ...launch } = readArguments();
  const { assetsFolder, resources, version } = await findProject();
  const location = resolveLocation(launch);
  try {
    await location.prepare(resources, version);
    const { folder: workspace, installation } = location;
    const waymark = await openWaymarkOnChromium({ workspace, installation, browser, language, files });
    const why = process.env['WAYMARK_HOST_REASON'] ?? 'started directly';
    process.stdout.write(
      `Waymark on Chromium ${waymark.browserVersion}: ${why}. Data: ${inert(workspace)}\n`,
    );
    closeOnSignal(waymark);
    if (reload) reloadOnChange(waymark, assetsFolder);
    if (screenshot !== undefined) {
      await savePicture(waymark.page, screenshot).finally(() => waymark.close());
    }
    await waymark.closed;
  } finally {
    await location.dispose();
  }
  process.exit(0);
} catch (failure) {
  process.stderr.write(`waymark: ${inert(await oneLine(failure))}\n`);
  process.exit(failure instanceof UsageError ? 2 : 1);
}

function readArguments() {
  const { values, positionals } = readOptions({
    allowPositionals: true,
    options: {
      workspace: { type: 'string' },
      sample: { type: 'boolean' },
      screenshot: { type: 'string' },
      lang: { type: 'string' },
      browser: { type: 'string' },
      // For npm run dev.
      reload: { type: 'boolean' },
    },
  });
  return { ...values, files: positionals.map((typed) => namedFile(typed)) };
}

function closeOnSignal(waymark: Waymark): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // `on`, not `once`: a signal that arrives twice (from the terminal and from npm) must not cut this short.
    process.on(signal, () => void waymark.close().catch(() => {}));
  }
}

async function oneLine(failure: unknown): Promise<string> {
  if (failure instanceof WaymarkError) {
    const translate = await translatorFor(language ?? systemLanguage());
    return translate(failure.problem.message);
  }
  const text = failure instanceof Error ? failure.message : String(failure);
  return text.split('\n', 1)[0] ?? text;
}
