import { markedPieces } from '../../domain/search/marks.ts';

/** A text in which the words of the search are marked. */
export function Marked({ text, terms }: { text: string; terms: ReadonlySet<string> | undefined }) {
  if (terms === undefined) return text;
  return (
    <span data-marked>
      {markedPieces(text, terms).map(({ text: piece, found }, i) =>
        // oxlint-disable-next-line react/no-array-index-key -- the pieces of a text never move
        found ? <mark key={i}>{piece}</mark> : piece,
      )}
    </span>
  );
}
