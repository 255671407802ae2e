import { describe, expect, test } from 'vitest';
import { chromiumHost } from '../../../main/hosts/chromium/host.ts';
import { HostLanguage } from '../../../main/kernel/language.ts';
import { FileDialog } from '../../../main/hosts/window/file-dialog.ts';

const places = { downloads: '/nowhere', exports: '/nowhere' };
const unused = {
  ask: async () => true,
  dialog: new FileDialog(
    places,
    () => {},
    async () => true,
  ),
  workspace: '/nowhere',
  language: new HostLanguage('en', 'en'),
  print: async () => new Uint8Array(),
};

function hostThatHears(answer: boolean) {
  const questions: string[] = [];
  const launched: string[][] = [];
  const host = chromiumHost({
    ...unused,
    async ask(question) {
      questions.push(question);
      return answer;
    },
    async launch(command, args) {
      launched.push([command, ...args]);
      return answer;
    },
    platform: 'linux',
  });
  return { host, questions, launched };
}

describe('openLink', () => {
  test.each(['https://example.com/a?b=1&c', 'mailto:mentor@example.com'])(
    'opens %s after asking',
    async (url) => {
      const { host, questions, launched } = hostThatHears(true);
      expect(await host.openLink(url)).toBe(true);
      expect(questions[0]).toContain(url);
      expect(launched).toHaveLength(1);
      expect(launched[0]?.at(-1)).toBe(url);
    },
  );

  test('passes on the recipient, subject and text of a message, and nothing else', async () => {
    const { host, launched } = hostThatHears(true);
    await host.openLink('mailto:ada@example.com?attach=/etc/passwd&subject=Hi');
    expect(launched[0]?.at(-1)).toBe('mailto:ada@example.com?subject=Hi');
  });

  test('opens nothing when the learner says no', async () => {
    const { host, launched } = hostThatHears(false);
    expect(await host.openLink('https://example.com/')).toBe(false);
    expect(launched).toEqual([]);
  });

  test.each(['http://example.com/', 'file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,x'])(
    'does not even ask about %s',
    async (url) => {
      const { host, questions, launched } = hostThatHears(true);
      expect(await host.openLink(url)).toBe(false);
      expect([questions, launched]).toEqual([[], []]);
    },
  );
});

describe('showFolder', () => {
  test('opens the folder in the file manager, and says if there is none', async () => {
    const { host, launched } = hostThatHears(true);
    expect(await host.showFolder('/home/me/data; rm -rf')).toBe(true);
    expect(launched).toEqual([['xdg-open', '/home/me/data; rm -rf']]);
    expect(await hostThatHears(false).host.showFolder('/home/me')).toBe(false);
  });

  test('a missing program is not an error', async () => {
    const nowhere = chromiumHost({ ...unused, platform: 'win32' });
    expect(await nowhere.showFolder('/tmp')).toBe(false);
  });
});
