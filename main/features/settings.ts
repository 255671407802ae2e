import type { HandlersOf } from '../../contract/index.ts';
import { applyToHost } from '../workspace/settings-file.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The requests about settings, the learner's position, and the native menu. */
export function settings(workspace: Workspace): HandlersOf<'settings' | 'window'> {
  const { host } = workspace;
  return {
    async 'settings:change'(change) {
      const settings = await workspace.settings.change(change);
      await applyToHost(workspace);
      return settings;
    },
    async 'window:remember'(view) {
      await workspace.settings.remember({ view });
      return null;
    },
    async 'window:menu'(menu) {
      host.showMenu(menu);
      return null;
    },
  };
}
