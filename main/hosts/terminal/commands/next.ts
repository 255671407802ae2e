import { plannedTargets } from '../../../../domain/exchange/mentors.ts';
import type { PathIndex } from '../../../../domain/path/path-index.ts';
import { choiceToMake, nextItems } from '../../../../domain/readiness/next-items.ts';
import type { Situation } from '../../../../domain/readiness/offers.ts';
import { standing, tallySkill } from '../../../../domain/readiness/standing.ts';
import { message } from '../../../../domain/words/message.ts';
import { reasonWords } from '../../../../domain/words/reason.ts';
import type { Reader } from '../../../reader.ts';
import { UsageError } from '../../../kernel/usage.ts';
import type { Command } from '../command.ts';
import { columns } from '../format.ts';
import { pathOf } from './list.ts';

const usualCount = 3;
const mostCount = 1000;

export const next: Command = {
  usage: 'next [--count N] [--path ID]',
  summary: message('command.next'),
  takes: [0, 0],
  options: { count: { type: 'string' }, path: { type: 'string' } },
  async run(call) {
    const { say, options } = call;
    const count = readCount(options['count']);
    const reader = await call.read();
    const index = pathOf(reader, call);
    const situation = situationIn(index, reader);
    const asked = plannedTargets(new Map(reader.log.all('reviews')), new Map(reader.log.all('comments')));
    const names = new Intl.ListFormat('en-GB');
    const found = nextItems(situation, count, asked).map((suggestion) => ({
      key: suggestion.item.key,
      text: suggestion.item.item.text,
      skill: suggestion.item.skill.key,
      level: suggestion.item.item.level ?? null,
      hours: suggestion.item.item.hours,
      reason: say(reasonWords(suggestion, index, say, (listed) => names.format(listed))),
    }));
    const choice = choiceToMake(situation, count);
    const question = choice && [
      say(
        message('terminal.toChoose', {
          title: choice.title,
          choice: choice.id,
          skills: choice.skills.join('|'),
        }),
      ),
      '',
    ];
    const rows = found.flatMap(({ key, text, level, hours, reason }) => [
      [key, text],
      ['', say(message('terminal.nextFacts', { level: level ?? '-', hours, reason }))],
    ]);
    return {
      json: found,
      text: [
        ...(question ?? []),
        rows.length > 0 ? columns(rows) : say(message('terminal.nothingNext')),
      ].join('\n'),
    };
  },
};

function situationIn(index: PathIndex, { log }: Reader): Situation {
  const { path } = index;
  const item = (key: string) => log.at('items', key);
  const tallies = new Map(
    path.skills.map((skill) => [skill.key, tallySkill(skill, (key) => item(key).state)]),
  );
  const { decided } = log.at('paths', path.id);
  return { index, item, tallies, standing: standing(path, tallies, decided), decided, now: Date.now() };
}

function readCount(asked: string | undefined): number {
  if (asked === undefined) return usualCount;
  const count = /^\d{1,4}$/.test(asked) ? Number(asked) : 0;
  if (count >= 1 && count <= mostCount) return count;
  throw new UsageError(message('option.number', { option: '--count', asked, most: mostCount }));
}
