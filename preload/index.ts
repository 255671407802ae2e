import { contextBridge, ipcRenderer } from 'electron';
import { eventChannel, requestChannel } from '../contract/channels.ts';

/** `window.waymark`; `Bridge` in the contract has the types. Main checks every name and input. */
contextBridge.exposeInMainWorld('waymark', {
  request: (name: unknown, input: unknown, job?: unknown) =>
    ipcRenderer.invoke(requestChannel, name, input, job),
  on(name: string, listener: (payload: unknown) => void) {
    const onEvent = (_: unknown, sent: string, payload: unknown) => {
      if (sent === name) listener(payload);
    };
    ipcRenderer.on(eventChannel, onEvent);
    return () => {
      ipcRenderer.off(eventChannel, onEvent);
    };
  },
});
