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
  'endorsements',
  'comments',
] as const;

type Row = Readonly<Record<(typeof csvColumns)[number], string | number | boolean | null>>;

/** What is between two values of a line. Spreadsheets of countries with a decimal comma expect a semicolon. */
export const csvSeparators = [',', ';'] as const;
export type CsvSeparator = (typeof csvSeparators)[number];

/** How a CSV is written. */
export interface CsvForm {
  readonly separator: CsvSeparator;
  /** Whether numbers have a decimal comma. */
  readonly hasDecimalComma: boolean;
}

/** The form that programs expect, whatever the language (RFC 4180). */
export const plainForm: CsvForm = { separator: ',', hasDecimalComma: false };

/** The form for a separator: with semicolons, numbers are written as the locale writes them. @param locale BCP 47 */
export function csvForm(separator: CsvSeparator, locale: string): CsvForm {
  const hasDecimalComma = new Intl.NumberFormat(locale).format(1.5).includes(',');
  return { separator, hasDecimalComma: separator === ';' && hasDecimalComma };
}

/**
 * A report as CSV (RFC 4180), one line per item; the report must include its items. It begins with a byte
 * order mark, by which spreadsheets recognise UTF-8.
 */
export function reportCsv({ areas = [], mentors }: Report, form: CsvForm = plainForm): string {
  const said = saidBy(mentors);
  const rows = areas.flatMap(({ title: area, skills }) =>
    skills.flatMap(({ items, ...skill }) => {
      const ofSkill = said(skill.skill);
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
        mentors: ofSkill.levels,
        itemLevel: item.level,
        expected: item.expect.join('\n'),
        materials: item.materials.join('\n'),
        endorsements: ofSkill.endorsements,
        comments: ofSkill.commentsOn(item.item),
      }));
    }),
  );
  const lines = [[...csvColumns], ...rows.map((row) => csvColumns.map((column) => cell(row[column], form)))];
  return `\uFEFF${lines.map((line) => `${line.join(form.separator)}\r\n`).join('')}`;
}

/** Finds what mentors said of a skill: one line for each level, endorsement and comment, with who said it. */
function saidBy(mentors: Report['mentors']) {
  const { people = [], ratings = [], endorsements = [], comments = [] } = mentors ?? {};
  const compared = new Set(people.filter((one) => one.compared).map(({ fingerprint }) => fingerprint));
  const by = ({ name, fingerprint }: { readonly name: string | null; readonly fingerprint: string }) =>
    `${name ?? fingerprint} (${compared.has(fingerprint) ? 'compared' : 'not compared'})`;
  return (key: string) => ({
    levels: ratings
      .filter(({ skill }) => skill === key)
      .map(({ level, mentor }) => `${level} ${by(mentor)}`)
      .join('\n'),
    endorsements: endorsements
      .filter(({ skill }) => skill === key)
      .map(
        ({ text, mentor, on, current }) =>
          `${text} — ${by(mentor)}, ${on}, ${current ? 'current' : 'for an earlier state'}`,
      )
      .join('\n'),
    commentsOn: (item: string) =>
      comments
        .filter((comment) => comment.item === item || comment.skill === key)
        .map(({ text, mentor, on, answer, agreed }) =>
          [`${text} — ${by(mentor)}, ${on}`, answer, agreed?.text ?? '']
            .filter((part) => part !== '')
            .join(' — '),
        )
        .join('\n'),
  });
}

function cell(value: Row[keyof Row], { hasDecimalComma }: CsvForm): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number' && hasDecimalComma) return String(value).replace('.', ',');
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
