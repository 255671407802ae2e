import { writeFile } from 'node:fs/promises';
import type { PathPage } from './support/path-page.ts';
import { expect, test } from './support/waymark-test.ts';
import { terminalOn } from '../support/terminal.ts';
import { learnersWorkspace } from '../support/workspaces.ts';

const skill = ({ main }: PathPage, key: string) => main.locator(`button[data-entry=${key}]`);

async function openGraph(path: PathPage): Promise<void> {
  await path.go('Map');
  await path.main.getByRole('radio', { name: 'What leads to what' }).click();
  await skill(path, 'workstation').waitFor();
}

/** The part of the drawing that is seen, and the size of all of it, in pixels. */
const frameOf = ({ main }: PathPage) =>
  main.locator('[data-lit]').evaluate(({ scrollLeft, scrollTop, scrollWidth, clientWidth }) => ({
    scrollLeft,
    scrollTop,
    scrollWidth,
    clientWidth,
  }));

test('the graph is walked by keyboard alone: along its lines, to the details, and out again', async ({
  open,
  workspace,
}) => {
  await learnersWorkspace(workspace);
  const { path } = await open();
  await openGraph(path);
  await path.page.locator('main h1').focus();
  // The first skill that is ready now.
  await path.press('ArrowDown');
  const entered = path.page.locator('button[data-entry]:focus');
  await expect(entered).toHaveAccessibleName(/ready now, 0 of \d+$/);
  await path.press('Home');
  await expect(skill(path, 'workstation')).toBeFocused();
  await path.press('ArrowRight');
  const next = await entered.getAttribute('data-entry');
  await expect(entered).toHaveAccessibleDescription(/^Builds on Workstation\. Leads to /);
  await path.press('ArrowLeft');
  await expect(skill(path, 'workstation')).toBeFocused();
  await path.press('ArrowRight', 'ArrowDown', 'k');
  await expect(entered).toHaveAttribute('data-entry', next!);
  await expect(path.main.locator('[data-lit=true]')).toBeVisible();

  // What is done to a skill elsewhere is done here: its details, its rating.
  await path.press('Enter');
  await expect(path.page.locator('[data-focus=details]')).toBeFocused();
  await path.press('Escape');
  await expect(entered).toHaveAttribute('data-entry', next!);
  await path.press('Escape');
  await expect(path.main.locator('[data-lit=false]')).toBeVisible();
  expect(await path.violations()).toEqual([]);
});

test('the graph is zoomed and moved, by keys and by pointer, and starts with all of it again', async ({
  open,
}) => {
  const { path } = await open();
  await path.page.setViewportSize({ width: 1280, height: 800 });
  await openGraph(path);
  const minimap = path.main.locator('svg[class*=minimap]');
  await expect(minimap).toHaveCount(0);
  await skill(path, 'http').focus();
  await path.press('+', '+', '+');
  await expect(minimap).toBeVisible();
  const wide = await frameOf(path);
  expect(wide.scrollWidth).toBeGreaterThan(1.5 * wide.clientWidth);

  // The keys bring what they reach into view.
  await path.press('End');
  await expect(path.page.locator('button[data-entry]:focus')).toBeInViewport({ ratio: 1 });
  // Pressing the minimap at its left goes back to the beginning.
  await minimap.click({ position: { x: 3, y: 50 } });
  await expect.poll(async () => (await frameOf(path)).scrollLeft).toBe(0);

  const { x, y } = (await path.main.locator('[data-lit]').boundingBox())!;
  await path.page.mouse.move(x + 400, y + 12);
  await path.page.mouse.down();
  await path.page.mouse.move(x + 250, y + 12, { steps: 4 });
  await path.page.mouse.up();
  expect((await frameOf(path)).scrollLeft).toBeGreaterThan(100);

  await skill(path, 'http').focus();
  await path.press('0');
  await expect(minimap).toHaveCount(0);
  await path.go('Path');
  await path.go('Map');
  await expect(skill(path, 'grpc')).toBeInViewport();
});

test('a tick changes the graph at once, and undo changes it back', async ({ open }) => {
  const { path } = await open();
  await openGraph(path);
  await skill(path, 'workstation').focus();
  await expect(skill(path, 'command-line')).toHaveAccessibleName(/, later, /);
  await path.press('d');
  await expect(skill(path, 'workstation')).toHaveAccessibleName(/, done, /);
  await expect(skill(path, 'command-line')).toHaveAccessibleName(/, ready now, /);
  await path.press('Control+z');
  await expect(skill(path, 'command-line')).toHaveAccessibleName(/, later, /);
});

test('500 skills are arranged beside the window, and walked', async ({ open, workspace }, info) => {
  const skills = Array.from({ length: 500 }, (_, i) => ({
    key: `s${i}`,
    area: 'all',
    title: `Skill ${i}`,
    why: 'A reason.',
    required: true,
    prerequisites: i === 0 ? [] : [...new Set([`s${Math.floor(i / 2)}`, `s${Math.max(0, i - 25)}`])],
    responsibilities: ['work'],
    items: [{ id: 'one', text: `Do number ${i}`, hours: 1 }],
  }));
  const large = {
    id: 'large',
    version: '1.0.0',
    title: 'Large',
    role: {
      title: 'Large',
      summary: 'A role.',
      outlook: 'Good.',
      advantages: ['Some.'],
      challenges: ['Some.'],
    },
    responsibilities: [{ id: 'work', title: 'Work', summary: 'Work.' }],
    areas: [{ id: 'all', title: 'All', summary: 'All.' }],
    choices: [],
    skills,
  };
  const file = info.outputPath('large.json');
  await writeFile(file, JSON.stringify(large));
  await terminalOn(workspace).waymark('path', 'add', file);
  const { path } = await open();
  await path.choosePath('Large');
  await path.go('Map');
  await path.main.getByRole('radio', { name: 'What leads to what' }).click();
  await expect(path.main.getByRole('status')).toHaveText(/being arranged/);
  await skill(path, 's0').waitFor();
  await skill(path, 's0').focus();
  for (let i = 0; i < 5; i++) await path.press('ArrowRight');
  await expect(path.main.locator('[data-lit=true]')).toBeVisible();
});
