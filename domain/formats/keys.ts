// Separate from the slices, so that the window can use these without loading zod.

/** The key of all reviews of one share by one mentor. @param share its hash @param mentor the public key */
export function reviewsKey(share: string, mentor: string): string {
  return `${share}/${mentor}`;
}

/** The key of a comment. @param reviews see `reviewsKey` @param id of the comment */
export function commentKey(reviews: string, id: string): string {
  return `${reviews}/${id}`;
}
