import i18next from 'i18next';
import { messages } from './messages.ts';
import { sayWith } from './say.ts';

const words = i18next.createInstance();
// What it says goes to a terminal or a dialog, not into a page.
void words.init({
  lng: 'en',
  initAsync: false,
  resources: { en: { translation: { message: messages } } },
  interpolation: { escapeValue: false },
});

/** Puts a message into English, where there is no window to do so: in the terminal, and in what goes to a log. */
export const say = sayWith((key, parameters) => words.t(key, parameters));
