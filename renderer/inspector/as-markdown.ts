import { plain } from '../../domain/report/markdown.ts';
import type { LearnerView } from '../../domain/standing/learner-view.ts';

/** Items as a Markdown task list, under a heading for each skill, with notes as quotes and evidence as points. */
export function asMarkdown({ index, item }: LearnerView, keys: readonly string[]): string {
  const chosen = new Set(keys);
  const bySkill = Map.groupBy(
    [...index.items.values()].filter(({ key }) => chosen.has(key)),
    ({ skill }) => skill,
  );
  return [...bySkill]
    .map(([skill, placed]) => {
      const lines = placed.map(({ key, item: { text } }) => {
        const { state, reason, note, evidence } = item(key);
        const why = state === 'skipped' && reason !== undefined ? ` (${plain(reason)})` : '';
        return [
          `- [${state === 'done' ? 'x' : ' '}] ${plain(text)}${why}`,
          ...evidence.map(
            ({ title, url }) => `  - ${plain(title)}${url === undefined ? '' : `: <${encodeURI(url)}>`}`,
          ),
          ...(note === '' ? [] : note.split('\n').map((line) => `  > ${plain(line)}`)),
        ].join('\n');
      });
      return `## ${plain(skill.title)}\n\n${lines.join('\n')}\n`;
    })
    .join('\n');
}
