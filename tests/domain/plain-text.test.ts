import { describe, expect, it } from 'vitest';
import { asLink, isLink } from '../../domain/plain-text.ts';

describe('an address as people type it', () => {
  it.each([
    ['example.org/x', 'https://example.org/x'],
    [' https://example.org ', 'https://example.org'],
    ['localhost:3000/x', 'https://localhost:3000/x'],
    ['example.org:8443', 'https://example.org:8443'],
    ['me@example.org', 'mailto:me@example.org'],
    ['mailto:me@example.org', 'mailto:me@example.org'],
    ['', ''],
  ])('%j is %j', (typed, address) => {
    expect(asLink(typed)).toBe(address);
    expect(address === '' || isLink(address)).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'http://example.org',
    'file:///etc/passwd',
    'data:text/html,x',
    'a page',
    'user:secret@example.org/x',
    'https://me@example.org/',
    `https://example.org/${'x'.repeat(3000)}`,
  ])('%j does not leave the app', (typed) => {
    expect(isLink(asLink(typed))).toBe(false);
  });
});
