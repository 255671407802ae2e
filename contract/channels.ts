// Apart from the schemas, so that the preload stays small.

/** The channel that requests and their answers travel on, on every host. */
export const requestChannel = 'waymark:request';
/** The channel that events travel on. */
export const eventChannel = 'waymark:event';
