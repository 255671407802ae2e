import type { Responsibility } from './schema.ts';

/** The name of a responsibility in narrow places. */
export const shortTitle = ({ short, title }: Responsibility): string => short ?? title;
