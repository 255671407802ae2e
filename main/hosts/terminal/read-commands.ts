import { isReversal, stepOf } from '../../../domain/progress/events.ts';
import type { Event, Subject } from '../../../domain/progress/events.ts';
import type { State } from '../../../domain/progress/states.ts';
import { standingOf } from '../../../domain/readiness/standing.ts';
import type { Figure } from '../../../domain/readiness/standing.ts';
import type { Reader } from '../../reader.ts';
import { UsageError } from './command.ts';
import type { Call, Command } from './command.ts';
import { columns, readState, stateMarks } from './format.ts';

export const status: Command = {
  usage: 'status',
  summary: 'how far the path is covered, and how ready each responsibility is',
  takes: [0, 0],
  async run(call) {
    const reader = await call.read();
    const { path } = reader.path;
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
        notices: reader.notices,
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
  usage: 'list [--state S] [--responsibility R] [--text T]',
  summary: 'the items of the path, or those that match',
  takes: [0, 0],
  options: { state: { type: 'string' }, responsibility: { type: 'string' }, text: { type: 'string' } },
  async run(call) {
    const reader = await call.read();
    const state = call.options['state'] === undefined ? undefined : readState(call.options['state']);
    const responsibility = readResponsibility(reader, call);
    const text = call.options['text']?.toLocaleLowerCase();
    const items = [...reader.path.items.values()]
      .map(({ key, item, skill, responsibilities }) => ({
        key,
        text: item.text,
        state: stateOf(reader, key),
        skill: skill.key,
        area: skill.area,
        responsibilities,
        hours: item.hours,
        reason: reader.log.items.get(key)?.reason,
      }))
      .filter((item) => state === undefined || item.state === state)
      .filter((item) => responsibility === undefined || item.responsibilities.includes(responsibility))
      .filter((item) => text === undefined || `${item.key} ${item.text}`.toLocaleLowerCase().includes(text));
    const lines = items.map((item) => [`${stateMarks[item.state]} ${item.key}`, item.text]);
    return {
      json: items,
      text: `${columns(lines)}${lines.length > 0 ? '\n\n' : ''}${items.length} of ${reader.path.items.size} items`,
    };
  },
};

export const history: Command = {
  usage: 'history [ITEM]',
  summary: 'what happened, newest first; of one item, or of everything',
  takes: [0, 1],
  async run(call) {
    const reader = await call.read();
    const item = call.args[0];
    if (item !== undefined && !reader.path.items.has(item) && !reader.log.items.has(item)) {
      throw new UsageError(`There is no item ${item}; "list" shows all keys.`);
    }
    const subject: Subject | undefined = item === undefined ? undefined : { item };
    const events: readonly Event[] = subject ? reader.log.actionsOn(subject) : reader.log.events;
    const entries = events
      .toReversed()
      .map((event) => ({ ...event, undone: reader.log.isUndone(stepOf(event)) }));
    const rows = entries.map((entry) => [entry.at, describe(entry, reader), entry.undone ? '(undone)' : '']);
    return { json: entries, text: rows.length === 0 ? 'Nothing happened yet.' : columns(rows) };
  },
};

function stateOf(reader: Reader, key: string): State {
  return reader.log.items.get(key)?.state ?? 'todo';
}

function fraction({ done, required }: Figure): string {
  const percent = required === 0 ? 100 : Math.floor((done / required) * 100);
  return `${done} of ${required} (${percent} %)`;
}

function readResponsibility(reader: Reader, call: Call): string | undefined {
  const asked = call.options['responsibility'];
  const known = reader.path.path.responsibilities.map(({ id }) => id);
  if (asked === undefined || known.includes(asked)) return asked;
  throw new UsageError(`There is no responsibility ${asked}; there are ${known.join(', ')}.`);
}

function describe(event: Event, reader: Reader): string {
  if (isReversal(event)) {
    const target = reader.log.get(event.target);
    const what = target && !isReversal(target) ? describe(target, reader) : event.target;
    return `${event.type === 'event.undone' ? 'undone' : 'redone'}: ${what}`;
  }
  switch (event.type) {
    case 'item.marked':
      return `${event.item} marked ${event.state}${event.reason ? `: ${event.reason}` : ''}`;
    case 'item.noted':
      return `${event.item} noted`;
    case 'evidence.added':
      return `${'item' in event.subject ? event.subject.item : event.subject.skill} evidence added: ${event.title}`;
    case 'evidence.removed':
      return `${'item' in event.subject ? event.subject.item : event.subject.skill} evidence removed`;
    case 'skill.rated':
      return event.level === null
        ? `${event.skill} rating taken back`
        : `${event.skill} rated ${event.level} of 5`;
  }
}
