import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askInWindow } from '../../../main/hosts/chromium/ask.ts';
import { buildTestWindow } from './open-test-window.ts';
import type { TestWindow } from './open-test-window.ts';

describe('a question to the learner', () => {
  let built: Awaited<ReturnType<typeof buildTestWindow>>;
  let window: TestWindow;
  beforeAll(async () => {
    built = await buildTestWindow();
    window = await built.open();
  });
  afterAll(async () => {
    await window?.close();
    await built?.remove();
  });

  test.each([true, false])(
    'cannot be answered by the page, which has replaced confirm (%s)',
    async (answer) => {
      await window.page.evaluate((said) => {
        globalThis.confirm = () => !said;
        Object.getPrototypeOf(globalThis).confirm = () => !said;
      }, answer);
      const asked: string[] = [];
      window.page.once('dialog', (dialog) => {
        asked.push(dialog.message());
        void (answer ? dialog.accept() : dialog.dismiss());
      });
      expect(await askInWindow(window.page, 'Open "this"?')).toBe(answer);
      expect(asked).toEqual(['Open "this"?']);
    },
  );
});
