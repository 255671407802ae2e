import { randomUUID } from 'node:crypto';

/** The name of the host's binding in the relay's world. The page's world never sees it. */
export const bindingName = 'waymarkSend';
/** The isolated world of the relay, between the page and the host. */
export const relayWorld = 'waymark-relay';
/** The function that the host calls in the relay's world to send a message to the page. */
export const receiveFunction = '(message) => globalThis.waymarkReceive?.(message)';

/** The two scripts that run first in every new document of the window. */
export interface BridgeScripts {
  /** For the isolated world: relays messages between the host's binding and a private port to the page. */
  readonly relay: string;
  /** For the page's own world: the built preload, unchanged, with a stand-in for `require('electron')`. */
  readonly preload: string;
}

/**
 * Builds the bridge between the page and the host. The binding lives in an isolated world, like Electron's
 * preload, so that no script of the page can reach it.
 * @param preload the text of the built preload (CommonJS)
 * @param origin the only origin whose main frame gets `window.waymark`
 */
export function bridgeScripts(preload: string, origin: string): BridgeScripts {
  const token = JSON.stringify(randomUUID());
  const elsewhere = `window !== window.top || location.origin !== ${JSON.stringify(origin)}`;
  return {
    relay: `(() => {
      if (${elsewhere}) return;
      const send = globalThis.${bindingName};
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => send(data);
      globalThis.waymarkReceive = (message) => port1.postMessage(message);
      window.postMessage(${token}, location.origin, [port2]);
    })();`,
    preload: `(() => {
      if (${elsewhere}) return;
      const electron = (${electronStandIn})(${token});
      ((require, module, exports) => {${preload}\n})((name) => {
        if (name !== 'electron') throw new Error('The preload may load electron only, not ' + name);
        return electron;
      }, { exports: {} }, {});
    })();`,
  };
}

// As text, because it runs in the page, and this project does not include the DOM types.
const electronStandIn = `(token) => {
  const answers = new Map();
  const listeners = new Map();
  const waiting = [];
  let send = (message) => waiting.push(message);
  let last = 0;

  function receive({ data }) {
    const message = JSON.parse(data);
    if ('answer' in message) {
      answers.get(message.answer)?.(message.result);
      answers.delete(message.answer);
    } else {
      for (const listener of [...(listeners.get(message.channel) ?? [])]) {
        listener({}, message.name, message.payload);
      }
    }
  }

  window.addEventListener('message', function takePort(event) {
    if (event.data !== token || event.source !== window || !event.ports[0]) return;
    event.stopImmediatePropagation();
    window.removeEventListener('message', takePort, true);
    const port = event.ports[0];
    port.onmessage = receive;
    send = (message) => port.postMessage(message);
    for (const message of waiting) send(message);
  }, true);

  const frozen = (value) => {
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen);
    return Object.freeze(value);
  };
  return {
    contextBridge: {
      exposeInMainWorld: (key, api) =>
        Object.defineProperty(window, key, { value: frozen(api), enumerable: true }),
    },
    ipcRenderer: {
      invoke: async (channel, name, input, job) => {
        const id = ++last;
        const request = JSON.stringify(job === undefined ? [name, input] : [name, input, job]);
        return new Promise((resolve) => {
          answers.set(id, resolve);
          send(id + ' ' + request);
        });
      },
      on: (channel, listener) => {
        if (!listeners.has(channel)) listeners.set(channel, new Set());
        listeners.get(channel).add(listener);
      },
      off: (channel, listener) => listeners.get(channel)?.delete(listener),
    },
  };
}`;
