import { isOwnNetwork } from '../../domain/base/plain-text.ts';

/** The headers that a `mailto:` address may set. RFC 6068 allows any header. */
const mailHeaders = new Set(['to', 'subject', 'body']);

/**
 * An address that is safe to open outside the app: a page (over http only in the learner's own network), or a `mailto:`
 * address with recipient, subject and text only. Mail programs obey other headers too; some attach files or send hidden
 * copies.
 * @returns undefined if the address must not be opened
 */
export function safeLink(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || url.username || url.password) return undefined;
  if (url.protocol === 'https:' || isOwnNetwork(url.href)) return url.href;
  if (url.protocol !== 'mailto:') return undefined;
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((header) => mailHeaders.has(header.split('=', 1)[0]!.toLowerCase()));
  url.hash = '';
  url.search = kept.join('&');
  return url.href;
}
