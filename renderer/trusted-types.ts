/** The part of `window.trustedTypes` that is used here; the DOM types of TypeScript lack it. */
interface TrustedTypes {
  createPolicy(
    name: 'default',
    rules: {
      readonly createHTML: (html: string) => string | null;
      readonly createScriptURL: (url: string) => string | null;
    },
  ): unknown;
}

interface Realm {
  readonly trustedTypes?: TrustedTypes;
  readonly location: { readonly href: string; readonly origin: string };
}

/**
 * Lets a component clear an element by `innerHTML = ''`, as the announcer of React Aria does, and a worker start from a file of the
 * window. The content security policy refuses every other HTML and script, and every other policy.
 */
export function allowOwn({ trustedTypes, location }: Realm): void {
  trustedTypes?.createPolicy('default', {
    createHTML: (html) => (html === '' ? html : null),
    createScriptURL: (url) => (URL.parse(url, location.href)?.origin === location.origin ? url : null),
  });
}
