import { isOwnNetwork } from '../../domain/base/plain-text.ts';

/** What a message that the learner is about to write may begin with; RFC 6068 lets an address name any header. */
const mailHeaders = new Set(['to', 'subject', 'body']);

/**
 * An address as it may leave the app: a page, over http only in the learner's own network; of `mailto:` the recipient, the
 * subject and the text. Mail programs obey other headers too, some of which attach files or send copies unseen.
 * @returns undefined for what never leaves the app
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
