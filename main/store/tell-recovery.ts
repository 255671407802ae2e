import type { Notice } from '../../contract/workspace.ts';
import type { StateReading } from './read-checkpoint.ts';
import type { Source } from './gathered.ts';
import { message } from '../../domain/messages/message.ts';
import type { Message, MessageCode } from '../../domain/messages/message.ts';

/** What opening a workspace found. */
interface Findings {
  readonly sources: readonly Source[];
  /** What was found in place of `waymark.json`, if it is not among the sources. */
  readonly checkpoint: StateReading | undefined;
  /** How many events the journal holds. */
  readonly fromJournal: number;
  /** How many events there are in total. */
  readonly events: number;
  /** Whether the journal, as found, is kept in `damaged/`. */
  readonly journalKept: boolean;
  /** The problems with the journal, as messages. */
  readonly faults: readonly Message[];
  /** How many confirmed lines are missing. */
  readonly missing: number;
  /** How many missing lines may or may not have been confirmed. */
  readonly doubtful: number;
  /** Whether an unknown number of further lines may be missing. */
  readonly isUnknown: boolean;
  /** Whether `waymark.json` and the journal have different histories. */
  readonly isMixed: boolean;
  readonly lastLine: number;
}

/** Builds the notices: what was repaired, what came from which file, and what is missing. */
export function tellRecovery(found: Findings): Notice[] {
  const { checkpoint, missing, doubtful, isUnknown, isMixed } = found;
  const notices: Notice[] = [];
  const backups = found.sources.filter(({ source }) => source !== 'waymark.json');
  if (checkpoint) notices.push({ kind: 'recovered', message: recovered(checkpoint, backups, found) });
  if (isMixed)
    notices.push({ kind: 'recovered', message: message('notice.mixed', { all: changes(found.events) }) });
  if (missing > 0 || doubtful > 0 || isUnknown) {
    const helped = !checkpoint && backups.length > 0 ? 'Helped' : '';
    const noFile = found.journalKept ? '' : 'NoFile';
    const faults = found.faults.length > 0 ? found.faults : [message('journal.someMissing')];
    notices.push({
      kind: 'lost',
      message: message(`notice.lost${helped}${noFile}`, {
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

/** The variants of the notices for files that are only read: nothing was repaired, and nothing was kept. */
const asSeen: Partial<Record<MessageCode, MessageCode>> = {
  'notice.recovered': 'notice.recoveredSeen',
  'notice.recoveredKept': 'notice.recoveredSeen',
  'notice.mixed': 'notice.mixedSeen',
  'notice.lost': 'notice.lostNoFile',
  'notice.lostHelped': 'notice.lostHelpedNoFile',
  'notice.journalMended': 'notice.journalSeen',
};

/** The same notices, for a reader that leaves the files unchanged. */
export function onlySeen(notices: readonly Notice[]): readonly Notice[] {
  return notices.map((notice) => {
    const { code } = notice.message;
    return { ...notice, message: { ...notice.message, code: asSeen[code] ?? code } };
  });
}

const sourcesShown = 3;

function recovered(
  checkpoint: StateReading,
  backups: readonly Source[],
  { fromJournal, events }: Findings,
): Message {
  const isDamaged = checkpoint.kind === 'damaged';
  const used = backups.filter((one) => one.events > 0);
  const sources = used.slice(0, sourcesShown).map(sourceOf);
  const older = used.length - sources.length;
  const olderOnes = older > 0 ? [message('notice.olderSources', { count: older })] : [];
  const journal = fromJournal > 0 ? [sourceOf({ source: 'journal.jsonl', events: fromJournal })] : [];
  return message(isDamaged ? 'notice.recoveredKept' : 'notice.recovered', {
    reason: isDamaged ? checkpoint.reason : message('checkpoint.missing'),
    all: changes(events),
    sources: [...sources, ...olderOnes, ...journal],
  });
}

function sourceOf({ source, events }: Source): Message {
  return message('notice.source', { name: source, events: changes(events) });
}

function lost({ missing, doubtful, isUnknown, lastLine }: Findings): Message {
  if (isUnknown)
    return missing > 0
      ? message('notice.lostSome', { missing: changes(missing), lastLine })
      : message('notice.lostUnknown', { lastLine });
  if (missing === 0) return message('notice.lostDoubtful', { count: doubtful });
  return doubtful === 0
    ? message('notice.lostKnown', { missing: changes(missing) })
    : message('notice.lostBoth', { missing: changes(missing), doubtful: changes(doubtful) });
}

function changes(count: number): Message {
  return message('changes', { count });
}
