import { Check } from 'lucide-react';
import { memo } from 'react';
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ItemCounts } from '../../../../domain/standing/standing.ts';
import { commentOn, hasSaid } from '../../../../domain/reviews/review-draft.ts';
import type { ReviewDraft } from '../../../../domain/reviews/review-draft.ts';
import { Spoken } from '../../../ui/Spoken.tsx';
import styles from './editor.module.css';
import type { Reading } from './read-share.ts';

/** The id of the whole share, among the keys of skills. */
export const overviewId = 'overview:';

interface Props {
  readonly reading: Reading;
  /** The keys of the skills to show. */
  readonly keys: readonly string[];
  readonly draft: ReviewDraft;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** The list for moving through a share: the overview first, then its skills by area. */
export function SkillList({ draft, ...props }: Props) {
  const overviewSaid =
    commentOn(draft, { whole: true }) !== undefined ||
    draft.comments.some(({ on }) => 'responsibility' in on);
  const said = [...(overviewSaid ? [overviewId] : []), ...props.keys.filter((key) => hasSaid(draft, key))];
  return <Entries {...props} said={said.join(' ')} />;
}

type EntriesProps = Omit<Props, 'draft'> & {
  /** The ids with a comment or rating by the mentor, separated by blanks. */
  readonly said: string;
};

// Memoized, so that it renders only if a mark appears or disappears, not with every key press.
const Entries = memo(function Entries({ reading, keys, said, chosen, onChoose }: EntriesProps) {
  const marked = new Set(said.split(' '));
  const { t } = useTranslation();
  const fraction = ({ done, required }: ItemCounts) => t('fraction', { done, required });
  const shown = keys.map((key) => reading.skills.get(key)!);
  const areas = reading.share.path.areas
    .map(({ id, title }) => ({
      id: `area:${id}`,
      title,
      skills: shown.filter(({ skill }) => skill.area === id),
    }))
    .filter(({ skills }) => skills.length > 0);
  return (
    <ListBox
      className={styles.list!}
      aria-label={t('reviews.desk.skills')}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(chosenKeys) => {
        for (const key of chosenKeys) onChoose(String(key));
      }}
      dependencies={[said]}
    >
      <ListBoxItem id={overviewId} textValue={t('reviews.desk.overview')} className={styles.entry!}>
        <span>{t('reviews.desk.overview')}</span>
        {marked.has(overviewId) && <Said />}
      </ListBoxItem>
      <Collection items={areas} dependencies={[said]}>
        {({ title, skills }) => (
          <ListBoxSection>
            <Header className={styles.area!}>{title}</Header>
            <Collection items={skills.map((one) => ({ id: one.skill.key, ...one }))} dependencies={[said]}>
              {({ id, skill, figure }) => (
                <ListBoxItem id={id} textValue={skill.title} className={styles.entry!}>
                  <span>{skill.title}</span>
                  {marked.has(id) && <Said />}
                  <small>{fraction(figure)}</small>
                </ListBoxItem>
              )}
            </Collection>
          </ListBoxSection>
        )}
      </Collection>
    </ListBox>
  );
});

/** Marks an entry that the mentor has said something about. */
function Said() {
  const { t } = useTranslation();
  return (
    <>
      <Check aria-hidden="true" />
      <Spoken>{t('reviews.desk.said')}</Spoken>
    </>
  );
}
