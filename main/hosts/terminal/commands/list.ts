import { isReversal } from '../../../../domain/progress/events.ts';
import type { Event } from '../../../../domain/progress/events.ts';
import { isSearching, matcher } from '../../../../domain/queries/filter-items.ts';
import type { Filter } from '../../../../domain/queries/filter-items.ts';
import { history as historyOf } from '../../../../domain/queries/history.ts';
import type { PathIndex, PlacedItem } from '../../../../domain/path/path-index.ts';
import type { LearningPath } from '../../../../domain/path/schema.ts';
import { stateMarks } from '../../../../domain/progress/states.ts';
import type { State } from '../../../../domain/progress/states.ts';
import { percentOf, standingOf } from '../../../../domain/readiness/standing.ts';
import type { Figure, Standing } from '../../../../domain/readiness/standing.ts';
import { ranksOf } from '../../../../domain/search/item-search.ts';
import type { Found } from '../../../../domain/search/item-search.ts';
import { searchOn, searchOtherPaths } from '../../../paths/search-paths.ts';
import type { Reader } from '../../../reader.ts';
import { UsageError } from '../../../kernel/usage.ts';
import type { Answer, Call, Command } from '../command.ts';
import { columns, readState } from '../format.ts';
import { happened, namedSubjectOf } from '../../../../domain/words/happened.ts';
import { momentsIn } from '../../../../domain/words/moments.ts';
import { message } from '../../../../domain/words/message.ts';
import type { Message } from '../../../../domain/words/message.ts';
import type { Say } from '../../../../domain/words/say-in.ts';

export const status: Command = {
  usage: 'status [--path ID]',
  summary: message('command.status'),
  takes: [0, 0],
  options: { path: { type: 'string' } },
  async run(call) {
    const { say } = call;
    const reader = await call.read();
    const { path } = pathOf(reader, call);
    const { coverage, optional, responsibilities } = standingIn(path, reader);
    const titles = new Map(path.responsibilities.map(({ id, title }) => [id, title]));
    return {
      json: {
        path: { id: path.id, title: path.title, version: path.version },
        ...coverage,
        optional,
        responsibilities: responsibilities.map(({ id, figure }) => ({
          id,
          title: titles.get(id),
          ...figure,
        })),
        notices: reader.notices.map(({ kind, message }) => ({ kind, message: say(message) })),
      },
      text: [
        say(
          message('terminal.coverage', {
            title: path.title,
            version: path.version,
            covered: covered(coverage),
            learning: coverage.learning,
            skipped: coverage.skipped,
          }),
        ),
        '',
        columns(
          responsibilities.map(({ id, figure }) => [
            `  ${titles.get(id)}`,
            say(covered(figure)),
            say(message('terminal.skipped', { count: figure.skipped })),
          ]),
        ),
        '',
        `  ${say(message('terminal.beyond', { done: optional.done, required: optional.required }))}`,
      ].join('\n'),
    };
  },
};

export const list: Command = {
  usage: 'list [--path ID] [--state S] [--responsibility R] [--area A] [--required] [--text T] [--archived]',
  summary: message('command.list'),
  takes: [0, 0],
  options: {
    path: { type: 'string' },
    state: { type: 'string' },
    responsibility: { type: 'string' },
    area: { type: 'string' },
    required: { type: 'boolean' },
    text: { type: 'string' },
    archived: { type: 'boolean' },
  },
  async run(call) {
    const { say } = call;
    const reader = await call.read();
    if (call.options['archived'] !== undefined) return listArchived(reader, say);
    const index = pathOf(reader, call);
    const { path, items } = index;
    const itemState = (key: string) => stateOf(reader, key);
    const filter = readFilter(path, call);
    const searched = isSearching(filter) ? searchOn(index, reader.log, filter.text) : undefined;
    const ranks = searched && ranksOf(searched);
    const matches = matcher(filter, {
      stateOf: itemState,
      counted: standingIn(path, reader).counted,
      found: ranks,
    });
    const rankOf = ({ key }: PlacedItem) => ranks?.get(key) ?? 0;
    const matching = [...items.values()].filter(matches).toSorted((a, b) => rankOf(a) - rankOf(b));
    const found = matching.map(({ key, item, skill, responsibilities }) => ({
      key,
      text: item.text,
      state: itemState(key),
      skill: skill.key,
      area: skill.area,
      responsibilities,
      hours: item.hours,
      level: item.level ?? null,
      expect: item.expect ?? [],
      alone: item.alone ?? null,
      materials: item.materials ?? [],
      resources: item.resources ?? [],
      reason: reader.log.at('items', key).reason,
    }));
    const lines = found.map((item) => [`${stateMarks[item.state]} ${item.key}`, item.text]);
    return {
      json: found,
      text: [
        ...(lines.length > 0 ? [columns(lines), ''] : []),
        say(message('terminal.found', { found: found.length, all: items.size })),
        ...(searched?.hits.length === 0 ? await otherwise(filter.text, searched, reader, say) : []),
      ].join('\n'),
    };
  },
};

/** What to search for instead of words that nothing has, and which other paths have them. */
async function otherwise(
  text: string,
  { nearest, isApart }: Found,
  { paths, log }: Reader,
  say: Say,
): Promise<readonly string[]> {
  const others = (await searchOtherPaths(paths, log, text)).filter(({ count }) => count > 0);
  return [
    ...(nearest.length > 0
      ? [say(message(isApart ? 'terminal.apart' : 'terminal.nearest', { words: nearest.join(', ') }))]
      : []),
    ...others.map(({ id, title, count }) => say(message('terminal.elsewhere', { id, title, count }))),
  ];
}

async function listArchived({ paths, log }: Reader, say: Say): Promise<Answer> {
  const found = await paths.archived(log);
  const lines = found.map(({ key, text, progress }) => [
    `${stateMarks[progress.state]} ${key}`,
    text ?? say(message('terminal.noDocument')),
  ]);
  const count = say(message('terminal.archived', { count: found.length }));
  return {
    json: found.map(({ key, text, skill, progress }) => ({ key, text, skill, ...progress })),
    text: [...(lines.length > 0 ? [columns(lines), ''] : []), count].join('\n'),
  };
}

export const history: Command = {
  usage: 'history [ITEM]',
  summary: message('command.history'),
  takes: [0, 1],
  async run(call) {
    const { say } = call;
    const reader = await call.read();
    const item = call.args[0];
    if (
      item !== undefined &&
      !reader.paths.all(reader.log).some(({ items }) => items.has(item)) &&
      !reader.log.knows('items', item)
    ) {
      throw new UsageError(message('terminal.noItem', { item }));
    }
    const entries = historyOf(reader.log, item === undefined ? undefined : ['items', item]).map(
      ({ event, undone }) => ({
        ...event,
        undone,
      }),
    );
    const { timeZone } = call.calendar();
    const [write, now] = [momentsIn('en-GB', timeZone), Date.now()];
    const rows = entries.map((entry) => [
      write(entry.at, now),
      keyOf(entry, reader),
      say(happened(entry)),
      entry.undone ? `(${say(message('happened.undone'))})` : '',
    ]);
    return {
      json: entries,
      text: rows.length === 0 ? say(message('terminal.nothingHappened')) : columns(rows),
    };
  },
};

/** The path that was asked for, or the one that the learner is on. */
export function pathOf({ paths, log }: Reader, { options }: Call): PathIndex {
  const id = options['path'];
  return id === undefined ? paths.chosen(log) : paths.get(log, id);
}

function standingIn(path: LearningPath, reader: Reader): Standing {
  return standingOf(path, (key) => stateOf(reader, key), reader.log.at('paths', path.id).decided);
}

function stateOf(reader: Reader, key: string): State {
  return reader.log.at('items', key).state;
}

function covered(figure: Figure): Message {
  const { done, required } = figure;
  return message('terminal.covered', { done, required, percent: percentOf(figure) });
}

/** What `list` was asked for. @throws UsageError where it names something that is not there */
function readFilter(path: LearningPath, { options }: Call): Filter {
  const state = options['state'];
  return {
    text: options['text'] ?? '',
    states: state === undefined ? [] : [readState(state)],
    responsibility: readId('terminal.noResponsibility', options['responsibility'], path.responsibilities),
    area: readId('terminal.noArea', options['area'], path.areas),
    requiredOnly: options['required'] !== undefined,
  };
}

function readId(
  otherwise: 'terminal.noResponsibility' | 'terminal.noArea',
  asked: string | undefined,
  known: readonly { readonly id: string }[],
): string {
  if (asked === undefined || known.some(({ id }) => id === asked)) return asked ?? '';
  throw new UsageError(message(otherwise, { asked, known: known.map(({ id }) => id).join(', ') }));
}

/** The key of what an event was done to; for an undo or a redo, of what it took back or brought back. */
function keyOf(event: Event, { log }: Reader): string {
  const target = isReversal(event) ? log.actionsOf(event.target).at(-1) : event;
  return (target && namedSubjectOf(target)?.[1]) ?? '';
}
