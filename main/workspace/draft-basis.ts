import { createHash } from 'node:crypto';
import { answerField } from '../../contract/draft-fields.ts';
import type { ProgressLog } from '../../domain/progress/progress-log.ts';

/** What stands where a draft would go. */
export interface DraftBasis {
  readonly text: string;
  /** Another one after each change, that which undo brings back included; undefined where nothing is. */
  readonly mark: string | undefined;
  /** Of evidence, which only adds: where the piece that came last leads; empty where nowhere. */
  readonly link?: string;
}

/** What a draft would replace; of evidence, which only adds, the piece that came last. Undefined for the rest. */
export function draftBasisIn(log: ProgressLog, field: string): DraftBasis | undefined {
  const kind = field.slice(0, field.indexOf(':'));
  const key = field.slice(kind.length + 1);
  if (kind === 'note') return standing(log, 'items', key, 'item.noted', log.at('items', key).note);
  if (kind === 'evidence') {
    const { evidence } = key.includes('/') ? log.at('items', key) : log.at('skills', key);
    const last = evidence.at(-1);
    return { text: last?.title ?? '', mark: last?.id ?? 'none', link: last?.url ?? '' };
  }
  if (kind !== 'answer') return undefined;
  const comment = [...log.all('comments').keys()].find((full) => answerField(full) === field) ?? '';
  return standing(log, 'comments', comment, 'comment.answered', log.at('comments', comment).answer);
}

function standing(
  log: ProgressLog,
  slice: 'items' | 'comments',
  key: string,
  type: string,
  text: string,
): DraftBasis {
  // Text that undo has brought back is the same text, and yet something happened: how often it was written counts too.
  const times = log.actionsOn(slice, key).filter((action) => action.type === type).length;
  return { text, mark: createHash('sha256').update(`${times} ${text}`).digest('hex').slice(0, 32) };
}

/**
 * What becomes of a draft that was found: `open` where it still stands over what it was typed over, `saved` where all of
 * it is saved, `beside` where something else was saved since.
 * @param over what it was typed over; undefined in a draft of an earlier Waymark, which did not say
 */
export function sortDraft(
  text: string,
  over: string | undefined,
  { text: saved, mark, link }: DraftBasis,
): 'open' | 'saved' | 'beside' {
  // Another piece of evidence may have the same title: it is this one only if it came after the draft.
  if (link !== undefined) return text === saved && over !== mark ? 'saved' : 'open';
  if (text === saved) return 'saved';
  if (over === mark || mark === undefined || (over === undefined && saved === '')) return 'open';
  return saved.startsWith(text) ? 'saved' : 'beside';
}
