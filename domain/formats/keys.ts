// Separate from the slices, so that the window can use these without loading zod.

/** The key of all reviews of one share by one mentor. @param share its hash @param mentor the public key */
export function reviewsKey(share: string, mentor: string): string {
  return `${share}/${mentor}`;
}

/** The share and the mentor in such a key. A public key may contain a slash itself. */
export function partsOfReviewsKey(key: string): { readonly share: string; readonly mentor: string } {
  const slash = key.indexOf('/');
  return { share: key.slice(0, slash), mentor: key.slice(slash + 1) };
}

/** The key of a comment. @param reviews see `reviewsKey` @param id of the comment */
export function commentKey(reviews: string, id: string): string {
  return `${reviews}/${id}`;
}
