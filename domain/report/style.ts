import { briefPresets } from './choice.ts';
import type { PaperSize } from './choice.ts';
import type { ReportDocument } from './document.ts';

/** The colours of a standalone report, light and dark; paper is always light. The window uses its own. */
export const reportTokens = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf7, #151816);
  --paper-2: light-dark(#f4f2ec, #1b1f1c);
  --rule: light-dark(#e2ded3, #2a302b);
  --rule-strong: light-dark(#cfc9ba, #3b433c);
  --edge: light-dark(#8b8778, #6c756b);
  --track: light-dark(rgb(31 36 33 / 10%), rgb(232 236 230 / 13%));
  --ink: light-dark(#1f2421, #e8ece6);
  --ink-2: light-dark(#4f554e, #aeb6ac);
  --ink-3: light-dark(#62675f, #98a196);
  --moss: light-dark(#2f6b4f, #7cc3a0);
  --moss-ink: light-dark(#245640, #93d2b2);
  --moss-line: light-dark(#b9d3c4, #34533f);
  --amber-mark: light-dark(#b87a12, #d79f3a);
  --slate: light-dark(#5f6b76, #93a1ad);
  --serif: 'Source Serif 4 Variable', Georgia, 'Times New Roman', serif;
  --sans: 'Inter Variable', system-ui, 'Segoe UI', Helvetica, Arial, sans-serif;
}
body { margin: 0; padding: 48px 24px 64px; background: var(--paper); }
main { container-type: inline-size; }
@media print {
  :root { color-scheme: light; --paper: #fff; }
  body { padding: 0; }
}
`;

/** The style of a report's body, on the screen and on paper. Its parent must be an inline-size container. */
export const reportStyle = `
.report {
  max-width: 680px;
  margin: 0 auto;
  color: var(--ink);
  font: 14px/1.5 var(--sans);
  overflow-wrap: break-word;
}
.report h1, .report h2 { font-family: var(--serif); font-weight: 600; line-height: 1.2; }
.report h1 { margin: 0 0 20px; font-size: 30px; letter-spacing: -0.01em; }
.report .by { margin: 0 0 2px; font-size: 16px; font-weight: 600; color: var(--moss-ink); }
.report h2 { margin: 0 0 8px; padding-top: 12px; font-size: 20px; border-top: 1px solid var(--rule-strong); }
.report h3 { margin: 0 0 4px; font-size: 15px; font-weight: 650; }
.report h4 { margin: 0 0 4px; font-size: 14px; font-weight: 600; }
.report section { margin-top: 36px; }
.report section section { margin-top: 20px; }
.report p { margin: 0 0 10px; }
.report .lede { font-size: 16px; line-height: 1.5; }
.report .quiet { color: var(--ink-2); }
.report .figure { color: var(--ink-2); font-weight: 400; font-variant-numeric: tabular-nums; }
.report h2 .figure, .report h3 .figure, .report h4 .figure { float: right; font-family: var(--sans); }
.report .num { font-variant-numeric: tabular-nums; }
.report a { color: var(--moss-ink); text-underline-offset: 2px; }
.report dl { margin: 0 0 20px; display: grid; grid-template-columns: max-content 1fr; gap: 3px 20px; }
.report dl div { display: contents; }
.report dt { color: var(--ink-2); }
.report dd { margin: 0; font-variant-numeric: tabular-nums; }
.report figure { margin: 12px 0 16px; }
.report figcaption { margin-top: 4px; font-size: 12.5px; }
.report svg { display: block; width: 100%; height: auto; font-family: var(--sans); }
.report table { width: 100%; border-collapse: collapse; font-size: 13px; font-variant-numeric: tabular-nums; }
.report caption, .report .behind {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.report th, .report td {
  padding: 5px 12px 5px 0; text-align: start; vertical-align: baseline; border-bottom: 1px solid var(--rule);
}
.report th:last-child, .report td:last-child { padding-inline-end: 0; }
.report .end { text-align: end; white-space: nowrap; }
.report thead th { color: var(--ink-3); font-size: 12px; font-weight: 500; vertical-align: bottom; white-space: normal; }
.report tbody th { font-weight: 450; }
.report td .quiet, .report th .quiet { display: block; font-size: 12px; font-weight: 400; }
.report table + p { margin-top: 8px; font-size: 13px; }
.report ul { margin: 0 0 12px; padding-inline-start: 18px; }
.report li { margin: 0 0 4px; }
.report li::marker { color: var(--ink-3); }
.report li > .quiet { display: block; font-size: 12.5px; line-height: 1.4; }
.report .checklist { padding: 0; list-style: none; }
.report .checklist li { position: relative; padding-inline-start: 24px; }
.report .checklist p { margin: 0; font-size: 12.5px; }
.report .mark { position: absolute; inset-inline-start: 0; color: var(--ink-3); }
.report .done .mark { color: var(--moss); }
.report .learning .mark { color: var(--amber-mark); }
.report .skipped .mark { color: var(--slate); }
.report summary { color: var(--ink-2); font-size: 12.5px; cursor: pointer; }
.report code { font: 11px/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
.report blockquote {
  margin: 4px 0 6px; padding-inline-start: 12px; border-inline-start: 2px solid var(--rule-strong);
  color: var(--ink-2); font-size: 13px; white-space: pre-wrap;
}
.report .skills { table-layout: fixed; }
.report .skills th:nth-child(2) { width: 80px; }
.report .skills th:nth-child(3) { width: 30%; }
.report .responsibilities th:nth-child(1), .report .brief th:nth-child(1) { width: 27%; }
.report .brief th, .report .brief td { padding-block: 3px; }
.report:is(.one-page, .application) h1 { margin-bottom: 12px; }
.report:is(.one-page, .application) h2 { padding-top: 7px; font-size: 16px; }
.report:is(.one-page, .application) section { margin-top: 14px; }
.report.one-page dl { grid-template-columns: repeat(2, max-content 1fr); margin-bottom: 12px; }
.report.application dl { margin-bottom: 8px; }
.report.application h3 { margin-top: 10px; font-size: 13px; }
.report .shown { table-layout: fixed; }
.report .shown th:nth-child(1) { width: 24%; }
.report .shown th:nth-child(2) { width: 26%; }
.report:is(.one-page, .application) figure { margin: 6px 0; }
.report:is(.one-page, .application) .lede { font-size: 15px; }
.report.one-page ul { columns: 2; column-gap: 28px; margin-bottom: 6px; }
.report:is(.one-page, .application) li { break-inside: avoid; }
.report:is(.one-page, .application) section .quiet { font-size: 12.5px; }
/* Where there is room, it takes more than the width of the text. */
.report .wide { width: max(100%, min(1180px, 100cqi)); margin-inline: calc((100% - max(100%, min(1180px, 100cqi))) / 2); }
.report .marks { color: var(--ink-2); font-size: 12.5px; }
@container (max-width: 560px) {
  /* Drawings would be too small to read: the tables say the same. */
  .report svg, .report figcaption { display: none; }
  .report .behind { position: static; width: 100%; height: auto; clip-path: none; white-space: normal; }
  .report th, .report td { padding-inline-end: 8px; hyphens: auto; }
  .report .end { white-space: normal; }
  .report .behind table { font-size: 11px; }
  .report.one-page ul { columns: 1; }
  .report dl, .report.one-page dl { grid-template-columns: max-content 1fr; }
}
@container (max-width: 440px) {
  /* Columns would be too narrow for their words. */
  .report table, .report tbody, .report tr, .report tbody th, .report td { display: block; }
  .report thead { display: none; }
  .report tr { padding: 5px 0; border-bottom: 1px solid var(--rule); }
  .report th, .report td, .report .end { padding: 1px 0; border: 0; text-align: start; }
  .report tbody th { font-weight: 600; }
  .report td:empty { display: none; }
  .report td::before { content: attr(data-title) ': '; color: var(--ink-2); }
}
@media print {
  .report { max-width: none; font-size: 9.5pt; }
  /* On a page of its own, turned. */
  .report section:has(> .wide) { break-before: page; break-after: page; }
  .report .wide { position: relative; width: auto; height: 202mm; margin-inline: 0; break-inside: avoid; }
  .report .wide svg { width: 188mm; height: 168mm; transform: rotate(90deg) translateY(-100%); transform-origin: 0 0; }
  .report .wide figcaption { position: absolute; bottom: 0; }
  .report h1 { font-size: 22pt; }
  .report .by { font-size: 11.5pt; }
  .report h2 { font-size: 14pt; }
  .report h3 { font-size: 10.5pt; }
  .report h4 { font-size: 9.5pt; }
  .report .lede, .report:is(.one-page, .application) .lede { font-size: 11pt; }
  .report:is(.one-page, .application) { font-size: 9pt; }
  .report:is(.one-page, .application) h1 { font-size: 19pt; margin-bottom: 3mm; }
  .report:is(.one-page, .application) h2 { font-size: 12pt; }
  .report:is(.one-page, .application) section { margin-top: 2.5mm; }
  .report:is(.one-page, .application) p { margin-bottom: 1.5mm; }
  .report:is(.one-page, .application) h2 { margin-bottom: 1mm; padding-top: 1.5mm; }
  .report:is(.one-page, .application) table { font-size: 8.5pt; }
  .report:is(.one-page, .application) section .quiet { font-size: 8.5pt; line-height: 1.4; }
  .report:is(.one-page, .application) .lede { font-size: 10.5pt; }
  .report table { font-size: 9pt; }
  .report thead th, .report td .quiet, .report th .quiet, .report li > .quiet, .report .checklist p { font-size: 8.5pt; }
  .report .behind { display: none; }
  /* Nobody can follow a link on paper. */
  .report a::after { content: ' <' attr(href) '>'; color: var(--ink-2); font-size: 0.85em; overflow-wrap: anywhere; }
  .report h1, .report h2, .report h3, .report h4 { break-after: avoid; break-inside: avoid; }
  /* A heading takes room for what follows it, so that it never ends a page. */
  .report h2::after, .report h3::after, .report h4::after { content: ''; display: block; height: 30mm; margin-bottom: -30mm; }
  .report h4::after { height: 14mm; margin-bottom: -14mm; }
  .report:is(.one-page, .application) h2::after { content: none; }
  .report:is(.one-page, .application) > .quiet:last-child { margin-top: 3mm; padding-top: 1.5mm; border-top: 1px solid var(--rule-strong); font-size: 7.5pt; line-height: 1.35; }
  .report li, .report tr, .report figure, .report dl { break-inside: avoid; }
  .report thead { display: table-header-group; }
  .report p, .report li { orphans: 3; widows: 3; }
}
`;

/** A CSS string literal that cannot end the string or the style element. */
function cssString(text: string): string {
  return `"${text.replaceAll(/[^A-Za-z0-9 .,]/gu, (letter) => `\\${letter.codePointAt(0)!.toString(16)} `)}"`;
}

/** From the usual size to the smallest that is still readable, for fitting a report on one page. */
export const zooms = [1, 0.93, 0.86, 0.79] as const;

/** The margins of a page, mm. */
function pageMargins(isBrief: boolean) {
  return isBrief ? { top: 12, side: 16, bottom: 15 } : { top: 18, side: 18, bottom: 20 };
}

const paperInMm: Readonly<Record<PaperSize, readonly [width: number, height: number]>> = {
  A4: [210, 297],
  Letter: [215.9, 279.4],
};

/** The size of a page and its margins, CSS pixels. @param isBrief whether the report fits on one page */
export function pageSize(paper: PaperSize, isBrief: boolean) {
  const px = (mm: number) => (mm / 25.4) * 96;
  const [width, height] = paperInMm[paper];
  const { top, side, bottom } = pageMargins(isBrief);
  return {
    width: px(width),
    height: px(height),
    margins: { top: px(top), side: px(side), bottom: px(bottom) },
  };
}

/** The style of a preview in a shadow root: always light, and for paper as it is printed. */
export function previewStyle(medium: 'screen' | 'print'): string {
  const tokens = reportTokens.replaceAll(':root', ':host').replace('light dark', 'light');
  return medium === 'screen'
    ? tokens + reportStyle
    : (tokens + reportStyle).replaceAll('@media print', '@media all');
}

/**
 * The page margins, with the title and the page number at the foot.
 * @param zoom of the document on paper; 1 is its normal size
 */
export function pageStyle({ title, preset }: ReportDocument, pages: string, zoom: number): string {
  const { top, side, bottom } = pageMargins(briefPresets.includes(preset));
  const foot =
    "font: 8pt 'Inter Variable', sans-serif; color: #62675f; vertical-align: top; padding-top: 4mm;";
  return `
@page {
  margin: ${top}mm ${side}mm ${bottom}mm;
  @bottom-left { content: ${cssString(title)}; ${foot} }
  @bottom-right { content: ${pages}; ${foot} }
}
@media print { .report { zoom: ${zoom}; } }
`;
}

/** The font faces of a report, from the Base64 of their files. */
export function fontStyle(fonts: { readonly sans: string; readonly serif: string }): string {
  const face = (family: string, bytes: string, weights: string) =>
    `@font-face { font-family: '${family}'; font-weight: ${weights}; src: url(data:font/woff2;base64,${bytes}) format('woff2'); }`;
  return [
    face('Inter Variable', fonts.sans, '100 900'),
    face('Source Serif 4 Variable', fonts.serif, '200 900'),
  ].join('\n');
}
