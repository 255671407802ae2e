import { createHash } from 'node:crypto';
import { commentField, commentTexts } from '../../contract/draft-fields.ts';
import type { ProgressLog } from '../../domain/progress/progress-log.ts';

/** The saved text that a draft would replace. */
export interface DraftBasis {
  readonly text: string;
  /** Identifies the saved text. It changes with each change, even if undo brings the same text back. */
  readonly mark: string | undefined;
  /** For evidence: the link of the latest piece; empty if it has none. */
  readonly link?: string;
}

/**
 * The basis of a draft. A draft of evidence replaces nothing; its basis is the latest piece. Undefined for other
 * fields.
 */
export function draftBasisIn(log: ProgressLog, field: string): DraftBasis | undefined {
  const kind = field.slice(0, field.indexOf(':'));
  const key = field.slice(kind.length + 1);
  if (kind === 'note')
    return key.includes('/')
      ? standing(log, 'items', key, 'item.noted', log.at('items', key).note)
      : standing(log, 'skills', key, 'skill.noted', log.at('skills', key).note);
  if (kind === 'evidence') {
    const { evidence } = key.includes('/') ? log.at('items', key) : log.at('skills', key);
    const last = evidence.at(-1);
    return { text: last?.title ?? '', mark: last?.id ?? 'none', link: last?.url ?? '' };
  }
  const written = commentTexts.find((one) => one === kind);
  if (written === undefined) return undefined;
  const comment = [...log.all('comments').keys()].find((full) => commentField(written, full) === field) ?? '';
  const { answer, agreed } = log.at('comments', comment);
  return written === 'answer'
    ? standing(log, 'comments', comment, 'comment.answered', answer)
    : standing(log, 'comments', comment, 'comment.agreed', agreed?.text ?? '');
}

function standing(
  log: ProgressLog,
  slice: 'items' | 'skills' | 'comments',
  key: string,
  type: string,
  text: string,
): DraftBasis {
  // The number of writes is part of the mark, because undo can bring back the same text.
  const times = log.actionsOn(slice, key).filter((action) => action.type === type).length;
  return { text, mark: createHash('sha256').update(`${times} ${text}`).digest('hex').slice(0, 32) };
}

/**
 * Decides about a draft that was found at the start: `open` if its basis is still the saved text, `saved` if all of
 * it is saved, `beside` if another text was saved since.
 * @param over the mark of its basis; undefined in a draft by an earlier Waymark, which did not record it
 */
export function sortDraft(
  text: string,
  over: string | undefined,
  { text: saved, mark, link }: DraftBasis,
): 'open' | 'saved' | 'beside' {
  // Another piece of evidence may have the same title. It is the draft's own only if it was added after the draft.
  if (link !== undefined) return text === saved && over !== mark ? 'saved' : 'open';
  if (text === saved) return 'saved';
  if (over === mark || mark === undefined || (over === undefined && saved === '')) return 'open';
  return saved.startsWith(text) ? 'saved' : 'beside';
}
