/** The patterns of an event's strings, shared by the schema and `isEvent`. */
export const patterns = {
  /** `skillKey/itemId` */
  itemKey: /^[a-z0-9-]{1,64}\/[a-z0-9-]{1,64}$/,
  skillKey: /^[a-z0-9-]{1,64}$/,
  pathId: /^[a-z0-9-]{1,64}$/,
  /** The version of a path: `major.minor.patch`, without suffixes. */
  version: /^(?:0|[1-9]\d{0,5})\.(?:0|[1-9]\d{0,5})\.(?:0|[1-9]\d{0,5})$/,
  /** A public key: 32 bytes in Base64. */
  publicKey: /^[A-Za-z0-9+/]{43}=$/,
  /** `<hash of a share>/<public key of a mentor>` */
  reviewsKey: /^[0-9a-f]{64}\/[A-Za-z0-9+/]{43}=$/,
  /** The same followed by `/<id of a comment>`. */
  commentKey: /^[0-9a-f]{64}\/[A-Za-z0-9+/]{43}=\/[0-9a-f]{16}$/,
  /** SHA-256. */
  hash: /^[0-9a-f]{64}$/,
  /** `<time, base 36>-<counter>-<device>`: sorts by time as plain text, unique across devices. */
  eventId: /^[0-9a-z]{9}-[0-9a-z]{4}-[0-9a-z]{8}$/,
  device: /^[0-9a-z]{8}$/,
  /** UTC with milliseconds, as `Date.toISOString` writes it. */
  instant: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/,
} as const;

/** The longest texts, in UTF-16 units. */
export const longest = {
  reason: 500,
  note: 20_000,
  evidenceTitle: 300,
  answer: 4000,
  fileName: 255,
} as const;

/** The largest file that can be kept as evidence, bytes. */
export const largestEvidence = 25 * 1024 * 1024;
