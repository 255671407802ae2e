/** The part of `window.trustedTypes` that is used here; the DOM types of TypeScript lack it. */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { readonly createHTML: (html: string) => string | null }): unknown;
}

/**
 * Lets a component clear an element by `innerHTML = ''`, as the announcer of React Aria does. The content security policy
 * refuses every other HTML, and every other policy.
 */
export function allowClearing({ trustedTypes }: { readonly trustedTypes?: TrustedTypes }): void {
  trustedTypes?.createPolicy('default', { createHTML: (html) => (html === '' ? html : null) });
}
