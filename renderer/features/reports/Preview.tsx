import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { MouseEvent } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { composeReport } from '../../../domain/report/compose/index.ts';
import { reportCsv } from '../../../domain/report/csv.ts';
import { reportMarkup } from '../../../domain/report/html.ts';
import { reportJson } from '../../../domain/report/json.ts';
import { reportMarkdown } from '../../../domain/report/markdown.ts';
import type { Report } from '../../../domain/report/schema.ts';
import type { ReportFormat } from '../../../domain/report/choice.ts';
import { shorten } from '../../../domain/report/shorten.ts';
import { reportStyle } from '../../../domain/report/style.ts';
import type { Markup } from '../../../domain/base/markup.ts';
import type { Writing } from '../../../domain/report/writing.ts';
import { send } from '../../state/api.ts';
import { useCommands } from '../../commands/commands.tsx';
import { paint } from '../../ui/Drawing.tsx';
import styles from './reports.module.css';

/** Nobody reads more lines here, and rendering them takes long. */
const mostLines = 600;

interface Props {
  readonly report: Report;
  readonly format: ReportFormat;
  readonly writing: Writing;
}

/** A report as its file will be: the rendered document, or the file's text. */
export function Preview({ report, format, writing }: Props) {
  const { t } = useTranslation();
  const { left, ...shown } = useMemo(() => previewOf(report, format, writing), [report, format, writing]);
  return (
    <>
      {'tree' in shown ? <Paper tree={shown.tree} /> : <pre className={styles.text}>{shown.text}</pre>}
      {left > 0 && <p className={styles.more}>{t('reports.more', { count: left })}</p>}
    </>
  );
}

type Shown = { readonly left: number } & ({ readonly tree: Markup } | { readonly text: string });

function previewOf(report: Report, format: ReportFormat, writing: Writing): Shown {
  if (format === 'csv') return textOf(reportCsv(report));
  if (format === 'json') return textOf(reportJson(report));
  const whole = composeReport(report, writing, format === 'md' ? null : 'later');
  if (format === 'md') return textOf(reportMarkdown(whole));
  const { document, left } = shorten(whole, mostLines);
  return { tree: reportMarkup(document), left };
}

function textOf(text: string): Shown {
  const lines = text.trimEnd().split(/\r?\n/);
  return { text: lines.slice(0, mostLines).join('\n'), left: Math.max(0, lines.length - mostLines) };
}

/** The document in a shadow root: its styles do not affect the window, but it uses the window's colours. */
function Paper({ tree }: { tree: Markup }) {
  const host = useRef<HTMLDivElement>(null);
  const [root, setRoot] = useState<ShadowRoot>();
  const commands = useCommands();
  useLayoutEffect(() => {
    const shadow = host.current!.shadowRoot ?? host.current!.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(reportStyle);
    shadow.adoptedStyleSheets = [sheet];
    setRoot(shadow);
  }, []);

  function openLink(event: MouseEvent): void {
    const link = event.nativeEvent.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (link === undefined) return;
    event.preventDefault();
    void commands.runCommand(send('links:open', { url: link.href }));
  }

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- only the links in it are pressed, and Enter on a link is a click
    <div className={styles.paper} ref={host} onClick={openLink}>
      {root && createPortal(paint(tree, 0), root)}
    </div>
  );
}
