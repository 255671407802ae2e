import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { states } from '../../domain/base/states.ts';
import { Workspace } from '../../renderer/state/workspace.ts';
import { LateMain } from '../support/late-main.ts';
import { samplePath } from '../support/paths.ts';
import { openedShare, someReview } from '../support/reviews.ts';
import { someKey } from '../support/shares.ts';

const path = samplePath();
const items = path.skills.flatMap((skill) => skill.items.map(({ id }) => `${skill.key}/${id}`)).slice(0, 3);

async function openWindow(): Promise<{ readonly main: LateMain; readonly workspace: Workspace }> {
  const main = new LateMain(path);
  vi.stubGlobal('window', { waymark: main.bridge });
  const workspace = new Workspace();
  const opened = workspace.open();
  await main.settle();
  await opened;
  return { main, workspace };
}

const shown = (workspace: Workspace) => items.map((key) => workspace.view()!.item(key).state);

afterEach(() => vi.unstubAllGlobals());

describe('the mirror', () => {
  it('shows nothing of two consecutive marks that are both refused', async () => {
    const { main, workspace } = await openWindow();
    const before = workspace.view()!.standing.coverage;
    const first = workspace.mark([items[0]!], 'done').catch(() => 'refused');
    const second = workspace.mark([items[0]!], 'learning').catch(() => 'refused');
    expect(shown(workspace)[0]).toBe('learning');
    for (let i = 0; i < 2; i++) {
      await main.work(true);
      main.send();
      await main.deliver();
    }
    expect([await first, await second]).toEqual(['refused', 'refused']);
    expect(shown(workspace)[0]).toBe('todo');
    expect(workspace.view()!.standing.coverage).toEqual(before);
  });

  it('keeps a pending mark on top of a change from elsewhere', async () => {
    const { main, workspace } = await openWindow();
    const marked = workspace.mark([items[0]!], 'done');
    main.change({ type: 'item.marked', item: items[0]!, state: 'skipped' });
    await main.deliver();
    expect(shown(workspace)[0]).toBe('done');
    await main.settle();
    await marked;
    expect(main.log.at('items', items[0]!).state).toBe('done');
    expect(shown(workspace)[0]).toBe('done');
  });

  it('does not lose a change that arrives while the workspace is loading', async () => {
    const { main, workspace } = await openWindow();
    const again = workspace.open();
    await main.work(false);
    main.change({ type: 'item.marked', item: items[1]!, state: 'done' });
    await main.settle();
    await again;
    expect(shown(workspace)[1]).toBe('done');
  });

  it('shows pending marks on top of a reloaded workspace', async () => {
    const { main, workspace } = await openWindow();
    const again = workspace.open();
    const marked = workspace.mark([items[0]!], 'done');
    await main.work(false);
    main.send();
    await main.deliver();
    await again;
    expect(shown(workspace)[0]).toBe('done');
    await main.settle();
    await marked;
  });

  it('does not reload for a change that it already has', async () => {
    const { main, workspace } = await openWindow();
    const again = workspace.open();
    main.change({ type: 'item.marked', item: items[0]!, state: 'done' });
    await main.settle();
    await again;
    expect(main.reads).toBe(2);
  });

  it('reloads the workspace if it has missed a change', async () => {
    const { main, workspace } = await openWindow();
    main.change({ type: 'item.marked', item: items[0]!, state: 'done' });
    main.lose();
    main.change({ type: 'item.marked', item: items[1]!, state: 'done' });
    await main.settle();
    expect(shown(workspace).slice(0, 2)).toEqual(['done', 'done']);
  });

  it('replaces only what changed: the rest keeps its identity, and earlier views stay unchanged', async () => {
    const { main, workspace } = await openWindow();
    const before = workspace.view()!;
    const marked = workspace.mark([items[0]!], 'done');
    expect(before.item(items[0]!).state).toBe('todo');
    expect(workspace.view()!.item(items[1]!)).toBe(before.item(items[1]!));
    expect(workspace.view()!.item).not.toBe(before.item);
    await main.settle();
    await marked;
  });

  it('shows the mentors’ levels from imported reviews, and keeps their identity on other changes', async () => {
    const { main, workspace } = await openWindow();
    const share = openedShare(someKey());
    const mentor = `${'A'.repeat(43)}=`;
    main.change({ type: 'review.imported', review: 'a'.repeat(64), mentor, content: someReview(share) });
    await main.settle();
    const { mentors } = workspace.view()!;
    expect(mentors.get('sql')).toMatchObject([{ mentor, level: 1 }]);
    main.change({ type: 'item.marked', item: items[0]!, state: 'done' });
    await main.settle();
    expect(workspace.view()!.mentors).toBe(mentors);
  });

  it('ends equal to the store, whatever is requested, answered, refused, or arrives late or twice', async () => {
    const item = fc.constantFrom(...items);
    const state = fc.constantFrom(...states);
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.record({ do: fc.constant('mark' as const), item, state }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('elsewhere' as const), item, state }) },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('work' as const), refuses: fc.boolean() }) },
      { weight: 3, arbitrary: fc.constant({ do: 'send' as const }) },
      { weight: 3, arbitrary: fc.constant({ do: 'deliver' as const }) },
      { weight: 1, arbitrary: fc.constant({ do: 'read' as const }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { main, workspace } = await openWindow();
        const asked: Promise<unknown>[] = [];
        for (const one of steps) {
          if (one.do === 'mark') asked.push(workspace.mark([one.item], one.state).catch(() => {}));
          else if (one.do === 'elsewhere')
            main.change({ type: 'item.marked', item: one.item, state: one.state });
          else if (one.do === 'work') await main.work(one.refuses);
          else if (one.do === 'send') main.send();
          else if (one.do === 'read') asked.push(workspace.open());
          else await main.deliver();
        }
        await main.settle();
        await Promise.all(asked);
        const inStore = items.map((key) => main.log.at('items', key));
        expect(items.map((key) => workspace.view()!.item(key))).toEqual(inStore);
        const done = inStore.filter(({ state: now }) => now === 'done').length;
        const { coverage, optional } = workspace.view()!.standing;
        expect(coverage.done + optional.done).toBe(done);
      }),
      { numRuns: 300 },
    );
  });
});
