import { isReversal } from '../../../domain/progress/events.ts';
import type { Event } from '../../../domain/progress/events.ts';
import { matcher } from '../../../domain/queries/filter-items.ts';
import type { Filter } from '../../../domain/queries/filter-items.ts';
import { history as historyOf } from '../../../domain/queries/history.ts';
import type { PathIndex } from '../../../domain/path/path-index.ts';
import type { LearningPath } from '../../../domain/path/schema.ts';
import type { State } from '../../../domain/progress/states.ts';
import { standingOf } from '../../../domain/readiness/standing.ts';
import type { Figure } from '../../../domain/readiness/standing.ts';
import type { Reader } from '../../reader.ts';
import { UsageError } from './command.ts';
import type { Answer, Call, Command } from './command.ts';
import { columns, readState, stateMarks } from './format.ts';
import { happened, subjectOf } from '../../../domain/words/happened.ts';
import { message } from '../../../domain/words/message.ts';
import { say } from '../../../domain/words/say-in.ts';

export const status: Command = {
  usage: 'status [--path ID]',
  summary: 'how far the path is covered, and how ready each responsibility is',
  takes: [0, 0],
  options: { path: { type: 'string' } },
  async run(call) {
    const reader = await call.read();
    const { path } = pathOf(reader, call);
    const { coverage, optional, responsibilities } = standingOf(path, (key) => stateOf(reader, key));
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
        `${path.title} ${path.version}: ${fraction(coverage)} of the required items, ${coverage.learning} learning, ${coverage.skipped} skipped`,
        '',
        columns(
          responsibilities.map(({ id, figure }) => [
            `  ${titles.get(id)}`,
            fraction(figure),
            `${figure.skipped} skipped`,
          ]),
        ),
        '',
        `  ${optional.done} of ${optional.required} items done beyond what is required`,
      ].join('\n'),
    };
  },
};

export const list: Command = {
  usage: 'list [--path ID] [--state S] [--responsibility R] [--area A] [--required] [--text T] [--archived]',
  summary: 'the items of the path, or those that match; or those worked on that no path has any more',
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
    const reader = await call.read();
    if (call.options['archived'] !== undefined) return listArchived(reader);
    const { path, items } = pathOf(reader, call);
    const itemState = (key: string) => stateOf(reader, key);
    const matches = matcher(readFilter(path, call), {
      stateOf: itemState,
      counted: standingOf(path, itemState).counted,
    });
    const found = [...items.values()].filter(matches).map(({ key, item, skill, responsibilities }) => ({
      key,
      text: item.text,
      state: itemState(key),
      skill: skill.key,
      area: skill.area,
      responsibilities,
      hours: item.hours,
      reason: reader.log.at('items', key).reason,
    }));
    const lines = found.map((item) => [`${stateMarks[item.state]} ${item.key}`, item.text]);
    return {
      json: found,
      text: `${columns(lines)}${lines.length > 0 ? '\n\n' : ''}${found.length} of ${items.size} items`,
    };
  },
};

async function listArchived({ paths, log }: Reader): Promise<Answer> {
  const found = await paths.archived(log);
  const lines = found.map(({ key, text, progress }) => [
    `${stateMarks[progress.state]} ${key}`,
    text ?? '(its document is gone)',
  ]);
  const count = found.length === 1 ? '1 archived item' : `${found.length} archived items`;
  return {
    json: found.map(({ key, text, skill, progress }) => ({ key, text, skill, ...progress })),
    text: [...(lines.length > 0 ? [columns(lines), ''] : []), count].join('\n'),
  };
}

export const history: Command = {
  usage: 'history [ITEM]',
  summary: 'what happened, newest first; of one item, or of everything',
  takes: [0, 1],
  async run(call) {
    const reader = await call.read();
    const item = call.args[0];
    if (
      item !== undefined &&
      !reader.paths.all(reader.log).some(({ items }) => items.has(item)) &&
      !reader.log.knows('items', item)
    ) {
      throw new UsageError(`There is no item ${item}; "list" shows all keys.`);
    }
    const entries = historyOf(reader.log, item === undefined ? undefined : ['items', item]).map(
      ({ event, undone }) => ({
        ...event,
        undone,
      }),
    );
    const rows = entries.map((entry) => [
      entry.at,
      keyOf(entry, reader),
      say(happened(entry)),
      entry.undone ? `(${say(message('happened.undone'))})` : '',
    ]);
    return { json: entries, text: rows.length === 0 ? 'Nothing happened yet.' : columns(rows) };
  },
};

/** The path that was asked for, or the one that the learner is on. */
function pathOf({ paths, log }: Reader, { options }: Call): PathIndex {
  const id = options['path'];
  return id === undefined ? paths.chosen(log) : paths.get(log, id);
}

function stateOf(reader: Reader, key: string): State {
  return reader.log.at('items', key).state;
}

function fraction({ done, required }: Figure): string {
  const percent = required === 0 ? 100 : Math.floor((done / required) * 100);
  return `${done} of ${required} (${percent} %)`;
}

/** What `list` was asked for. @throws UsageError where it names something that is not there */
function readFilter(path: LearningPath, { options }: Call): Filter {
  const state = options['state'];
  return {
    text: options['text'] ?? '',
    states: state === undefined ? [] : [readState(state)],
    responsibility: readId('responsibility', options['responsibility'], path.responsibilities),
    area: readId('area', options['area'], path.areas),
    requiredOnly: options['required'] !== undefined,
  };
}

function readId(what: string, asked: string | undefined, known: readonly { readonly id: string }[]): string {
  if (asked === undefined || known.some(({ id }) => id === asked)) return asked ?? '';
  throw new UsageError(`There is no ${what} ${asked}; there are ${known.map(({ id }) => id).join(', ')}.`);
}

/** The key of what an event was done to; for an undo or a redo, of what it took back or brought back. */
function keyOf(event: Event, { log }: Reader): string {
  const target = isReversal(event) ? log.actionsOf(event.target).at(-1) : event;
  return (target && subjectOf(target)?.[1]) ?? '';
}
