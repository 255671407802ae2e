import type { Notice } from '../../domain/contract/workspace.ts';
import type { StateReading } from './read-checkpoint.ts';
import type { Source } from './assemble.ts';

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
  readonly faults: readonly string[];
  /** How many of its lines are known to be missing. */
  readonly missing: number;
  /** Whether nobody can say how many more are missing. */
  readonly cut: boolean;
  readonly lastLine: number;
}

/** Tells the learner what was put right, what came from where, and what is missing. */
export function tellRecovery(found: Findings): Notice[] {
  const { checkpoint, faults, missing, cut } = found;
  const notices: Notice[] = [];
  const backups = found.sources.filter(({ source }) => source !== 'waymark.json');
  if (checkpoint?.kind === 'good') notices.push({ kind: 'cleaned', message: restoreFinished });
  else if (checkpoint) notices.push({ kind: 'recovered', message: recovered(checkpoint, backups, found) });
  if (missing > 0 || cut) {
    const helped =
      checkpoint || backups.length === 0 ? '' : ' What the backups hold of them was taken from there.';
    notices.push({
      kind: 'lost',
      message: `${lost(found)}: ${faults.join('; ') || 'lines of the journal are missing'}.${helped} Everything else is here (${count(found.events)}). The file as it was is kept in the folder "damaged".`,
    });
  } else if (faults.length > 0) {
    notices.push({
      kind: 'cleaned',
      message: `The journal was put right: ${faults.join('; ')}. That happens when the computer stops in the middle of saving; a change that was not confirmed as saved by then is not here. The file as it was is kept in the folder "damaged".`,
    });
  }
  return notices;
}

const restoreFinished =
  'A backup was being restored when Waymark stopped; that is finished now. What was there before is kept as a backup.';

function recovered(
  checkpoint: StateReading,
  backups: readonly Source[],
  { fromJournal, events }: Findings,
): string {
  const reason = checkpoint.kind === 'damaged' ? checkpoint.reason : 'it is missing';
  const from = backups.map(({ source, reading }) => `${source} (${count(reading.checkpoint.events.length)})`);
  const shown = from.length > 3 ? [...from.slice(0, 3), `${from.length - 3} older ones`] : from;
  const kept = checkpoint.kind === 'damaged' ? ' The damaged file is kept in the folder "damaged".' : '';
  return `The file waymark.json could not be used: ${reason}. In its place, ${count(events)} were put together from ${shown.join(', ')} and ${count(fromJournal)} from the journal.${kept}`;
}

function lost({ missing, cut, lastLine }: Findings): string {
  if (!cut) return `${count(missing)} of the latest could not be read`;
  const known = missing > 0 ? `${count(missing)} could not be read, and changes` : 'Changes';
  return `${known} made after number ${lastLine} may be missing; how many cannot be known`;
}

function count(changes: number): string {
  return changes === 1 ? '1 change' : `${changes} changes`;
}
