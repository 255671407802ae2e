import { useTranslation } from 'react-i18next';
import { drawSample } from '../../../../domain/charts/graph.ts';
import { skillStates } from '../../../../domain/standing/skill-state.ts';
import { Drawing } from '../../../ui/Drawing.tsx';
import styles from './graph.module.css';

/** What the shapes mean. */
export function Legend() {
  const { t } = useTranslation();
  const entry = (key: string, drawing: Parameters<typeof drawSample>[0], words: string) => (
    <li key={key}>
      <Drawing tree={drawSample(drawing)} />
      {words}
    </li>
  );
  return (
    <ul className={styles.legend}>
      {skillStates.map((state) =>
        entry(
          state,
          {
            state,
            done: { done: 1, begun: 0.4, ready: 0, later: 0, skipped: 0 }[state],
            fading: 0,
            counts: true,
          },
          t(`message.skillState.${state}`),
        ),
      )}
      {entry('fading', { state: 'done', done: 1, fading: 1, counts: true }, t('message.freshness.fading'))}
      {entry('optional', { state: 'later', done: 0, fading: 0, counts: false }, t('tree.optional'))}
    </ul>
  );
}
