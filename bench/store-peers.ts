import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import Conf from 'conf';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import writeFileAtomic from 'write-file-atomic';
import type { Event } from '../domain/progress/events.ts';
import { Store } from '../main/store/store.ts';
import { percentile, row, sideBySide } from './measure.ts';
import type { Bench, Row } from './measure.ts';
import { makeWorkspace, sizes } from './workspaces.ts';
import type { BenchWorkspace, Size } from './workspaces.ts';

/**
 * A way to store the same events: `change` stores one more, and returns when it is as durable as this way
 * makes it.
 */
interface Peer {
  readonly change: (event: Event) => unknown;
  readonly close?: () => unknown;
}

const peers = {
  lowdb: async (folder: string, events: Event[]): Promise<Peer> => {
    const low = new Low(new JSONFile<{ events: Event[] }>(join(folder, 'lowdb.json')), { events });
    return {
      change: (event) => {
        low.data.events.push(event);
        return low.write();
      },
    };
  },
  // electron-store is conf with a folder from Electron.
  'electron-store': async (folder: string, events: Event[]): Promise<Peer> => {
    const conf = new Conf<{ events: Event[] }>({ cwd: folder, configName: 'conf' });
    conf.set('events', events);
    return { change: (event) => conf.set('events', [...conf.get('events'), event]) };
  },
  'write-file-atomic': async (folder: string, events: Event[]): Promise<Peer> => ({
    change: (event) => {
      events.push(event);
      return writeFileAtomic(join(folder, 'atomic.json'), JSON.stringify({ events }));
    },
  }),
  'node:sqlite': async (folder: string, events: Event[]): Promise<Peer> => {
    const database = new DatabaseSync(join(folder, 'events.db'));
    database.exec(
      'pragma journal_mode = wal; pragma synchronous = full; create table events (id text primary key, event text)',
    );
    const insert = database.prepare('insert or replace into events (id, event) values (?, ?)');
    database.exec('begin');
    for (const event of events) insert.run(event.id, JSON.stringify(event));
    database.exec('commit');
    return { change: (event) => insert.run(event.id, JSON.stringify(event)), close: () => database.close() };
  },
} satisfies Record<string, (folder: string, events: Event[]) => Promise<Peer>>;
type PeerName = keyof typeof peers;

/** `store.peers`: one durable change, ours compared with each peer holding the same events. */
export const storePeers: Bench = async ({ folder, quick }) => {
  const rows: Row[] = [];
  for (const size of Object.keys(sizes) as Size[])
    rows.push(...(await compare(await makeWorkspace(folder, size), folder, size, quick)));
  return rows;
};

async function compare(
  workspace: BenchWorkspace,
  folder: string,
  size: Size,
  quick: boolean,
): Promise<Row[]> {
  const store = await Store.open(workspace.folder, { version: '0.1.0' });
  const change = (run: number): Event => ({
    ...workspace.events[run % workspace.events.length]!,
    id: `zzzzzzzzz-${run.toString(36).padStart(4, '0')}-benchmrk`,
  });
  const ours = (run: number) => {
    const { id: _, at: __, device: ___, ...draft } = change(run);
    return store.commit(() => [draft]);
  };
  const found: Row[] = [];
  for (const name of Object.keys(peers) as PeerName[]) {
    const place = join(folder, `peer-${size}-${name.replace(':', '-')}`);
    await mkdir(place, { recursive: true });
    const peer = await peers[name](place, [...workspace.events]);
    const slow = name !== 'node:sqlite' && size !== 'S';
    const n = slow ? (size === 'L' ? (quick ? 3 : 10) : quick ? 10 : 40) : quick ? 200 : 1000;
    const times = await sideBySide(n, { ours, peer: (run) => peer.change(change(run)) });
    await peer.close?.();
    found.push(
      row(`store.peers/${size}`, times.ours, {
        name: `${name} (${percentile(times.peer, 0.5).toFixed(2)} ms)`,
        times: times.peer,
      }),
    );
  }
  await store.close();
  return found;
}
