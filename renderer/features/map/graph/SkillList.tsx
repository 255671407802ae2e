import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Box } from '../../../../domain/charts/matrix.ts';
import type { SkillGraph } from '../../../../domain/graph/skill-graph.ts';
import { columnOf } from './walk.ts';
import styles from './graph.module.css';

interface Props {
  readonly graph: SkillGraph;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly title: (key: string) => string;
  /** A skill's state in words, by its key. */
  readonly words: (key: string) => string;
  /** The skill that the Tab key reaches. */
  readonly stop: string | undefined;
  readonly selected: string | undefined;
  readonly onSelect: (key: string) => void;
}

/** The list over the drawing: a button on each skill, step by step. Screen readers get the same skills and lines as words. */
export function SkillList({ graph, boxes, title, words, stop, selected, onSelect }: Props) {
  const { t } = useTranslation();
  const steps = useMemo(() => {
    const count = Math.max(-1, ...[...graph.nodes.values()].map(({ level }) => level)) + 1;
    return Array.from({ length: count }, (_, level) => columnOf({ graph, boxes }, level));
  }, [graph, boxes]);
  return (
    <ol className={styles.list} aria-label={t('map.graph.list')}>
      {steps.map((column, step) => (
        <li key={column[0]}>
          <span className="visually-hidden">{t('map.graph.step', { step: step + 1 })}</span>
          <ol>
            {column.map((key) => (
              <SkillButton
                key={key}
                id={key}
                graph={graph}
                box={boxes.get(key)!}
                title={title}
                words={words(key)}
                isStop={key === stop}
                isSelected={key === selected}
                onSelect={onSelect}
              />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

interface SkillProps extends Pick<Props, 'graph' | 'title' | 'onSelect'> {
  readonly id: string;
  readonly box: Box;
  readonly words: string;
  readonly isStop: boolean;
  readonly isSelected: boolean;
}

// There may be hundreds, of which a step changes two.
const SkillButton = memo(function SkillButton(props: SkillProps) {
  const { id, graph, box, title, words, isStop, isSelected, onSelect } = props;
  const { t } = useTranslation();
  const { before, after } = graph.nodes.get(graph.nodeOf.get(id)!)!;
  const names = (ids: readonly string[]) =>
    ids.flatMap((node) => graph.nodes.get(node)!.skills.map(title)).join(', ');
  return (
    <li>
      <button
        type="button"
        className={styles.skill}
        style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
        data-entry={id}
        tabIndex={isStop ? 0 : -1}
        aria-current={isSelected}
        aria-label={`${title(id)}, ${words}`}
        aria-describedby={`lines-${id}`}
        onFocus={() => onSelect(id)}
        // A click on a Mac does not focus a button.
        onClick={() => onSelect(id)}
      />
      <span id={`lines-${id}`} className="visually-hidden">
        {[
          before.length > 0 && t('map.graph.before', { skills: names(before) }),
          after.length > 0 && t('map.graph.after', { skills: names(after) }),
        ]
          .filter(Boolean)
          .join(' ')}
      </span>
    </li>
  );
});

/** The button of a skill; without a key, that of the one that the Tab key would reach. */
export function skillButton(key?: string): HTMLElement | null {
  const which = key === undefined ? '[tabindex="0"]' : `[data-entry="${CSS.escape(key)}"]`;
  return document.querySelector<HTMLElement>(`main button[data-entry]${which}`);
}
