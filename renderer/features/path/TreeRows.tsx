import { ChevronDown, ChevronRight, Paperclip, StickyNote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PlacedItem } from '../../../domain/path/path-index.ts';
import { levels } from '../../../domain/path/levels.ts';
import type { Choice, Skill } from '../../../domain/path/schema.ts';
import { addFigures, furthest, nothing } from '../../../domain/readiness/standing.ts';
import { formatList, formatNumber } from '../../i18n/index.ts';
import { CoverageBar } from '../../ui/CoverageBar.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useView } from '../../use-workspace.tsx';
import styles from './path.module.css';
import type { Row } from './rows.ts';

type RowOf<K extends Row['kind']> = Extract<Row, { kind: K }>;

function Twisty({ expanded }: { expanded: boolean }) {
  return expanded ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />;
}

/** A chapter: an area with its fraction, and what its choice groups ask for. */
export function AreaRow({
  row,
  nameId,
  onToggle,
}: {
  row: RowOf<'area'>;
  nameId: string;
  onToggle: () => void;
}) {
  const { t } = useTranslation();
  const { tally, standing } = useView();
  const figure = row.skills
    .filter(({ key }) => standing.counted.has(key))
    .reduce((sum, { key }) => addFigures(sum, tally(key).all), nothing);
  const { done, required } = figure;
  return (
    <div className={styles.area} onClick={onToggle}>
      <span id={nameId} className="visually-hidden">
        {t('tree.area', { title: row.area.title, done, required })}
      </span>
      <div className={styles.areaHead} aria-hidden="true">
        <Twisty expanded={row.expanded} />
        <h2>{row.area.title}</h2>
        <p>{row.area.summary}</p>
        <span className={styles.figure}>{t('fraction', { done, required })}</span>
      </div>
      {row.choices.map((choice) => (
        <p key={choice.id} className={styles.choice}>
          <ChoiceNote choice={choice} />
        </p>
      ))}
    </div>
  );
}

function ChoiceNote({ choice }: { choice: Choice }) {
  const { t } = useTranslation();
  const { index, tally } = useView();
  const tallies = new Map(choice.skills.map((key) => [key, tally(key)]));
  const begun = furthest(choice, tallies).filter((key) => tally(key).all.done + tally(key).all.learning > 0);
  const skills = formatList(begun.map((key) => index.skills.get(key)!.title));
  const said = begun.length > 0 ? t('tree.furthest', { skills }) : t('tree.notStarted');
  const { title, atLeast } = choice;
  const words = { title, atLeast: formatNumber(atLeast), count: choice.skills.length, furthest: said };
  return <>{atLeast === 1 ? t('tree.choiceNote', words) : t('tree.choiceNoteMany', words)}</>;
}

/** Whether a skill must be learnt, may be, or is one of a choice. */
export function useKind(skill: Skill): string {
  const { t } = useTranslation();
  const { index, standing } = useView();
  const inChoice = index.path.choices.some(({ skills }) => skills.includes(skill.key));
  if (inChoice) return standing.counted.has(skill.key) ? t('tree.byChoice') : t('tree.choice');
  return skill.required ? t('tree.required') : t('tree.optional');
}

/** A section: a skill with its fraction and self-rating. */
export function SkillRow({
  row,
  nameId,
  onToggle,
}: {
  row: RowOf<'skill'>;
  nameId: string;
  onToggle: () => void;
}) {
  const { t } = useTranslation();
  const view = useView();
  const { skill, expanded } = row;
  const figure = view.tally(skill.key).all;
  const { done, required } = figure;
  const { level } = view.skill(skill.key);
  const kind = useKind(skill);
  return (
    <div className={styles.skill} onClick={onToggle}>
      <span id={nameId} className="visually-hidden">
        {t('tree.skill', { title: skill.title, done, required, kind })}
      </span>
      <div className={styles.skillHead} aria-hidden="true">
        <Twisty expanded={expanded} />
        <h3>{skill.title}</h3>
        <span className={styles.tag}>{kind}</span>
        <span className={styles.level}>{level === null ? '' : t(`level.${levels[level - 1]!}`)}</span>
        <CoverageBar figure={figure} />
        <span className={styles.figure}>{t('fraction', { done, required })}</span>
      </div>
    </div>
  );
}

/** A checkable line. */
export function ItemRow({
  placed,
  nameId,
  onToggle,
}: {
  placed: PlacedItem;
  nameId: string;
  onToggle: () => void;
}) {
  const { t } = useTranslation();
  const view = useView();
  const { state, reason, note, evidence } = view.item(placed.key);
  const { text, hours } = placed.item;
  const words = { text, state: t(`state.${state}`), reason: reason ?? '' };
  const titles = view.index.path.responsibilities
    .filter(({ id }) => placed.responsibilities.includes(id))
    .map(({ title }) => title);
  return (
    <div className={styles.item} data-state={state}>
      <span id={nameId} className="visually-hidden">
        {reason ? t('tree.itemWithReason', words) : t('tree.item', words)}
      </span>
      <span className={styles.check} title={t('tree.toggle')} onClick={onToggle}>
        <StateMark state={state} />
      </span>
      <span className={styles.text} aria-hidden="true">
        {text} {reason && <em>{t('tree.skipReason', { reason })}</em>}
      </span>
      <span className={styles.meta} aria-hidden="true">
        {note !== '' && <StickyNote />}
        {evidence.length > 0 && (
          <span>
            <Paperclip />
            {formatNumber(evidence.length)}
          </span>
        )}
        <span className={styles.serves} title={t('tree.serves', { titles: formatList(titles) })}>
          {titles.map((title) => (
            <b key={title}>{initials(title)}</b>
          ))}
        </span>
        <span className={styles.hours}>{t('hours', { hours: formatNumber(hours) })}</span>
      </span>
    </div>
  );
}

/** Two letters for a responsibility, from its first and its last word: `Ss` for "Speed and scale". */
export function initials(title: string): string {
  const words = title.split(/\s+/);
  return `${words[0]!.charAt(0)}${words.at(-1)!.charAt(0).toLowerCase()}`;
}
