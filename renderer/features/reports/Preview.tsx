import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { composeReport } from '../../../domain/report/compose/index.ts';
import { csvForm, reportCsv } from '../../../domain/report/csv.ts';
import type { CsvSeparator } from '../../../domain/report/csv.ts';
import { reportMarkup } from '../../../domain/report/html.ts';
import { reportJson } from '../../../domain/report/json.ts';
import { reportMarkdown } from '../../../domain/report/markdown.ts';
import type { Report } from '../../../domain/report/schema.ts';
import { briefPresets } from '../../../domain/report/choice.ts';
import type { PaperSize, ReportFormat } from '../../../domain/report/choice.ts';
import { shorten } from '../../../domain/report/shorten.ts';
import type { Markup } from '../../../domain/base/markup.ts';
import type { Writing } from '../../../domain/report/writing.ts';
import { PagePreview, PaperPreview } from './Paper.tsx';
import styles from './reports.module.css';

/** Nobody reads more lines here, and rendering them takes long. */
const mostLines = 600;

interface Props {
  readonly report: Report;
  readonly format: ReportFormat;
  readonly paper: PaperSize;
  readonly separator: CsvSeparator;
  readonly writing: Writing;
}

/** A report as its file will be: the rendered document, or the file's text. */
export function Preview({ report, format, paper, separator, writing }: Props) {
  const { t } = useTranslation();
  const { left, ...shown } = useMemo(
    () => previewOf(report, format, separator, writing),
    [report, format, separator, writing],
  );
  return (
    <>
      {'text' in shown ? (
        <pre className={styles.text}>{shown.text}</pre>
      ) : format === 'pdf' ? (
        <PaperPreview
          tree={shown.tree}
          paper={paper}
          isBrief={briefPresets.includes(report.preset)}
          isCut={left > 0}
        />
      ) : (
        <PagePreview tree={shown.tree} />
      )}
      {left > 0 && <p className={styles.more}>{t('reports.more', { count: left })}</p>}
    </>
  );
}

type Shown = { readonly left: number } & ({ readonly tree: Markup } | { readonly text: string });

function previewOf(report: Report, format: ReportFormat, separator: CsvSeparator, writing: Writing): Shown {
  if (format === 'csv') return textOf(reportCsv(report, csvForm(separator, writing.locale)));
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
