import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { levelsApart, widestGap } from '../../../../domain/reviews/agenda.ts';
import type { MentorRating } from '../../../../domain/reviews/effective-reviews.ts';
import type { Choice } from '../../../../domain/path/schema.ts';
import { furthest, takenOf } from '../../../../domain/standing/standing.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useLevelName } from '../../../i18n/use-names.ts';
import { CoverageBar } from '../../../ui/CoverageBar.tsx';
import { Spoken } from '../../../ui/Spoken.tsx';
import { useFadingCount } from '../../../state/freshness.ts';
import { useViewOf } from '../../../state/use-workspace.tsx';
import { useKind } from '../../../inspector/use-kind.ts';
import type { Row } from '../rows.ts';
import styles from './rows.module.css';
import { Marked } from '../../../ui/Marked.tsx';
import { Twisty } from './Twisty.tsx';

interface Props {
  readonly row: Extract<Row, { kind: 'skill' }>;
  /** The words of the search; undefined if there are none. */
  readonly terms: ReadonlySet<string> | undefined;
  readonly onToggle: (key: string) => void;
}

/**
 * A skill: why the role needs it, its fraction and ratings. The first skill of a choice group also shows the
 * choice.
 */
export const SkillRow = memo(function SkillRow({ row, terms, onToggle }: Props) {
  const { t } = useTranslation();
  const { skill, expanded, opens } = row;
  const figure = useViewOf((view) => view.itemCounts(skill.key)).all;
  const { done, required } = figure;
  const { level } = useViewOf((view) => view.skill(skill.key));
  const nameOf = useLevelName();
  const levelName = level === null ? '' : nameOf(level);
  const rated = useViewOf(({ mentors }) => mentors.get(skill.key)) ?? [];
  const mentors = useMentorLevels(rated);
  const isApart = rated.some((one) => levelsApart(level, one.level) >= widestGap);
  const kind = useKind(skill);
  const fading = useFadingCount(skill.key);
  const faded = fading > 0 ? t('recheck.fading', { count: fading }) : undefined;
  const note = useChoiceNote(opens);
  return (
    <div className={styles.skill} onClick={() => onToggle(skill.key)}>
      {note && (
        <p className={styles.choice} aria-hidden="true">
          <b>{opens?.title}</b> {note}
        </p>
      )}
      <div className={styles.skillHead}>
        <Twisty expanded={expanded} />
        <h3>
          <Marked text={skill.title} terms={terms} />
          <Spoken>{t('tree.skillDone', { done, required })}</Spoken>
          <Spoken>{kind}</Spoken>
          {faded && <Spoken>{faded}</Spoken>}
          {levelName && <Spoken>{t('tree.rated', { level: levelName })}</Spoken>}
          {mentors && <Spoken>{mentors}</Spoken>}
          {note && <Spoken>{note}</Spoken>}
        </h3>
        <span className={styles.tag} aria-hidden="true">
          {/* Most skills are. */}
          {[kind === t('tree.required') ? undefined : kind, faded].filter(Boolean).join(' · ')}
        </span>
        <span className={styles.level} aria-hidden="true">
          {levelName && t('tree.mine', { level: levelName })}
          {mentors && (
            <span className={styles.mentors} data-apart={isApart}>
              {mentors}
            </span>
          )}
        </span>
        <CoverageBar figure={figure} />
        <span className={styles.figure} aria-hidden="true">
          {t('fraction', { done, required })}
        </span>
      </div>
    </div>
  );
});

/** The levels that mentors give a skill, in words; empty if there are none. */
function useMentorLevels(ratings: readonly MentorRating[]): string {
  const { t } = useTranslation();
  const nameOf = useLevelName();
  if (ratings.length === 0) return '';
  const given = ratings.map(({ level }) => level);
  const [lowest, highest] = [Math.min(...given), Math.max(...given)];
  if (lowest === highest) return t('tree.mentors', { count: given.length, level: nameOf(lowest) });
  return t('tree.mentorsBetween', { lowest: nameOf(lowest), highest: nameOf(highest) });
}

/** What a choice group requires, and the skills chosen or furthest along. */
function useChoiceNote(choice: Choice | undefined): string | undefined {
  const { t } = useTranslation();
  const format = useFormat();
  const index = useViewOf((view) => view.index);
  // As text, so that it is equal until its content changes.
  const taken = useViewOf(({ decided }) => (choice ? (takenOf(decided, choice) ?? []).join(' ') : ''));
  const begun = useViewOf(({ skillCounts, itemCounts }) =>
    choice === undefined
      ? ''
      : furthest(choice, skillCounts)
          .filter((key) => itemCounts(key).all.done + itemCounts(key).all.learning > 0)
          .join(' '),
  );
  if (choice === undefined) return undefined;
  const listed = (keys: string) =>
    format.list(keys.split(' ').map((key) => index.skills.get(key)?.title ?? key));
  const said =
    taken !== ''
      ? t('tree.taken', { skills: listed(taken) })
      : begun !== ''
        ? t('tree.furthest', { skills: listed(begun) })
        : t('tree.notStarted');
  const words = { count: choice.atLeast, all: choice.skills.length, furthest: said };
  return t('tree.choiceNote', words);
}
