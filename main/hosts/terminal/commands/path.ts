import { existsSync } from 'node:fs';
import { UsageError } from '../../../kernel/usage.ts';
import type { Answer, Call, Command } from '../command.ts';
import { columns } from '../format.ts';
import { message } from '../../../../domain/messages/message.ts';

const usage =
  'path list | path add FILE | path remove ID | path use ID | path choose CHOICE SKILL|later | path check FILE';

export const path: Command = {
  usage: 'path list|add FILE|remove ID|use ID|choose CHOICE SKILL|later|check FILE',
  summary: message('command.path'),
  takes: [1, 3],
  async run(call) {
    const [verb, name, skill] = call.args;
    if (verb === 'choose' && name !== undefined && skill !== undefined) return decide(call, name, skill);
    if (skill !== undefined) throw new UsageError(message('terminal.usage', { usage }));
    if (verb === 'list' && name === undefined) return list(call);
    if (name === undefined) throw new UsageError(message('terminal.usage', { usage }));
    if (verb === 'add') return add(call, name);
    if (verb === 'remove') return remove(call, name);
    if (verb === 'use') return use(call, name);
    if (verb === 'check') return check(call, name);
    throw new UsageError(message('terminal.usage', { usage }));
  },
};

async function list(call: Call): Promise<Answer> {
  const found = await call.request('paths:list', {});
  const rows = found.map(({ id, title, version, chosen, done, required }) => [
    chosen ? '●' : '○',
    id,
    title,
    version,
    call.translate(message('terminal.found', { found: done, all: required })),
  ]);
  const more = (await call.request('paths:available', {})).map(({ id, title }) => [' ', id, title]);
  const text =
    more.length === 0
      ? columns(rows)
      : `${columns(rows)}\n\n${call.translate(message('terminal.toAdd'))}\n${columns(more)}`;
  return { json: found, text };
}

/** @param name a file, or the id of a bundled path */
async function add({ request, choose, translate }: Call, name: string): Promise<Answer> {
  const isFile = existsSync(name) || !/^[a-z0-9-]+$/.test(name);
  const source = isFile ? { file: await choose('path', name) } : { id: name };
  const { path: id, change, unlikeBundled } = await request('paths:add', source);
  return {
    json: { path: id, changed: change !== null, unlikeBundled },
    text: [
      translate(message(change ? 'terminal.pathAdded' : 'terminal.pathAddedAlready', { path: id })),
      ...(unlikeBundled.length === 0
        ? []
        : [translate(message('path.unlikeBundled', { items: unlikeBundled.join(', ') }))]),
    ].join('\n'),
  };
}

async function remove({ request, translate }: Call, id: string): Promise<Answer> {
  await request('paths:remove', { id });
  return {
    json: { path: id, changed: true },
    text: translate(message('terminal.pathRemoved', { path: id })),
  };
}

async function use({ request, translate }: Call, id: string): Promise<Answer> {
  const change = await request('paths:choose', { id });
  return {
    json: { path: id, changed: change !== null },
    text: translate(message(change ? 'terminal.pathUsed' : 'terminal.pathUsedAlready', { path: id })),
  };
}

/** @param skill the keys of skills of the group, separated by commas; `later` for *not yet* */
async function decide({ request, translate }: Call, choice: string, skill: string): Promise<Answer> {
  const { path: chosen } = await request('standing:summary', {});
  const { id } = chosen;
  const skills = skill === 'later' ? [] : skill.split(',');
  const change = await request('paths:decide', { id, choice, skills });
  const said = skills.length === 0 ? 'terminal.choicePutOff' : 'terminal.choiceMade';
  return {
    json: { path: id, choice, skills, changed: change !== null },
    text: translate(message(said, { choice, skills: skills.join(', ') })),
  };
}

async function check({ request, choose, translate }: Call, name: string): Promise<Answer> {
  const file = await choose('path', name);
  const { counts: counted, findings } = await request('paths:check', { file });
  const faults = findings.filter(({ kind }) => kind === 'fault');
  const found = message('terminal.findings', { count: findings.length });
  const counts = counted ?? noCounts;
  const said = findings.map((finding) => ({ ...finding, message: translate(finding.message) }));
  const advice = translate(message('terminal.advice'));
  const lines = said.map(
    ({ file: where, line, at, kind, message: words }) =>
      `${where}:${line}: ${kind === 'advice' ? `${advice}: ` : ''}${at === '' ? '' : `${at.replaceAll(/\s+/g, ' ')}: `}${words}`,
  );
  return {
    json: { counts, findings: said },
    text: [...(faults.length === 0 ? [columns(countLines(counts))] : []), ...lines, translate(found)].join(
      '\n',
    ),
    ...(faults.length === 0
      ? {}
      : { failure: translate(message('terminal.unsound', { file: name, findings: found })) }),
  };
}

const noCounts = { areas: 0, skills: 0, items: 0, hours: 0, responsibilities: {} };

/** Names and numbers as lines. A group is listed below its name. */
function countLines(counts: object): string[][] {
  return Object.entries(counts).flatMap(([name, value]) =>
    typeof value === 'number'
      ? [[name, String(value)]]
      : [[name, ''], ...Object.entries(value as object).map(([id, number]) => [`  ${id}`, String(number)])],
  );
}
