import { Maximize, Minus, Plus } from 'lucide-react';
import {
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { boxesOf } from '../../../../domain/charts/graph-boxes.ts';
import { drawGraph } from '../../../../domain/charts/graph.ts';
import type { GraphChart } from '../../../../domain/charts/graph.ts';
import type { Arrangement } from '../../../../domain/graph/arrange.ts';
import { wayOf } from '../../../../domain/graph/skill-graph.ts';
import { useHandlers } from '../../../actions/use-actions.tsx';
import { useView } from '../../../state/use-workspace.tsx';
import { Drawing } from '../../../ui/Drawing.tsx';
import { isCovered } from '../../../ui/is-covered.ts';
import { isTyping } from '../../../ui/keys.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Legend } from './Legend.tsx';
import { Minimap } from './Minimap.tsx';
import { skillButton, SkillList } from './SkillList.tsx';
import { titlesOf } from './titles.ts';
import { usePan } from './use-pan.ts';
import { useArrangement } from './use-arrangement.ts';
import { useDrawnSkills } from './use-drawn-skills.ts';
import { useZoom } from './use-zoom.ts';
import { stepFrom } from './walk.ts';
import type { Step } from './walk.ts';
import styles from './graph.module.css';

interface Props {
  /** The key of the selected skill. */
  readonly selected: string | undefined;
  readonly onSelect: (key: string) => void;
  readonly onClear: () => void;
}

/** Which skill leads to which, from left to right. The way of the selected skill is lit. */
export function GraphView(props: Props) {
  const { t } = useTranslation();
  const { index } = useView();
  const arrangement = useArrangement(titlesOf(index));
  if (arrangement === null) return <p role="alert">{t('map.graph.failed')}</p>;
  if (arrangement === undefined) return <p role="status">{t('map.graph.arranging')}</p>;
  return <Graph key={index.path.id} {...props} arrangement={arrangement} />;
}

const zoomStep = 1.25;

function Graph({ selected, onSelect, onClear, arrangement }: Props & { readonly arrangement: Arrangement }) {
  const { t } = useTranslation();
  const view = useView();
  const titles = titlesOf(view.index);
  const { graph } = titles;
  const frame = useRef<HTMLDivElement>(null);
  const zoom = useZoom(frame, arrangement);
  const { drawn, words } = useDrawnSkills();
  const chart = useMemo((): GraphChart => ({ ...titles, arrangement, drawn }), [titles, arrangement, drawn]);
  const boxes = useMemo(() => boxesOf({ ...titles, arrangement }), [titles, arrangement]);
  const ready = useMemo(
    () =>
      new Set(
        [...graph.nodeOf]
          .filter(([key]) => drawn(key).counts && drawn(key).state === 'ready')
          .map(([, id]) => id),
      ),
    [graph, drawn],
  );
  const firstReady = [...graph.nodeOf].find(([, id]) => ready.has(id))?.[0];
  const chosen = selected !== undefined && boxes.has(selected) ? selected : undefined;
  // Where the keys go on after the choice was cleared.
  const [last, setLast] = useState(chosen);
  if (chosen !== undefined && chosen !== last) setLast(chosen);
  const stop =
    chosen ??
    (last !== undefined && boxes.has(last) ? last : undefined) ??
    firstReady ??
    [...graph.nodeOf.keys()][0];

  // After the focus has moved: a large way takes a moment to draw.
  const lit = useDeferredValue(chosen);
  const way = useMemo(() => {
    if (lit === undefined) return undefined;
    const id = graph.nodeOf.get(lit)!;
    const { before, after } = wayOf(graph, id);
    return new Set([id, ...before, ...after]);
  }, [graph, lit]);
  const whole = useMemo(() => <Drawing tree={drawGraph(chart)} />, [chart]);
  const wayDrawn = useMemo(() => way && <Drawing tree={drawGraph(chart, way)} />, [chart, way]);

  // What is not all seen starts where the learner is.
  const start = useRef(stop);
  useLayoutEffect(() => {
    const box = start.current === undefined ? undefined : boxes.get(start.current);
    const element = frame.current!;
    if (box === undefined || zoom.scale === 0) return;
    element.scrollTo(
      (box.x + box.width / 2) * zoom.scale - element.clientWidth / 2,
      (box.y + box.height / 2) * zoom.scale - element.clientHeight / 2,
    );
    start.current = undefined;
  }, [boxes, zoom.scale]);

  /** The last step along a line, which a step back undoes. */
  const trail = useRef<{ readonly from: string; readonly to: string }>(undefined);
  const step = (to: Step) => () => {
    if (stop === undefined) return;
    const button = document.activeElement?.matches('button[data-entry]');
    const cameFrom = trail.current?.to === stop ? trail.current.from : undefined;
    const next = button ? stepFrom({ graph, boxes }, stop, to, cameFrom) : stop;
    if (next === undefined) return;
    if (to === 'forward' || to === 'back') trail.current = { from: stop, to: next };
    skillButton(next)?.focus();
  };
  useHandlers({
    down: { run: step('down') },
    up: { run: step('up') },
    expand: { run: step('forward') },
    collapse: { run: step('back') },
    first: { run: step('first') },
    last: { run: step('last') },
  });
  /** Where the chosen skill is in the frame, so that it stays there; the middle if it is not seen. */
  const around = (): readonly [x: number, y: number] | undefined => {
    const box = chosen === undefined ? undefined : boxes.get(chosen);
    const element = frame.current!;
    if (box === undefined) return undefined;
    const x = (box.x + box.width / 2) * zoom.scale - element.scrollLeft;
    const y = (box.y + box.height / 2) * zoom.scale - element.scrollTop;
    const isSeen = x > 0 && y > 0 && x < element.clientWidth && y < element.clientHeight;
    return isSeen ? [x, y] : undefined;
  };
  const zoomBy = (factor: number) => zoom.by(factor, around());
  const onKey = useEffectEvent((press: KeyboardEvent) => {
    const { target } = press;
    const isHere =
      target instanceof Element &&
      (target === document.body || target.matches('main h1') || target.closest('main') !== null);
    if (!isHere || press.ctrlKey || press.metaKey || press.altKey || isTyping(target) || isCovered()) return;
    if (press.key === '+' || press.key === '=') zoomBy(zoomStep);
    else if (press.key === '-') zoomBy(1 / zoomStep);
    else if (press.key === '0') zoom.fit();
    else return;
    press.preventDefault();
    press.stopPropagation();
  });
  useEffect(() => {
    const listener = (press: KeyboardEvent) => onKey(press);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
  const pan = usePan(onClear);

  return (
    <div className={styles.graph}>
      <div className={styles.frame} ref={frame} data-lit={way !== undefined} data-cut={zoom.isCut} {...pan}>
        <div
          className={styles.canvas}
          style={{ width: arrangement.width * zoom.scale, height: arrangement.height * zoom.scale }}
        >
          <div className={styles.zoomed} style={{ transform: `scale(${zoom.scale})` }}>
            <div className={styles.whole}>{whole}</div>
            {wayDrawn && <div className={styles.way}>{wayDrawn}</div>}
            <SkillList
              graph={graph}
              boxes={boxes}
              title={titles.skill}
              words={words}
              stop={stop}
              selected={chosen}
              onSelect={onSelect}
            />
          </div>
        </div>
      </div>
      {zoom.isCut && <Minimap arrangement={arrangement} frame={frame} scale={zoom.scale} ready={ready} />}
      <div className={styles.foot}>
        <Legend />
        <div className={styles.tools}>
          <IconButton label={t('map.graph.zoomIn')} shortcut="+" onPress={() => zoomBy(zoomStep)}>
            <Plus aria-hidden="true" />
          </IconButton>
          <IconButton label={t('map.graph.zoomOut')} shortcut="-" onPress={() => zoomBy(1 / zoomStep)}>
            <Minus aria-hidden="true" />
          </IconButton>
          <IconButton label={t('map.graph.fit')} shortcut="0" onPress={zoom.fit}>
            <Maximize aria-hidden="true" />
          </IconButton>
        </div>
      </div>
    </div>
  );
}
