import { useLayoutEffect, useRef, useState } from 'react';
import type { MouseEvent } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Markup } from '../../../domain/base/markup.ts';
import type { PaperSize } from '../../../domain/report/choice.ts';
import { pageSize, previewStyle, zooms } from '../../../domain/report/style.ts';
import { send } from '../../state/api.ts';
import { useCommands } from '../../commands/commands.tsx';
import { paint } from '../../ui/Drawing.tsx';
import styles from './reports.module.css';

/** A report as a web page. */
export function PagePreview({ tree }: { tree: Markup }) {
  return (
    <div className={styles.page}>
      <Sheet tree={tree} style={previewStyle('screen')} />
    </div>
  );
}

interface PaperProps {
  readonly tree: Markup;
  readonly paper: PaperSize;
  /** Whether it is made smaller until it fits on one page. */
  readonly isBrief: boolean;
  /** Whether the report goes on after what is shown here. */
  readonly isCut: boolean;
}

/**
 * A report on paper, with the edges of its pages. Where exactly a page ends is decided when the file is printed, which keeps
 * lines and rows whole.
 */
export function PaperPreview({ tree, paper, isBrief, isCut }: PaperProps) {
  const { t } = useTranslation();
  const { width, height, margins } = pageSize(paper, isBrief);
  const { top, side, bottom } = margins;
  const page = height - top - bottom;
  const frame = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  const [zoom, setZoom] = useState(1);
  const [pages, setPages] = useState(1);

  // The paper is as wide as its column, and no wider than in reality.
  useLayoutEffect(() => {
    const fit = () => setScale(Math.min(1, frame.current!.clientWidth / width));
    const observer = new ResizeObserver(fit);
    observer.observe(frame.current!);
    fit();
    return () => observer.disconnect();
  }, [width]);

  useLayoutEffect(() => {
    const measure = () => {
      const element = content.current!;
      for (const one of isBrief ? zooms : [1]) {
        element.style.zoom = String(one);
        const count = Math.max(1, Math.ceil((element.offsetHeight * one - 2) / page));
        setZoom(one);
        setPages(count);
        if (count === 1) return;
      }
    };
    const observer = new ResizeObserver(measure);
    observer.observe(content.current!);
    measure();
    return () => observer.disconnect();
  }, [tree, isBrief, page]);

  const length = pages * page + top + bottom;
  return (
    <div ref={frame} className={styles.frame}>
      <p className={styles.pages}>
        {t(isCut ? 'reports.morePages' : 'reports.pages', { count: pages, paper })}
        {isBrief && pages > 1 && ` ${t('reports.tooMuch')}`}
      </p>
      <div
        className={styles.paper}
        style={{ zoom: scale, width, minHeight: length, padding: `${top}px ${side}px` }}
      >
        <div ref={content} style={{ zoom }}>
          <Sheet tree={tree} style={previewStyle('print')} />
        </div>
        {Array.from({ length: pages - 1 }, (_, i) => (
          <p key={i} className={styles.edge} style={{ top: top + (i + 1) * page }}>
            {t('reports.page', { page: i + 2 })}
          </p>
        ))}
      </div>
    </div>
  );
}

/** The document in a shadow root: its styles do not affect the window, and the window's do not affect it. */
function Sheet({ tree, style }: { tree: Markup; style: string }) {
  const host = useRef<HTMLDivElement>(null);
  const [root, setRoot] = useState<ShadowRoot>();
  const commands = useCommands();
  useLayoutEffect(() => {
    const shadow = host.current!.shadowRoot ?? host.current!.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    shadow.adoptedStyleSheets = [sheet];
    setRoot(shadow);
  }, [style]);

  function openLink(event: MouseEvent): void {
    const link = event.nativeEvent.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (link === undefined) return;
    event.preventDefault();
    void commands.runCommand(send('links:open', { url: link.href }));
  }

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- only the links in it are pressed, and Enter on a link is a click
    <div className={styles.sheet} ref={host} onClick={openLink}>
      {root && createPortal(paint(tree, 0), root)}
    </div>
  );
}
