import type { KeyUse } from '../../domain/reviews/people.ts';
import type { ShareSection } from '../../domain/formats/share-sections.ts';
import type { ReviewArchive } from './archive.ts';
import { openSealed } from './open-sealed.ts';

/** A share kept in the workspace. */
export interface ArchivedShare {
  readonly hash: string;
  /** The public key of the learner. */
  readonly key: string;
  /** The name given in the share. */
  readonly claimed: string | null;
  /** The title of its path. */
  readonly title: string;
  /** When it was made, ISO 8601. */
  readonly made: string;
  readonly sections: readonly ShareSection[];
  /** How many skills it contains. */
  readonly skills: number;
  /** When it was first opened or sent, ISO 8601. */
  readonly at: string;
}

/** The kept shares of one kind. Each is read once. */
export class ArchivedShares {
  readonly #kept: ReviewArchive;
  readonly #kind: 'opened' | 'sent';
  /** Null if a share cannot be read any more. */
  readonly #known = new Map<string, Omit<ArchivedShare, 'at'> | null>();

  constructor(kept: ReviewArchive, kind: 'opened' | 'sent') {
    this.#kept = kept;
    this.#kind = kind;
  }

  /**
   * All readable shares, latest first.
   * @throws errors of the disk
   */
  async all(): Promise<readonly ArchivedShare[]> {
    const found: ArchivedShare[] = [];
    for (const { hash, at } of await this.#kept.list(this.#kind)) {
      const known = this.#known.get(hash) ?? (await this.#read(hash));
      this.#known.set(hash, known);
      if (known) found.push({ ...known, at: new Date(at).toISOString() });
    }
    return found;
  }

  /** The names these shares give for their keys. */
  async keyUses(): Promise<readonly KeyUse[]> {
    return (await this.all()).map(({ key, claimed, at }) => ({ key, claimed, at }));
  }

  async #read(hash: string): Promise<Omit<ArchivedShare, 'at'> | null> {
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
