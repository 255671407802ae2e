import { spawn } from 'node:child_process';
import type { Host } from '../../host.ts';

/** Puts a yes-or-no question to the learner. */
export type Ask = (question: string) => Promise<boolean>;
/** Starts a program and lets it go its own way. */
export type Launch = (command: string, args: readonly string[]) => void;

/** The host of the app in an installed Chromium. */
export function chromiumHost(ask: Ask, launch: Launch = launchDetached): Host {
  return {
    name: 'chromium',
    async openLink(url) {
      const { href, protocol } = new URL(url);
      if (protocol !== 'https:' && protocol !== 'mailto:') return false;
      if (!(await ask(`Open this address outside Waymark?\n\n${href}`))) return false;
      const [command, ...args] = opener(process.platform);
      launch(command, [...args, href]);
      return true;
    },
  };
}

function opener(platform: NodeJS.Platform): [string, ...string[]] {
  if (platform === 'darwin') return ['open'];
  // Not `start`: that needs a shell, which would read the address as commands.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return ['xdg-open'];
}

const launchDetached: Launch = (command, args) => {
  const child = spawn(command, args, { detached: true, stdio: 'ignore' });
  child.on('error', (failure) => process.stderr.write(`waymark: ${failure.message}\n`));
  child.unref();
};
