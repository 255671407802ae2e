/** The pictures of the map. */
export const mapPictures = ['matrix', 'graph'] as const;
export type MapPicture = (typeof mapPictures)[number];
