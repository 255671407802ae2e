// Apart from the schemas, so that the preload stays small.

/** The channel of requests and their answers, on every host. */
export const requestChannel = 'waymark:request';
/** The channel of events. */
export const eventChannel = 'waymark:event';
