import type { PathIndex } from '../../domain/path/path-index.ts';
import type { ProgressLog } from '../../domain/progress/progress-log.ts';
import { timeZoneHere } from '../../domain/base/days.ts';
import type { ReportSource } from '../../domain/report/report.ts';
import { nameIn, recheckRule } from '../../domain/settings/settings.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { fingerprintOfKey } from '../keys/fingerprint.ts';
import { sha256 } from '../keys/sha256.ts';
import type { Paths } from '../paths/paths.ts';

/** The workspace data needed for a report. */
interface Origin {
  readonly paths: Paths;
  readonly log: ProgressLog;
  readonly settings: Pick<Settings, 'name' | 'recheckFirst' | 'recheckAt'>;
  /** The version of Waymark. */
  readonly version: string;
  /** ms since 1970 */
  readonly now: number;
}

/** The input for a report on one path of a workspace. Days are in this computer's time zone. */
export function reportSource(index: PathIndex, { paths, log, settings, version, now }: Origin): ReportSource {
  return {
    index,
    events: log.events,
    renamed: paths.renamed(),
    name: nameIn(settings),
    now,
    timeZone: timeZoneHere(),
    waymark: version,
    recheckRule: recheckRule(settings),
    mentorKeys: { sha256, fingerprintOf: fingerprintOfKey },
  };
}
