import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requests } from '../../contract/index.ts';
import type { EventName, Input, Output, Payload, RequestName } from '../../contract/index.ts';
import { WaymarkError } from '../../domain/base/result.ts';
import { openApp } from '../../main/app/app.ts';
import type { App } from '../../main/app/app.ts';
import type { AppOptions } from '../../main/kernel/options.ts';
import { noWindow } from './no-window.ts';

/** The folder of the project. */
export const root = join(import.meta.dirname, '../..');

export const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};

/** Opens the app on `folder`, with the real path and no window. */
export function openTestApp(folder: string, options: Partial<AppOptions> = {}): Promise<App> {
  return openApp({
    folder,
    version,
    resources: join(root, 'resources'),
    host: noWindow,
    ...options,
  });
}

/**
 * Sends a request and checks the answer against its schema.
 * @throws WaymarkError if the app returns an error
 */
export async function ask<N extends RequestName>(app: App, name: N, input: Input<N>): Promise<Output<N>> {
  const result = await app.handle(name, input);
  if (!result.ok) throw new WaymarkError(result.error.kind, result.error.message, result.error.detail);
  return requests[name].output.parse(result.value) as Output<N>;
}

/** Records everything that the app announces from now on. */
export function record(app: App): { readonly name: EventName; readonly payload: Payload<EventName> }[] {
  const heard: { name: EventName; payload: Payload<EventName> }[] = [];
  app.subscribe((name, payload) => void heard.push({ name, payload }));
  return heard;
}
