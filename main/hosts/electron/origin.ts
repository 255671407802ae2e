/** The scheme that the window is served on, and the only host of it. */
export const scheme = 'app';

/** Where the window lives, and what belongs to it. */
export interface WindowOrigin {
  /** The address that the window opens. */
  readonly url: string;
  readonly origin: string;
  /** Whether an address is of the window's own origin. */
  owns(address: string): boolean;
  /** Whether a request may be made at all: own files, and the dev server's own socket. */
  mayLoad(address: string): boolean;
}

/** `app://waymark/`; while developing also the dev server of electron-vite on this machine. */
export function windowOrigin(packaged: boolean, devServer: string | undefined): WindowOrigin {
  const dev = packaged ? undefined : parse(devServer ?? '');
  if (dev && dev.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(dev.hostname)) {
    const owns = (address: string) => originOf(address) === dev.origin;
    const socket = `ws://${dev.host}`;
    return {
      url: dev.href,
      origin: dev.origin,
      owns,
      mayLoad: (address) => owns(address) || originOf(address) === socket,
    };
  }
  const origin = `${scheme}://waymark`;
  const owns = (address: string) => originOf(address) === origin;
  return { url: `${origin}/`, origin, owns, mayLoad: owns };
}

// `URL.origin` is "null" for a scheme that Node does not know, so the origin is put together here.
function originOf(address: string): string | undefined {
  const url = parse(address);
  if (!url || url.username || url.password) return undefined;
  return `${url.protocol}//${url.host}`;
}

function parse(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}
