import { contextBridge, ipcRenderer } from 'electron';
import { eventChannel, eventNames, requestChannel, requestNames } from '../domain/contract/names.ts';

/** `waymark.progress.mark(input)` for `progress:mark`, and so on; `Bridge` in domain/contract has the types. */
const bridge: Record<string, unknown> = {};
for (const name of requestNames) {
  const [feature, verb] = name.split(':') as [string, string];
  const group = (bridge[feature] ??= {}) as Record<string, unknown>;
  group[verb] = (input: unknown) => ipcRenderer.invoke(requestChannel, name, input);
}

bridge['on'] = (name: string, listener: (payload: unknown) => void) => {
  if (!(eventNames as readonly string[]).includes(name)) return () => {};
  const onEvent = (_: unknown, sent: string, payload: unknown) => {
    if (sent === name) listener(payload);
  };
  ipcRenderer.on(eventChannel, onEvent);
  return () => {
    ipcRenderer.off(eventChannel, onEvent);
  };
};

contextBridge.exposeInMainWorld('waymark', bridge);
