/** The scheme that the window is served on. */
export const scheme = 'app';

/** The window's address, and what belongs to its origin. */
export interface WindowOrigin {
  /** The address that the window opens. */
  readonly url: string;
  readonly origin: string;
  /** Whether an address has the window's own origin. */
  owns(address: string): boolean;
  /** Whether a request is allowed at all: own files, and the dev server's socket. */
  mayLoad(address: string): boolean;
}

/** The origin `app://waymark/`; during development that of electron-vite's dev server on this machine. */
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

// `URL.origin` is "null" for a scheme unknown to Node, so it is composed here.
function originOf(address: string): string | undefined {
  const url = parse(address);
  if (!url || url.username || url.password) return undefined;
  return `${url.protocol}//${url.host}`;
}

function parse(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}
