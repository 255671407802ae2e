import { clockStart, stampBatch } from '../../domain/progress/clock.ts';
import type { Event, EventDraft } from '../../domain/progress/events.ts';
import { indexPath } from '../../domain/path/path-index.ts';
import type { ReportSource } from '../../domain/report/report.ts';
import { defaultSettings, recheckRule } from '../../domain/settings/settings.ts';
import { plainChoice } from '../../domain/report/choice.ts';
import { fingerprintOfKey } from '../../main/keys/fingerprint.ts';
import { sha256 } from '../../main/keys/sha256.ts';
import { reportWriting } from '../../main/reports/writing.ts';
import { samplePath } from './paths.ts';

/** Everything, with nothing left out and nothing compared. */
export const everything = plainChoice;

/** An event with its time, or the undo of the event before it. */
export type Happened = readonly [at: string, draft: EventDraft | 'undo'];

/** Events of one learner, each at its own time (`2026-11-01T10:00Z`); an undo reverts the one before it. */
export function eventsAt(...happened: readonly Happened[]): Event[] {
  let clock = clockStart;
  const events: Event[] = [];
  for (const [at, draft] of happened) {
    const undo = { type: 'event.undone', target: events.at(-1)?.id ?? '' } as const;
    const made = stampBatch([draft === 'undo' ? undo : draft], clock, 'aaaaaaaa', Date.parse(at), undefined);
    clock = made.clock;
    events.push(...made.events);
  }
  return events;
}

export const mark = (
  item: string,
  state: 'todo' | 'learning' | 'done' | 'skipped',
  reason?: string,
): EventDraft => ({
  type: 'item.marked',
  item,
  state,
  ...(reason === undefined ? {} : { reason }),
});

/** A report source: the small path with events, on 27 November 2026 in UTC. */
export function sourceOf(events: readonly Event[], more: Partial<ReportSource> = {}): ReportSource {
  return {
    index: indexPath(samplePath()),
    events,
    renamed: new Map(),
    name: null,
    now: Date.parse('2026-11-27T12:00:00Z'),
    timeZone: 'UTC',
    waymark: '0.1.0',
    recheckRule: recheckRule(defaultSettings),
    mentorKeys: { sha256, fingerprintOf: fingerprintOfKey },
    ...more,
  };
}

/** The wording of reports in the tests. */
export const writing = await reportWriting('en', 'system');
