import { app } from 'electron';
import type { Session, WebContents } from 'electron';
import type { WindowOrigin } from './origin.ts';

/** Secures every session and all web contents, existing and future. */
export function secureEverything(origin: WindowOrigin, packaged: boolean): void {
  app.on('session-created', (session) => secureSession(session, origin, packaged));
  app.on('web-contents-created', (_, contents) => secureContents(contents, origin));
  // Nothing is fetched over the network. If that ever fails, fail closed: no untrusted server, no login.
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, trust) => {
    event.preventDefault();
    trust(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, choose) => {
    event.preventDefault();
    choose();
  });
  app.on('login', (event, _contents, _details, _info, answer) => {
    event.preventDefault();
    answer();
  });
}

/**
 * Denies all permissions, disables the spell checker (it fetches dictionaries), and blocks foreign requests
 * and all downloads.
 */
export function secureSession(session: Session, origin: WindowOrigin, packaged: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  // The main process saves files where the learner chooses; a page must not write to the disk.
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url, resourceType }, answer) => {
    answer({ cancel: !mayRequest(url, resourceType, origin, packaged) });
  });
}

/** Confines a page: no foreign navigation, no embedded browser, no new window. */
export function secureContents(contents: WebContents, origin: WindowOrigin): void {
  const stay = (event: { readonly url: string; preventDefault(): void }) => {
    if (!origin.owns(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // WebRTC does not pass through webRequest.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

function mayRequest(url: string, resourceType: string, origin: WindowOrigin, packaged: boolean): boolean {
  if (origin.mayLoad(url)) return true;
  if (url.startsWith('devtools://')) return !packaged;
  // A data URL contacts no server. The content security policy allows it too.
  return resourceType === 'image' && url.startsWith('data:');
}
