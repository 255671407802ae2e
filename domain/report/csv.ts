import type { Report } from './schema.ts';

/** The columns of the CSV, in order; docs/formats/report.md says what each holds. */
export const csvColumns = [
  'area',
  'skill',
  'level',
  'choice',
  'counts',
  'item',
  'text',
  'hours',
  'serves',
  'state',
  'on',
  'reason',
  'evidence',
  'note',
  'mentors',
  'itemLevel',
  'expected',
  'materials',
] as const;

type Row = Readonly<Record<(typeof csvColumns)[number], string | number | boolean | null>>;

/**
 * A report as CSV (RFC 4180), one line per item; the report must include its items. It begins with a byte
 * order mark, by which spreadsheets recognise UTF-8.
 */
export function reportCsv({ areas = [], mentors }: Report): string {
  const compared = new Set(
    mentors?.people.filter((one) => one.compared).map(({ fingerprint }) => fingerprint),
  );
  const rows = areas.flatMap(({ title: area, skills }) =>
    skills.flatMap(({ items, ...skill }) => {
      const levels = (mentors?.ratings ?? [])
        .filter((rating) => rating.skill === skill.skill)
        .map(
          ({ mentor: { name, fingerprint }, level }) =>
            `${level} ${name ?? fingerprint} (${compared.has(fingerprint) ? 'compared' : 'not compared'})`,
        )
        .join('\n');
      return items.map((item): Row => ({
        area,
        skill: skill.title,
        level: skill.level,
        choice: skill.choice,
        counts: skill.counts,
        item: item.item,
        text: item.text,
        hours: item.hours,
        serves: item.serves.join(', '),
        state: item.state,
        on: item.on,
        reason: item.reason,
        evidence: item.evidence
          .map(({ title, url }) => (url === null ? title : `${title} <${url}>`))
          .join('\n'),
        note: item.note,
        mentors: levels,
        itemLevel: item.level,
        expected: item.expect.join('\n'),
        materials: item.materials.join('\n'),
      }));
    }),
  );
  const lines = [[...csvColumns], ...rows.map((row) => csvColumns.map((column) => cell(row[column])))];
  return `\uFEFF${lines.map((line) => `${line.join(',')}\r\n`).join('')}`;
}

function cell(value: Row[keyof Row]): string {
  if (value === null || value === '') return '';
  if (typeof value !== 'string') return String(value);
  return `"${inert(value).replaceAll('"', '""')}"`;
}

// What spreadsheets take for the start of a formula, in ASCII and in full width (OWASP, "CSV Injection"). If
// they are set to split there, they also look after a line break or a separator other than the comma.
const formula = /(^|[;\t\r\n|])([\s"']*)([=+\-@＝＋－＠])/g;

/** Puts an apostrophe before everything that would start a formula. */
function inert(text: string): string {
  return text.replaceAll(formula, "$1$2'$3").replace(/^[\t\r]/, "'$&");
}
