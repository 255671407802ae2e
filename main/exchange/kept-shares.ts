import type { Sighting } from '../../domain/exchange/people.ts';
import type { KeptFiles } from './kept-files.ts';
import { openSealed } from './open-sealed.ts';

/** A share of somebody else that was opened here. */
export interface OpenedBefore {
  readonly hash: string;
  /** The public key of the learner. */
  readonly key: string;
  /** The name that it gives. */
  readonly claimed: string | null;
  /** The title of its path. */
  readonly title: string;
  /** When it was made. */
  readonly made: string;
  /** When it was opened first. */
  readonly at: string;
}

/** The shares of others that were opened here; each is read once. */
export class OpenedShares {
  readonly #kept: KeptFiles;
  /** Null where one cannot be read any more. */
  readonly #known = new Map<string, Omit<OpenedBefore, 'at'> | null>();

  constructor(kept: KeptFiles) {
    this.#kept = kept;
  }

  /** Latest first. @throws the errors of the disk */
  async all(): Promise<readonly OpenedBefore[]> {
    const found: OpenedBefore[] = [];
    for (const { hash, at } of await this.#kept.list('opened')) {
      const known = this.#known.get(hash) ?? (await this.#read(hash));
      this.#known.set(hash, known);
      if (known) found.push({ ...known, at: new Date(at).toISOString() });
    }
    return found;
  }

  /** What they say of who made them. */
  async sightings(): Promise<readonly Sighting[]> {
    return (await this.all()).map(({ key, claimed, at }) => ({ key, claimed, at }));
  }

  async #read(hash: string): Promise<Omit<OpenedBefore, 'at'> | null> {
    const file = await this.#kept.read('opened', hash);
    const opening = file && openSealed(file);
    if (!opening?.ok || opening.sealed.type !== 'share') return null;
    const { content, origin } = opening.sealed;
    return {
      hash,
      key: origin.key,
      claimed: content.learner.name,
      title: content.path.title,
      made: content.made.at,
    };
  }
}
