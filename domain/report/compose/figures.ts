import type { Figure } from '../../readiness/standing.ts';
import { message } from '../../words/message.ts';
import type { Writing } from '../writing.ts';

/** `12 of 40` */
export function fraction({ say }: Writing, { done, required }: Figure): string {
  return say(message('report.fraction', { done, required }));
}

/** `12 of 40 (30 %)` */
export function fractionShare(writing: Writing, figure: Figure): string {
  const { done, required } = figure;
  const percent = writing.percent(figure);
  return writing.say(message('report.fractionShare', { done, required, percent }));
}
