import type { Bounds } from '../../../contract/settings.ts';

/** A part of the screen where a window may be. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const smallest = { width: 900, height: 600 } as const;
const usual = { width: 1280, height: 800 } as const;

// So much of the title bar must be in sight that one can take hold of it.
const grip = { width: 120, height: 32 } as const;

/** Where to open the window; with no place, the system chooses one. */
export type Placement = Pick<Bounds, 'width' | 'height' | 'maximized'> & Partial<Pick<Bounds, 'x' | 'y'>>;

/**
 * Where to open a window that was last at `last`, on screens that may be others now: no larger than the screen, no
 * smaller than is of use, and where one can take hold of it; else only the size is kept.
 * @param areas the parts of the screens that windows may use; none where the host cannot know them
 */
export function fitBounds(last: Bounds | undefined, areas: readonly Area[]): Placement {
  if (last === undefined) return { ...usual, maximized: false };
  const area = areas.find((one) => holdsGrip(one, last));
  const within = area ?? areas[0] ?? last;
  const size = {
    width: Math.max(smallest.width, Math.min(last.width, within.width)),
    height: Math.max(smallest.height, Math.min(last.height, within.height)),
  };
  const place = area ? { x: last.x, y: last.y } : {};
  return { ...place, ...size, maximized: last.maximized };
}

function holdsGrip(area: Area, { x, y, width }: Bounds): boolean {
  const inSight = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return inSight >= grip.width && y >= area.y - grip.height / 4 && y + grip.height <= area.y + area.height;
}
