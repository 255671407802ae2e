import { defaultSettings, recheckRule } from '../domain/settings/settings.ts';
import { plainChoice } from '../domain/report/choice.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { indexPath } from '../domain/path/path-index.ts';
import type { LearningPath } from '../domain/path/schema.ts';
import { makeReport } from '../domain/report/report.ts';
import { fingerprintOfKey } from '../main/keys/fingerprint.ts';
import { sha256 } from '../main/keys/sha256.ts';
import { choiceFor } from '../domain/report/choice.ts';
import type { ReportFormat } from '../domain/report/choice.ts';
import { installedBrowser, printWithChromium } from '../main/hosts/chromium/print.ts';
import { WorkspaceKey } from '../main/keys/workspace-key.ts';
import { nodeFileSystem } from '../main/store/file-system.ts';
import { renderReport } from '../main/reports/render.ts';
import { reportWriting } from '../main/reports/writing.ts';
import { row, timed } from './measure.ts';
import type { Bench, Row } from './measure.ts';
import { makeWorkspace } from './workspaces.ts';
import type { Size } from './workspaces.ts';

/**
 * `report.<format>`: a report of everything, with notes, from the events to the bytes of the file.
 * @param measured the sizes of the workspace
 */
export const reportAs =
  (format: ReportFormat, ...measured: readonly Size[]): Bench =>
  async ({ folder, quick }) => {
    const browser = installedBrowser();
    const rendering = {
      writing: await reportWriting('en', 'system'),
      paper: 'A4',
      separator: ',',
      resources: join(import.meta.dirname, '../resources'),
      print: (html: string, size: 'A4' | 'Letter') => printWithChromium(browser, html, size),
    } as const;
    const rows: Row[] = [];
    for (const size of measured) {
      const workspace = await makeWorkspace(folder, size);
      const document = await readFile(join(workspace.resources, 'paths/backend-engineer.yaml'), 'utf8');
      const source = {
        index: indexPath(JSON.parse(document) as LearningPath),
        events: workspace.events,
        renamed: new Map(),
        name: 'Robin Example',
        now: Date.parse(workspace.events.at(-1)!.at),
        timeZone: 'UTC',
        waymark: '0.1.0',
        recheckRule: recheckRule(defaultSettings),
        mentorKeys: { sha256, fingerprintOf: fingerprintOfKey },
      };
      const choice = { ...plainChoice, notes: true, comments: true, points: true };
      const times: number[] = [];
      // The first run is for warming up.
      for (let i = 0; i <= (quick ? 2 : 10); i++) {
        const time = await timed(() =>
          renderReport(makeReport(source, choiceFor(format, choice)), format, {
            ...rendering,
            key: () => new WorkspaceKey(workspace.folder, nodeFileSystem).ifAny(),
          }),
        );
        if (i > 0) times.push(time);
      }
      rows.push(row(`report.${format}/${size}`, times));
    }
    return rows;
  };
