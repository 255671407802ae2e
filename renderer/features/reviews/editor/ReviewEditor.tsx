import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Opened } from '../../../../contract/mentor.ts';
import type { ReviewDraft } from '../../../../domain/reviews/review-draft.ts';
import type { Share } from '../../../../domain/formats/share.ts';
import type { Said } from '../../../../domain/reviews/said.ts';
import { skillsIn, walks } from '../../../../domain/reviews/skill-order.ts';
import type { Walk } from '../../../../domain/reviews/skill-order.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PushButton } from '../../../ui/PushButton.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import styles from './editor.module.css';
import { Overview } from './Overview.tsx';
import { readShare } from './read-share.ts';
import { SkillList, overviewId } from './SkillList.tsx';
import { SkillPanel } from './SkillPanel.tsx';

interface Props {
  readonly share: Share;
  /** The learner's name. */
  readonly learner: string;
  /** The mentor's previous review of this learner; null if there is none. */
  readonly before: Opened['before'];
  readonly said: readonly Said[];
  readonly draft: ReviewDraft;
  readonly onChange: (draft: ReviewDraft) => void;
}

/** A share as a mentor reads it, and the mentor's review of it, skill by skill. */
export function ReviewEditor({ share, learner, before, said, draft, onChange }: Props) {
  const { t } = useTranslation();
  const reading = useMemo(() => readShare(share, before, said), [share, before, said]);
  const { earlier, answered } = reading;
  const ways = useMemo(() => {
    const changed = new Set([...(earlier?.changes.keys() ?? []), ...answered]);
    return new Map(walks.map((skillOrder) => [skillOrder, skillsIn(skillOrder, share, changed)]));
  }, [share, earlier, answered]);
  const [skillOrder, setWalk] = useState<Walk>(earlier ? 'changed' : 'touched');
  const [chosen, setChosen] = useState(overviewId);
  const keys = ways.get(skillOrder)!;
  const at = keys.indexOf(chosen);
  const skill = at < 0 ? undefined : reading.skills.get(chosen);
  const next = keys[at + 1];
  const previous = at > 0 ? keys[at - 1] : overviewId;
  // A skill that is not on the current walk is on the walk through everything.
  const choose = (key: string) => {
    if (!keys.includes(key)) setWalk('all');
    setChosen(key);
  };
  const panel = useRef<HTMLElement>(null);
  // Another skill begins at its title, and its line in the list is in sight.
  useEffect(() => {
    if (panel.current!.getBoundingClientRect().top < 0) panel.current!.scrollIntoView({ block: 'start' });
    panel.current!.parentElement!.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const titleOf = (key: string) => reading.skills.get(key)?.skill.title ?? '';

  const options = walks
    .filter((id) => id !== 'changed' || earlier !== null)
    .map((id) => ({ id, text: t(`reviews.walk.${id}`, { count: ways.get(id)!.length }) }));

  return (
    <div className={styles.desk}>
      <div className={styles.side}>
        <Segmented
          label={t('reviews.walk.label')}
          value={skillOrder}
          options={options}
          onChoose={(id) => {
            setWalk(id);
            setChosen(overviewId);
          }}
        />
        <SkillList
          reading={reading}
          keys={keys}
          draft={draft}
          chosen={skill ? chosen : overviewId}
          onChoose={setChosen}
        />
      </div>
      <article ref={panel} className={styles.panel} key={skill ? chosen : overviewId}>
        {skill ? (
          <SkillPanel reading={reading} shown={skill} learner={learner} draft={draft} onChange={onChange} />
        ) : (
          <Overview reading={reading} learner={learner} draft={draft} onChange={onChange} onChoose={choose} />
        )}
        {keys.length === 0 && <EmptyState title={t('reviews.walk.empty')} />}
        <nav className={styles.steps} aria-label={t('reviews.walk.steps')}>
          {skill && (
            <PushButton onPress={() => setChosen(previous!)}>
              {previous === overviewId
                ? t('reviews.walk.toOverview')
                : t('reviews.walk.back', { title: titleOf(previous!) })}
            </PushButton>
          )}
          {next !== undefined && (
            <PushButton onPress={() => setChosen(next)}>
              {t('reviews.walk.next', { title: titleOf(next) })}
            </PushButton>
          )}
        </nav>
      </article>
    </div>
  );
}
