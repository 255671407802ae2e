import type { Sighting } from '../../domain/exchange/people.ts';
import type { ShareSection } from '../../domain/exchange/share-sections.ts';
import type { KeptFiles } from './kept-files.ts';
import { openSealed } from './open-sealed.ts';

/** A share that a workspace keeps. */
export interface KeptShare {
  readonly hash: string;
  /** The public key of the learner. */
  readonly key: string;
  /** The name that it gives. */
  readonly claimed: string | null;
  /** The title of its path. */
  readonly title: string;
  /** When it was made. */
  readonly made: string;
  readonly sections: readonly ShareSection[];
  /** How many skills it tells of. */
  readonly skills: number;
  /** When it was kept: opened first, or given. */
  readonly at: string;
}

/** The shares of one kind that a workspace keeps; each is read once. */
export class KeptShares {
  readonly #kept: KeptFiles;
  readonly #kind: 'opened' | 'sent';
  /** Null where one cannot be read any more. */
  readonly #known = new Map<string, Omit<KeptShare, 'at'> | null>();

  constructor(kept: KeptFiles, kind: 'opened' | 'sent') {
    this.#kept = kept;
    this.#kind = kind;
  }

  /** Latest first. @throws the errors of the disk */
  async all(): Promise<readonly KeptShare[]> {
    const found: KeptShare[] = [];
    for (const { hash, at } of await this.#kept.list(this.#kind)) {
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

  async #read(hash: string): Promise<Omit<KeptShare, 'at'> | null> {
    const file = await this.#kept.read(this.#kind, hash);
    const opening = file && openSealed(file, 'workspace');
    if (!opening?.ok || opening.sealed.type !== 'share') return null;
    const { content, origin } = opening.sealed;
    return {
      hash,
      key: origin.key,
      claimed: content.learner.name,
      title: content.path.title,
      made: content.made.at,
      sections: content.sections,
      skills: content.skills.length,
    };
  }
}
