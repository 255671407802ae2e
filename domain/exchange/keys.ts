// Apart from the slices, so that the window can use these without loading zod.

/** By what the reviews of a share by one mentor are known. @param share its hash @param mentor the public key */
export function reviewsKey(share: string, mentor: string): string {
  return `${share}/${mentor}`;
}

/** By what a comment is known. @param reviews see `reviewsKey` @param id of the comment */
export function commentKey(reviews: string, id: string): string {
  return `${reviews}/${id}`;
}
