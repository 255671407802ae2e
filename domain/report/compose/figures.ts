import type { ItemCounts } from '../../standing/standing.ts';
import { message } from '../../messages/message.ts';
import type { Writing } from '../writing.ts';

/** `12 of 40` */
export function fraction({ translate }: Writing, { done, required }: ItemCounts): string {
  return translate(message('report.fraction', { done, required }));
}

/** `12 of 40 (30 %)` */
export function fractionShare(writing: Writing, figure: ItemCounts): string {
  const { done, required } = figure;
  const percent = writing.percent(figure);
  return writing.translate(message('report.fractionShare', { done, required, percent }));
}
