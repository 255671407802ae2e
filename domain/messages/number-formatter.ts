import type { FormatterModule } from 'i18next';

/** Has i18next write the numbers within words by `write`. */
export function numberFormatter(write: (value: number) => string): FormatterModule {
  return {
    type: 'formatter',
    init: () => {},
    add: () => {},
    addCached: () => {},
    format: (value: unknown) => (typeof value === 'number' ? write(value) : String(value)),
  };
}
