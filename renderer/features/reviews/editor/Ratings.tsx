import { useTranslation } from 'react-i18next';
import { levelsApart, widestGap } from '../../../../domain/reviews/agenda.ts';
import { aimIn, levelIn, revealedIn, withRevealed } from '../../../../domain/reviews/review-draft.ts';
import type { ReviewDraft } from '../../../../domain/reviews/review-draft.ts';
import { useAimWords, useLevelName } from '../../../i18n/use-names.ts';
import { PushButton } from '../../../ui/PushButton.tsx';
import styles from './editor.module.css';
import ratings from './ratings.module.css';
import type { Reading } from './read-share.ts';

export interface GlanceProps {
  readonly reading: Reading;
  readonly learner: string;
  readonly draft: ReviewDraft;
  readonly onChange: (draft: ReviewDraft) => void;
  /** Goes to a skill. */
  readonly onChoose: (skill: string) => void;
}

/** The ratings of learner and mentor side by side, as far as the mentor may see them. */
export function Ratings({ reading, learner, draft, onChange, onChoose }: GlanceProps) {
  const { t } = useTranslation();
  const nameOf = useLevelName();
  const aimWords = useAimWords();
  const rated = [...reading.skills.values()].filter(({ shared }) => shared.level !== null);
  const revealed = revealedIn(draft);
  const seen = rated.filter(({ skill }) => revealed.has(skill.key));
  const keys = rated.map(({ skill }) => skill.key);
  return (
    <section>
      <h3>{t('reviews.rate.all')}</h3>
      {rated.length === 0 && <p className={styles.quiet}>{t('reviews.rate.none', { learner })}</p>}
      {seen.length < rated.length && (
        <p className={styles.quiet}>
          {t('reviews.rate.allHidden', { learner })}{' '}
          <PushButton look="link" onPress={() => onChange(withRevealed(draft, keys))}>
            {t('reviews.rate.revealAll')}
          </PushButton>
        </p>
      )}
      <ul className={ratings.list}>
        {seen.map(({ skill, shared }) => {
          const own = levelIn(draft, skill.key);
          const aim = aimIn(draft, skill.key);
          const isApart = levelsApart(own, shared.level) >= widestGap;
          return (
            <li key={skill.key}>
              <PushButton look="link" onPress={() => onChoose(skill.key)}>
                {skill.title}
              </PushButton>
              <span>
                {learner === t('reviews.noName')
                  ? t('reviews.rate.self', { learner, level: nameOf(shared.level!) })
                  : t('message.reviews.mentorLevel', { name: learner, level: nameOf(shared.level!) })}
              </span>
              <span data-apart={isApart}>
                {own === null
                  ? t('reviews.rate.notRated')
                  : t('message.reviews.selfLevel', { level: nameOf(own) })}
                {aim !== null && ` · ${aimWords(aim)}`}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
