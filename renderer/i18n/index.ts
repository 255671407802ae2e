import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en.ts';

const locale = navigator.language;

/** Loads the catalogue; the screen may be drawn once it has. */
export async function loadWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    resources: { en: { translation: en } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  });
}

const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const lists = new Intl.ListFormat('en');
const moments = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** `done` of `required` as a percentage, rounded down: only everything is 100 %. */
export function formatShare(done: number, required: number): string {
  return percents.format(required === 0 ? 1 : Math.floor((done / required) * 100) / 100);
}

export function formatNumber(value: number): string {
  return numbers.format(value);
}

export function formatList(words: readonly string[]): string {
  return lists.format(words);
}

/** A UTC time as the learner's own day and hour. */
export function formatMoment(at: string): string {
  return moments.format(new Date(at));
}
