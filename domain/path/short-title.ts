import type { Responsibility } from './schema.ts';

/** What a responsibility is called where there is little room. */
export const shortTitle = ({ short, title }: Responsibility): string => short ?? title;
