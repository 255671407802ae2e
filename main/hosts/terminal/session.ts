import type { FileKind } from '../../../contract/file-kinds.ts';
import { needsLock } from '../../../contract/entry.ts';
import { requests } from '../../../contract/index.ts';
import type { Input, Output, RequestName } from '../../../contract/index.ts';
import type { Notice } from '../../../contract/workspace.ts';
import { WaymarkError } from '../../../domain/base/result.ts';
import type { Message } from '../../../domain/messages/message.ts';
import { openApp } from '../../app/app.ts';
import type { App } from '../../app/app.ts';
import type { AppOptions } from '../../kernel/options.ts';

type Access = NonNullable<AppOptions['access']>;

/**
 * The app during one command. It is opened to read first, which works while a window has the workspace open. The first
 * request that writes to the progress opens it again to write.
 */
export class TerminalSession {
  readonly #options: Omit<AppOptions, 'access'>;
  readonly #tell: (message: Message) => void;
  readonly #printed = new Set<string>();
  #chosen: FileKind | undefined;
  #app: { readonly app: App; readonly access: Access } | undefined;

  /** @param tell prints a notice */
  constructor(options: Omit<AppOptions, 'access'>, tell: (message: Message) => void) {
    this.#options = options;
    this.#tell = tell;
  }

  get notices(): readonly Notice[] {
    return this.#app?.app.notices ?? [];
  }

  /** Chooses the file that the host names, in every app that this session opens. */
  async choose(kind: FileKind): Promise<void> {
    this.#chosen = kind;
    if (this.#app) await this.#app.app.handle('files:open', { kind });
  }

  /** Sends a request. @throws WaymarkError */
  async request<N extends RequestName>(name: N, input: Input<N>): Promise<Output<N>> {
    const app = await this.#open(needsLock(requests[name]) ? 'write' : 'read');
    const result = await app.handle(name, input);
    this.#tellNotices(app);
    if (!result.ok) throw new WaymarkError(result.error.kind, result.error.message, result.error.detail);
    return result.value as Output<N>;
  }

  async close(): Promise<void> {
    await this.#app?.app.close();
    this.#app = undefined;
  }

  async #open(access: Access): Promise<App> {
    if (this.#app && (access === 'read' || this.#app.access === 'write')) return this.#app.app;
    await this.close();
    const app = await openApp({ ...this.#options, access });
    app.subscribe((event, payload) => {
      if (event === 'store:state' && 'backups' in payload && payload.backups) this.#tell(payload.backups);
    });
    this.#app = { app, access };
    if (this.#chosen) await app.handle('files:open', { kind: this.#chosen });
    this.#tellNotices(app);
    return app;
  }

  #tellNotices({ notices }: App): void {
    for (const { message } of notices) {
      const text = JSON.stringify(message);
      if (!this.#printed.has(text)) this.#tell(message);
      this.#printed.add(text);
    }
  }
}
