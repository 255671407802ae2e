import type { Notice } from '../../domain/contract/workspace.ts';
import type { StateReading } from './read-checkpoint.ts';
import type { Source } from './assemble.ts';
import { message } from '../../domain/words/message.ts';
import type { Message } from '../../domain/words/message.ts';

/** What was found when a workspace was opened. */
interface Findings {
  readonly sources: readonly Source[];
  /** What `waymark.json` was, where it is not among the sources. */
  readonly checkpoint: StateReading | undefined;
  /** How many events only the journal had. */
  readonly fromJournal: number;
  /** How many events there are in all. */
  readonly events: number;
  /** What is wrong with the journal, in words. */
  readonly faults: readonly Message[];
  /** How many of its lines are known to be missing. */
  readonly missing: number;
  /** Whether nobody can say how many more are missing. */
  readonly cut: boolean;
  readonly lastLine: number;
}

/** Tells the learner what was put right, what came from where, and what is missing. */
export function tellRecovery(found: Findings): Notice[] {
  const { checkpoint, missing, cut } = found;
  const notices: Notice[] = [];
  const backups = found.sources.filter(({ source }) => source !== 'waymark.json');
  if (checkpoint?.kind === 'good')
    notices.push({ kind: 'cleaned', message: message('notice.restoreFinished') });
  else if (checkpoint) notices.push({ kind: 'recovered', message: recovered(checkpoint, backups, found) });
  if (missing > 0 || cut) {
    const helped = !checkpoint && backups.length > 0;
    const faults = found.faults.length > 0 ? found.faults : [message('journal.someMissing')];
    notices.push({
      kind: 'lost',
      message: message(helped ? 'notice.lostHelped' : 'notice.lost', {
        what: lost(found),
        faults,
        all: changes(found.events),
      }),
    });
  } else if (found.faults.length > 0) {
    notices.push({ kind: 'cleaned', message: message('notice.journalMended', { faults: found.faults }) });
  }
  return notices;
}

const sourcesShown = 3;

function recovered(
  checkpoint: StateReading,
  backups: readonly Source[],
  { fromJournal, events }: Findings,
): Message {
  const isDamaged = checkpoint.kind === 'damaged';
  const sources = backups
    .slice(0, sourcesShown)
    .map(({ source, reading }) =>
      message('notice.source', { name: source, events: changes(reading.checkpoint.events.length) }),
    );
  const older = backups.length - sources.length;
  return message(isDamaged ? 'notice.recoveredKept' : 'notice.recovered', {
    reason: isDamaged ? checkpoint.reason : message('checkpoint.missing'),
    all: changes(events),
    sources: older > 0 ? [...sources, message('notice.olderSources', { count: older })] : sources,
    fromJournal: changes(fromJournal),
  });
}

function lost({ missing, cut, lastLine }: Findings): Message {
  if (!cut) return message('notice.lostKnown', { missing: changes(missing) });
  return missing > 0
    ? message('notice.lostSome', { missing: changes(missing), lastLine })
    : message('notice.lostUnknown', { lastLine });
}

function changes(count: number): Message {
  return message('changes', { count });
}
