import { useTranslation } from 'react-i18next';
import { levelsApart, widestGap } from '../../../../domain/exchange/agenda.ts';
import { levelIn, revealedIn, withRevealed } from '../../../../domain/exchange/review-draft.ts';
import type { DeskDraft } from '../../../../domain/exchange/review-draft.ts';
import { useLevelName } from '../../../i18n/use-names.ts';
import { PushButton } from '../../../ui/PushButton.tsx';
import styles from './desk.module.css';
import ratings from './ratings.module.css';
import type { Reading } from './read-share.ts';

export interface GlanceProps {
  readonly reading: Reading;
  readonly learner: string;
  readonly draft: DeskDraft;
  readonly onChange: (draft: DeskDraft) => void;
  /** Goes to a skill. */
  readonly onChoose: (skill: string) => void;
}

/** The ratings of learner and mentor side by side, as far as the mentor may see them. */
export function Ratings({ reading, learner, draft, onChange, onChoose }: GlanceProps) {
  const { t } = useTranslation();
  const nameOf = useLevelName();
  const rated = [...reading.skills.values()].filter(({ told }) => told.level !== null);
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
        {seen.map(({ skill, told }) => {
          const own = levelIn(draft, skill.key);
          const isApart = levelsApart(own, told.level) >= widestGap;
          return (
            <li key={skill.key}>
              <PushButton look="link" onPress={() => onChoose(skill.key)}>
                {skill.title}
              </PushButton>
              <span>{t('message.exchange.mentorLevel', { name: learner, level: nameOf(told.level!) })}</span>
              <span data-apart={isApart}>
                {own === null
                  ? t('reviews.rate.notRated')
                  : t('message.exchange.selfLevel', { level: nameOf(own) })}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
