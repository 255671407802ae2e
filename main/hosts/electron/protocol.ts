import { protocol } from 'electron';
import type { Session } from 'electron';
import { readAsset } from '../window/assets.ts';
import { scheme } from './origin.ts';
import type { WindowOrigin } from './origin.ts';

/**
 * Registers `app://` as a scheme like https: with an origin, and a secure context. Must run before `ready`.
 */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built window on `app://waymark/`, and nothing else. */
export function serveWindow(session: Session, origin: WindowOrigin, folder: string): void {
  session.protocol.handle(scheme, async (request) => {
    if (request.method !== 'GET' || !origin.owns(request.url)) return notFound();
    const asset = await readAsset(folder, new URL(request.url).pathname);
    return asset ? new Response(new Uint8Array(asset.body), { headers: asset.headers }) : notFound();
  });
}

function notFound(): Response {
  return new Response('There is no such file.', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' },
  });
}
