import type { Bounds } from '../../../contract/settings.ts';

/** A part of the screen that windows may use. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const smallest = { width: 900, height: 600 } as const;
const usual = { width: 1280, height: 800 } as const;

// How much of the title bar must be visible to grab it.
const grip = { width: 120, height: 32 } as const;

/** The position and size to open the window with; without a position, the system chooses one. */
export type Placement = Pick<Bounds, 'width' | 'height' | 'maximized'> & Partial<Pick<Bounds, 'x' | 'y'>>;

/**
 * Fits the window's last bounds to the current screens: no larger than the screen, no smaller than the
 * minimum size, and with a title bar that can be grabbed. If that is not possible, only the size is kept.
 * @param areas the usable parts of the screens; empty if the host does not know them
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
