import { useTranslation } from 'react-i18next';
import { levelsApart, widestGap } from '../../../../domain/reviews/agenda.ts';
import { longestInReview } from '../../../../domain/formats/limits.ts';
import {
  aimIn,
  levelIn,
  revealedIn,
  statementOn,
  withAim,
  withLevel,
  withRevealed,
  withStatement,
} from '../../../../domain/reviews/review-draft.ts';
import type { Aim } from '../../../../domain/formats/review.ts';
import type { ReviewDraft } from '../../../../domain/reviews/review-draft.ts';
import type { SkillChange } from '../../../../domain/reviews/share-changes.ts';
import { talliedByLevel } from '../../../../domain/standing/by-level.ts';
import { calendarIn, timeZoneHere } from '../../../../domain/base/days.ts';
import { useNow } from '../../../state/use-now.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useLevelName } from '../../../i18n/use-names.ts';
import { Markdown } from '../../../fields/Markdown.tsx';
import { CoverageBar } from '../../../ui/CoverageBar.tsx';
import { ByLevel } from '../../../ui/ByLevel.tsx';
import { DateInput } from '../../../ui/DateInput.tsx';
import { LevelInput } from '../../../ui/LevelInput.tsx';
import { PushButton } from '../../../ui/PushButton.tsx';
import { Words } from '../../../ui/Words.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { CommentField } from './CommentField.tsx';
import styles from './editor.module.css';
import type { Reading, ShownSkill } from './read-share.ts';
import { ShownEvidence, SharedItem } from './SharedItem.tsx';
import { useChanges } from './use-changes.ts';

interface Props {
  readonly reading: Reading;
  readonly shown: ShownSkill;
  readonly learner: string;
  readonly draft: ReviewDraft;
  readonly onChange: (draft: ReviewDraft) => void;
}

/**
 * One skill: the learner's progress, and the mentor's review of it. The mentor rates before seeing the
 * self-rating.
 */
export function SkillPanel({ reading, shown, learner, draft, onChange }: Props) {
  const { t } = useTranslation();
  const { skill, shared, figure, items } = shown;
  const area = reading.share.path.areas.find(({ id }) => id === skill.area)!;
  const statement = statementOn(draft, skill.key);
  const title = t('reviews.rate.title', { skill: skill.title });
  const { done, required } = figure;
  const { earlier } = reading;
  const change = earlier?.changes.get(skill.key);
  const lastEndorsed = earlier?.review.endorsements.find((one) => one.skill === skill.key);
  const format = useFormat();
  return (
    <>
      <header>
        <p className={styles.crumb}>{area.title}</p>
        <h2>{skill.title}</h2>
        <div className={styles.line}>
          <span className={styles.quiet}>{skill.why}</span>
          <CoverageBar figure={figure} />
          <span className={styles.count}>{t('fraction', { done, required })}</span>
        </div>
        {change && <SkillDifference change={change} at={earlier!.at} />}
      </header>
      <section className={styles.rate}>
        <h3>{title}</h3>
        <ByLevel
          levels={talliedByLevel(
            skill,
            (key) => items.find((one) => one.key === key)?.shared?.state ?? 'todo',
          )}
        />
        <LevelInput
          label={title}
          isNamed
          value={levelIn(draft, skill.key)}
          meanings={skill.levels}
          onChange={(level) => onChange(withLevel(draft, skill.key, level))}
        />
        <SelfRating shown={shown} learner={learner} reading={reading} draft={draft} onChange={onChange} />
        <AimField shown={shown} draft={draft} onChange={onChange} />
      </section>
      <section>
        <h3>{t('reviews.desk.items')}</h3>
        <ul>
          {items.map((item) => (
            <SharedItem key={item.key} shown={item} reading={reading} draft={draft} onChange={onChange} />
          ))}
        </ul>
      </section>
      {shared.note !== undefined && (
        <section>
          <h3>{t('reviews.desk.note')}</h3>
          <div className={styles.note}>
            <Markdown text={shared.note} />
          </div>
        </section>
      )}
      {shared.evidence && (
        <section>
          <h3>{t('reviews.desk.evidence')}</h3>
          <ShownEvidence evidence={shared.evidence} />
        </section>
      )}
      <section>
        <h3>{t('reviews.comment.on', { about: skill.title })}</h3>
        <CommentField
          target={{ skill: skill.key }}
          about={skill.title}
          reading={reading}
          draft={draft}
          onChange={onChange}
          isOpen
        />
      </section>
      <section>
        <h3>{t('reviews.endorse.title', { skill: skill.title })}</h3>
        <p className={styles.quiet}>{t('reviews.endorse.means')}</p>
        {lastEndorsed && (
          <div className={styles.earlier}>
            <p>
              {t(
                lastEndorsed.hash === shared.hash
                  ? 'reviews.earlier.endorsed'
                  : 'reviews.earlier.endorsedOther',
                { day: format.date(earlier!.review.made.at) },
              )}
            </p>
            <Words as="blockquote">{lastEndorsed.text}</Words>
          </div>
        )}
        <TextInput
          label={t('reviews.endorse.title', { skill: skill.title })}
          hideLabel
          placeholder={t('reviews.endorse.placeholder')}
          rows={2}
          value={statement}
          limit={longestInReview.statement}
          onChange={(text) => onChange(withStatement(draft, skill.key, text))}
        />
      </section>
    </>
  );
}

/** The level that the mentor would have the learner aim for, and by when. */
function AimField({ shown: { skill }, draft, onChange }: Pick<Props, 'shown' | 'draft' | 'onChange'>) {
  const { t } = useTranslation();
  const aim = aimIn(draft, skill.key);
  const rating = levelIn(draft, skill.key);
  const today = calendarIn(timeZoneHere()).dayOf(useNow());
  if (rating === null) return <p className={styles.quiet}>{t('reviews.rate.aimFirst')}</p>;
  const change = (to: Aim | null) => onChange(withAim(draft, skill.key, to));
  return (
    <div className={styles.aim}>
      <h4>{t('reviews.rate.aim')}</h4>
      <LevelInput
        label={t('reviews.rate.aim')}
        value={aim?.level ?? null}
        meanings={skill.levels}
        words={{ none: t('reviews.rate.noAim'), clear: t('reviews.rate.clearAim') }}
        onChange={(level) => change(level === null ? null : { ...aim, level })}
      />
      {aim !== null && aim.level <= rating && <p className={styles.quiet}>{t('reviews.rate.aimLow')}</p>}
      {aim !== null && (
        <DateInput
          label={t('reviews.rate.aimBy')}
          value={aim.by ?? null}
          error={aim.by !== undefined && aim.by < today ? t('reviews.rate.aimPast') : undefined}
          onChange={(by) => change(by === null ? { level: aim.level } : { ...aim, by })}
        />
      )}
    </div>
  );
}

/** How the skill as a whole differs from the earlier share. */
function SkillDifference({ change, at }: { change: SkillChange; at: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const changes = useChanges();
  const words = change.isNew ? [t('reviews.earlier.newSkill')] : changes.evidence(change.evidence);
  if (words.length === 0) return null;
  return (
    <p className={styles.change}>
      {t('reviews.earlier.since', { day: format.date(at), changes: words.join(' · ') })}
    </p>
  );
}

/** The learner's self-rating, once the mentor has rated the skill or asks to see it. */
function SelfRating({ reading: { earlier }, shown, learner, draft, onChange }: Props) {
  const { t } = useTranslation();
  const { key } = shown.skill;
  const { level } = shown.shared;
  const own = levelIn(draft, key);
  const last = earlier && levelIn(earlier.review, key);
  const selfBefore = earlier?.levelOf(key) ?? null;
  const nameOf = useLevelName();
  const lastTime = last ? (
    <p className={styles.quiet}>{t('reviews.rate.lastTime', { level: nameOf(last) })}</p>
  ) : null;
  if (!revealedIn(draft).has(key))
    return (
      <>
        {lastTime}
        <p className={styles.quiet}>
          {t('reviews.rate.hidden', { learner })}{' '}
          <PushButton look="link" onPress={() => onChange(withRevealed(draft, [key]))}>
            {t('reviews.rate.reveal')}
          </PushButton>
        </p>
      </>
    );
  const gap = levelsApart(own, level);
  return (
    <>
      {lastTime}
      <p>
        {level === null
          ? t('reviews.rate.noSelf', { learner })
          : t('reviews.rate.self', { learner, level: nameOf(level) })}{' '}
        {selfBefore !== null && selfBefore !== level && (
          <>{t('reviews.rate.selfBefore', { level: nameOf(selfBefore) })} </>
        )}
        {gap >= widestGap && <b className={styles.gap}>{t('reviews.rate.gap', { count: gap })}</b>}
      </p>
    </>
  );
}
