import { shown } from '../base/plain-text.ts';
import { element, markupText } from '../base/markup.ts';
import type { Markup } from '../base/markup.ts';
import { stateMarks } from '../base/states.ts';
import type { Block, CheckItem, Inline, ReportDocument, Table, Text } from './document.ts';

type Node = Markup | string;

/** Text by learners and mentors takes its own writing direction within the left-to-right words around it. */
const byItself = { dir: 'auto' } as const;

/** The body of a report, for the preview in the window and for the file. */
export function reportMarkup({ preset, name, heading, blocks }: ReportDocument): Markup {
  return element(
    'article',
    { class: `report ${preset}` },
    ...(name === null ? [] : [element('p', { class: 'by', ...byItself }, shown(name))]),
    element('h1', {}, heading),
    ...blocks.map((one) => block(one, 2)),
  );
}

/** The style of a report, and the hash that allows it in the content security policy. */
export interface Style {
  readonly css: string;
  /** SHA-256 of `css`, in Base64. */
  readonly hash: string;
}

/** A report as one self-contained HTML file that runs no script and makes no network request. */
export function reportHtml(document: ReportDocument, { css, hash }: Style, generator: string): string {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const head = [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('meta', { name: 'generator', content: generator }),
    element('title', {}, document.title),
  ].map(markupText);
  const lang = markupText(element('html', { lang: document.lang })).replace('</html>', '');
  // The style is trusted, and the content of a style element is not markup, so it is not escaped.
  return `<!doctype html>\n${lang}\n<head>\n${head.join('\n')}\n<style>${css}</style>\n</head>\n<body>\n${markupText(
    element('main', {}, reportMarkup(document)),
  )}\n</body>\n</html>\n`;
}

/** @param level of the headings of sections */
function block(one: Block, level: number): Markup {
  switch (one.kind) {
    case 'paragraph':
      return element('p', { ...(one.tone ? { class: one.tone } : {}), ...byItself }, ...inlines(one.text));
    case 'facts':
      return element(
        'dl',
        {},
        ...one.rows.map(([name, value]) =>
          element('div', {}, element('dt', {}, name), element('dd', byItself, ...inlines(value))),
        ),
      );
    case 'list':
      return element('ul', {}, ...one.items.map((item) => element('li', byItself, ...inlines(item))));
    case 'checklist':
      return element('ul', { class: 'checklist' }, ...one.items.map(checkItem));
    case 'table':
      return table(one);
    case 'drawing':
      return element(
        'figure',
        one.isWide ? { class: 'wide' } : {},
        { ...one.tree, attrs: { ...one.tree.attrs, role: 'img', 'aria-label': one.title } },
        ...(one.legend === undefined ? [] : [element('figcaption', { class: 'quiet' }, one.legend)]),
        // A table does not shrink below its content, so a box hides it.
        ...(one.table ? [element('div', { class: 'behind' }, table(one.table))] : []),
      );
    case 'envelope':
      return element(
        'details',
        {},
        element('summary', {}, one.summary),
        element('code', { id: 'waymark-signature' }),
      );
    case 'section':
      return section(one, level);
  }
}

function section({ id, title, figure, blocks }: Extract<Block, { kind: 'section' }>, level: number): Markup {
  const heading = element(
    `h${Math.min(level, 6)}`,
    { id: `${id}-title` },
    title,
    // A no-break space, in case the figure goes to the end of the line: the outline of a PDF is made from
    // this text.
    ...(figure === undefined ? [] : [element('span', { class: 'figure' }, `\u00a0${figure}`)]),
  );
  return element(
    'section',
    // Only top-level sections are landmarks.
    level === 2 ? { id, 'aria-labelledby': `${id}-title` } : { id },
    heading,
    ...blocks.map((one) => block(one, level + 1)),
  );
}

function table({ name, caption, columns, rows }: Table): Markup {
  const end = (i: number) => (columns[i]?.align === 'end' ? { class: 'end' } : {});
  // On a narrow screen each cell stands below the others, with the title of its column.
  const titleOf = (i: number) => ({ 'data-title': columns[i]?.title ?? '' });
  return element(
    'table',
    name === undefined ? {} : { class: name },
    element('caption', {}, caption),
    element(
      'thead',
      {},
      element('tr', {}, ...columns.map(({ title }, i) => element('th', { scope: 'col', ...end(i) }, title))),
    ),
    element(
      'tbody',
      {},
      ...rows.map((row) =>
        element(
          'tr',
          {},
          ...row.map((cell, i) =>
            i === 0
              ? element('th', { scope: 'row', ...byItself }, ...inlines(cell))
              : element('td', { ...end(i), ...titleOf(i), ...byItself }, ...inlines(cell)),
          ),
        ),
      ),
    ),
  );
}

function checkItem({ state, stateWords, text, more, note }: CheckItem): Markup {
  return element(
    'li',
    { class: state },
    element('span', { class: 'mark', role: 'img', 'aria-label': stateWords }, stateMarks[state]),
    ' ',
    text,
    ...more.map((one) => element('p', byItself, ...inlines(one))),
    ...(note === '' ? [] : [element('blockquote', byItself, shown(note))]),
  );
}

function inlines(text: Text): Node[] {
  return text.flatMap((inline, i) => (i === 0 ? [write(inline)] : [' ', write(inline)]));
}

function write(inline: Inline): Node {
  if (typeof inline === 'string') return shown(inline);
  if ('quiet' in inline) return element('span', { class: 'quiet', ...byItself }, shown(inline.quiet));
  return element('a', { href: inline.href, rel: 'noreferrer', ...byItself }, shown(inline.link));
}
