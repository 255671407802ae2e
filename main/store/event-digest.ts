import type { Event } from '../../domain/progress/events.ts';

/**
 * Identifies a set of events, in any order: 64 bits, the exclusive or of a hash of each id, so that adding an
 * event twice removes it again. It distinguishes the files of two copies of a workspace. It does not protect
 * against ids crafted to collide.
 */
export class EventDigest {
  #high = 0;
  #low = 0;

  static of(events: Iterable<Pick<Event, 'id'>>): EventDigest {
    return new EventDigest().toggle(events);
  }

  copy(): EventDigest {
    return new EventDigest().merge(this);
  }

  /** Adds the events that are not included, and removes those that are. */
  toggle(events: Iterable<Pick<Event, 'id'>>): this {
    for (const { id } of events) {
      // Two lanes of MurmurHash3's mixing (Appleby, public domain), one UTF-16 code unit at a time.
      let high = 0x9747b28c;
      let low = 0x3c6ef372;
      for (let i = 0; i < id.length; i++) {
        const code = id.charCodeAt(i);
        high = Math.imul(high ^ code, 0xcc9e2d51);
        low = Math.imul(low ^ code, 0x1b873593);
        high ^= high >>> 15;
        low ^= low >>> 13;
      }
      this.#high ^= finish(high);
      this.#low ^= finish(low);
    }
    return this;
  }

  /** Adds the events of another digest, or removes them again. */
  merge(other: EventDigest): this {
    this.#high ^= other.#high;
    this.#low ^= other.#low;
    return this;
  }

  /** 16 hexadecimal digits. */
  toString(): string {
    return [this.#high, this.#low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
  }
}

function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
