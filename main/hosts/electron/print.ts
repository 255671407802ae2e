import { BrowserWindow, session } from 'electron';
import type { Session } from 'electron';
import type { PaperSize } from '../../../domain/report/choice.ts';
import { scheme } from './origin.ts';

const origin = `${scheme}://print`;
/** The documents being printed, by address. */
const documents = new Map<string, string>();
let pages: Session | undefined;
let printed = 0;

/** Prints a document in a hidden window that runs no script and may load only that document. */
export async function printWithElectron(html: string, size: PaperSize): Promise<Uint8Array> {
  pages ??= printingSession();
  printed += 1;
  const address = `${origin}/${printed}`;
  documents.set(address, html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: pages,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  try {
    await window.loadURL(address);
    return await window.webContents.printToPDF({
      pageSize: size,
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } finally {
    documents.delete(address);
    window.destroy();
  }
}

function printingSession(): Session {
  // Without "persist:", so the session is gone when the process ends.
  const made = session.fromPartition('waymark-print');
  made.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !documents.has(url) }));
  made.protocol.handle(scheme, (request) => {
    const html = documents.get(request.url);
    return new Response(html ?? '', {
      status: html === undefined ? 404 : 200,
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'X-Content-Type-Options': 'nosniff' },
    });
  });
  return made;
}
