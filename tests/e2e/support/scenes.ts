import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../support/apps.ts';
import {
  choosingWorkspace,
  damagedWorkspace,
  learnersWorkspace,
  mentorsWorkspace,
  newerWorkspace,
  reviewedWorkspace,
  recoverableWorkspace,
} from '../../support/workspaces.ts';
import { settingsTabs } from '../../../contract/settings-tabs.ts';
import type { SettingsTab } from '../../../contract/settings-tabs.ts';
import { writeProtected } from '../../support/write-protected.ts';
import type { OpenOptions } from './waymark-test.ts';
import type { WindowPage } from './window-page.ts';

/** A workspace, and the scenes that it is used for. */
export interface Stage {
  readonly fill: (folder: string) => Promise<void>;
  readonly options?: OpenOptions;
  readonly scenes: Readonly<Record<string, Scene>>;
}

/**
 * Brings the window to a screen or dialog from any other. Uses keys and structure only, so that it works in
 * any language.
 */
export type Scene = (window: WindowPage) => Promise<void>;

const item = 'does not use an index';
/** Words that no item has together. */
export const nothingFound = 'no such words';

const screen =
  (chord: string, then: Scene = async () => {}): Scene =>
  async (window) => {
    await leave(window);
    await window.press('g', chord);
    await then(window);
  };

/** The buttons to save a copy of the workspace’s key, and to use another key. */
const ownKeyButtons = ({ main }: WindowPage) => main.locator('[data-own-key]').getByRole('button');

/** Waits for the preview of a report. */
const reportOf =
  (preset: string): Scene =>
  async (window) => {
    await window.page.locator(`section[aria-busy=false] article.${preset}`).waitFor();
  };

/** A section of the settings. */
const settings = (section: SettingsTab, then: Scene = async () => {}): Scene =>
  screen('s', async (window) => {
    const tabs = window.main.getByRole('radiogroup').first().getByRole('radio');
    await tabs.nth(settingsTabs.indexOf(section)).click();
    await then(window);
  });

/** One of the pictures of the map. */
const showPicture = ({ main }: WindowPage, at: number) =>
  main.getByRole('radiogroup').first().getByRole('radio').nth(at).click();

const findItem = screen('p', async (window) => {
  await window.press('x', '/');
  await window.page.keyboard.type(item);
  await window.press('Enter');
  await window.page.locator('[role=treeitem][aria-selected=true][aria-level="3"]').waitFor();
  // Where there is room for it, its details are beside the list.
  await window.press('Enter', 'Escape');
});

/** Every screen and dialog of an open workspace. */
const screens: Readonly<Record<string, Scene>> = {
  today: screen('t'),
  path: screen('p', (window) => window.press('x', 'Home')),
  item: findItem,
  searched: screen('p', async (window) => {
    await window.press('x', '/');
    await window.page.keyboard.type('gatway');
    await window.page.locator('mark').first().waitFor();
  }),
  'nothing-found': screen('p', async (window) => {
    await window.press('x', '/');
    await window.page.keyboard.type(nothingFound);
  }),
  skip: async (window) => {
    await findItem(window);
    await window.press('s');
    await window.dialog.waitFor();
  },
  map: screen('m', (window) => showPicture(window, 0)),
  graph: screen('m', async (window) => {
    await showPicture(window, 1);
    await window.main.locator('button[data-entry]').first().waitFor();
  }),
  'graph-way': screen('m', async (window) => {
    await showPicture(window, 1);
    await window.main.locator('button[data-entry=http]').click();
    await window.main.locator('[data-lit=true]').waitFor();
  }),
  'map-cell': screen('m', async (window) => {
    await showPicture(window, 0);
    await window.page.locator('table button').first().click();
    await window.page.getByRole('grid').waitFor();
  }),
  reports: screen('r', async (window) => {
    await window.page.getByRole('radio').nth(1).click();
    await reportOf('one-page')(window);
  }),
  'reports-application': screen('r', async (window) => {
    await window.page.getByRole('radio').first().click();
    await reportOf('application')(window);
    await window.page.locator('main summary').click();
  }),
  'reports-since': screen('r', async (window) => {
    await window.page.getByRole('radio').nth(2).click();
    await reportOf('since')(window);
  }),
  'reports-check': screen('r', async (window) => {
    await window.drop(window.page.locator('section[aria-busy=false]'), { 'report.html': '<p>' });
    await window.dialog.waitFor();
  }),
  'reports-everything': screen('r', async (window) => {
    await window.page.getByRole('radio').nth(3).click();
    await reportOf('everything')(window);
  }),
  role: screen('o'),
  journal: screen('h', (window) => window.main.locator('table').waitFor()),
  evidence: screen('e', (window) => window.main.getByRole('listitem').first().waitFor()),
  library: screen('l'),
  'quick-add': screen('t', async (window) => {
    await window.press('a');
    await window.page.keyboard.type('index');
    await window.page.getByRole('option').first().waitFor();
  }),
  plan: screen('t', async (window) => {
    await window.main.locator('dl ~ p button').first().click();
    await window.dialog.waitFor();
  }),
  'what-if': screen('t', async (window) => {
    await window.main.locator('dl ~ p button').nth(1).click();
    await window.dialog.locator('table').waitFor();
  }),
  recheck: screen('t', async (window) => {
    await window.press('r');
    await window.dialog.waitFor();
    await window.press('2');
  }),
  placement: screen('t', async (window) => {
    await window.press('Control+k');
    // Its keywords have this in every language.
    await window.page.keyboard.type('placement');
    await window.press('Enter');
    await window.page.getByRole('radio').first().waitFor();
    await window.press('3');
  }),
  'settings-appearance': settings('appearance'),
  'settings-learning': settings('learning'),
  'settings-data': settings('data', (window) => window.page.locator('table').waitFor()),
  licences: settings('about', async (window) => {
    await window.main.locator('section').last().getByRole('button').last().click();
    await window.dialog.locator('summary').first().click();
  }),
  restore: settings('data', async (window) => {
    await window.page.locator('table').getByRole('button').last().click();
    await window.dialog.getByRole('list').waitFor();
  }),
  formula: screen('t', async (window) => {
    const formula = window.page.locator('aside button:not([aria-haspopup=true])').first();
    // In a narrow window the sidebar has no room for it.
    if (!(await formula.isVisible())) return;
    await formula.click();
    await window.dialog.waitFor();
  }),
  palette: screen('t', async (window) => {
    await window.press('Control+k');
    await window.page.getByRole('option').first().waitFor();
    await window.page.keyboard.type('index');
  }),
  'context-menu': screen('p', async (window) => {
    await window.page.getByRole('treeitem').nth(2).click({ button: 'right' });
    await window.page.getByRole('menu').waitFor();
  }),
  shortcuts: screen('t', async (window) => {
    await window.press('?');
    await window.dialog.waitFor();
  }),
  menu: screen('t', async (window) => {
    await window.page.locator('aside [aria-haspopup]').last().click();
    await window.page.getByRole('menu').waitFor();
  }),
  paths: screen('t', async (window) => {
    const title = window.page.locator('aside [aria-haspopup]').first();
    // In a narrow window the sidebar has no room for it; Settings have the same.
    if (!(await title.isVisible())) return;
    await title.click();
    await window.page.getByRole('menuitem').last().waitFor();
  }),
};

const opened: Scene = async (window) => {
  await window.main.waitFor();
};

export const stages: Readonly<Record<string, Stage>> = {
  learner: { fill: learnersWorkspace, scenes: screens },
  newcomer: {
    fill: async () => {},
    scenes: {
      'first-run': screen('p'),
      'today-first': screen('t'),
      'map-first': screen('m', (window) => showPicture(window, 0)),
      'reviews-first': screen('v'),
      'reports-first': screen('r', reportOf('one-page')),
      'settings-first': settings('data'),
      'library-first': screen('l'),
      'evidence-first': screen('e'),
      'journal-first': screen('h'),
    },
  },
  choosing: {
    fill: choosingWorkspace,
    scenes: {
      'choice-of-language': screen('t', (window) => window.main.locator('section[aria-label] h2').waitFor()),
    },
  },
  reviewed: {
    fill: async (folder) => void (await reviewedWorkspace(folder)),
    options: { downloads: join(root, 'docs/formats/examples') },
    scenes: {
      'item-mentors': findItem,
      'skill-mentors': async (window) => {
        await findItem(window);
        await window.press('ArrowLeft');
        await window.page.locator('[role=treeitem][aria-selected=true][aria-level="2"]').waitFor();
      },
      received: screen('v', async (window) => {
        await window.main.getByRole('radio').first().click();
        await window.main.locator('blockquote').first().waitFor();
      }),
      'received-review': screen('v', async (window) => {
        await window.main.getByRole('listitem').last().getByRole('button').first().click();
        await window.dialog.waitFor();
      }),
      send: screen('v', async (window) => {
        await window.main.getByRole('radio').nth(1).click();
        await window.page.getByRole('listbox').waitFor();
      }),
      people: settings('people', (window) => window.main.getByRole('checkbox').first().waitFor()),
      'save-key': settings('people', async (window) => {
        await ownKeyButtons(window).first().click();
        await window.dialog.waitFor();
      }),
      'take-key': settings('people', async (window) => {
        await ownKeyButtons(window).last().click();
        await window.dialog.getByRole('row', { name: 'key-1.waymark-key' }).dblclick();
        await window.dialog.locator('input[type=password]').waitFor();
      }),
      'today-planned': screen('t'),
    },
  },
  mentor: {
    fill: async (folder) => void (await mentorsWorkspace(folder)),
    scenes: {
      give: screen('v', async (window) => {
        await window.main.getByRole('radio').last().click();
        await window.main.getByRole('listitem').first().waitFor();
      }),
      'given-review': screen('v', async (window) => {
        await window.main.getByRole('listitem').getByRole('button').nth(1).click();
        await window.dialog.waitFor();
      }),
      desk: screen('v', async (window) => {
        await window.main.getByRole('listitem').getByRole('button').first().click();
        await window.page.getByRole('listbox').waitFor();
      }),
      'desk-skill': screen('v', async (window) => {
        await window.page.getByRole('option').nth(7).click();
        await window.main.locator('details summary').first().click();
      }),
    },
  },
  sample: {
    fill: async () => {},
    scenes: {
      sample: screen('p', async (window) => {
        await window.page.locator('ol').getByRole('button').last().click();
        await window.page.getByRole('treeitem').first().waitFor();
      }),
    },
  },
  files: {
    fill: learnersWorkspace,
    options: { downloads: join(root, 'tests/fixtures') },
    scenes: {
      'file-dialog': screen('l', async (window) => {
        await window.main.getByRole('button').last().click();
        await window.dialog.getByRole('row').first().waitFor();
      }),
    },
  },
  recovered: { fill: recoverableWorkspace, scenes: { recovered: opened } },
  damaged: { fill: damagedWorkspace, scenes: { damaged: opened } },
  newer: { fill: newerWorkspace, scenes: { newer: opened } },
  'file-in-the-way': {
    fill: async (folder) => {
      await rm(folder, { recursive: true, force: true });
      await writeFile(folder, 'not a folder');
    },
    scenes: {
      'file-in-the-way': opened,
      details: async (window) => {
        await window.page.locator('summary').click();
        await window.page.locator('pre').waitFor();
      },
    },
  },
  'no-path': {
    fill: async () => {},
    options: { resources: join(root, 'tests') },
    scenes: { 'no-path': opened },
  },
  'read-only': {
    fill: learnersWorkspace,
    options: { fs: writeProtected },
    scenes: {
      'read-only': opened,
      refused: async (window) => {
        await findItem(window);
        await window.press(' ');
        await window.page.locator('[data-tone=problem]').last().waitFor();
      },
    },
  },
};

/** Closes whatever covers the window, and leaves the focused field. */
async function leave({ page }: WindowPage): Promise<void> {
  const over = page.locator('[role=dialog], [role=menu], [data-trigger] [role=listbox]');
  while ((await over.count()) > 0) {
    await page.keyboard.press('Escape');
    await over.first().waitFor({ state: 'detached' });
  }
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}
