import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatFiles } from '../../scripts/write-formats.ts';

describe('docs/formats', () => {
  it.each(Object.entries(formatFiles()))(
    '%s matches the schemas (otherwise run npm run formats)',
    (name, text) => {
      expect(readFileSync(join(import.meta.dirname, '../../docs/formats', name), 'utf8')).toBe(text);
    },
  );
});
