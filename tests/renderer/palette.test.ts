import { describe, expect, it } from 'vitest';
import { matching, prepare } from '../../renderer/frame/palette/match.ts';

const names = [
  { text: 'Undo', keywords: 'revert back' },
  { text: 'Settings: Data and backups' },
  { text: 'Make a backup', keywords: 'save copy' },
  { text: 'Go to the map' },
  { text: 'Data modelling' },
].map(prepare);
const find = (text: string) => matching(text, names).map(({ text: name }) => name);

describe('the palette finds', () => {
  it.each([
    ['und', ['Undo']],
    ['REVERT', ['Undo']],
    // At its beginning before elsewhere.
    ['data', ['Data modelling', 'Settings: Data and backups']],
    ['backup', ['Settings: Data and backups', 'Make a backup']],
    ['backup make', ['Make a backup']],
    ['copy', ['Make a backup']],
    ['odelli', ['Data modelling']],
    ['od', []],
    ['data map', []],
    ['', []],
  ])('%s', (text, found) => {
    expect(find(text)).toEqual(found);
  });
});
