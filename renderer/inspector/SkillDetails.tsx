import { useTranslation } from 'react-i18next';
import type { Choice, Skill } from '../../domain/path/schema.ts';
import { useCommands } from '../commands/commands.tsx';
import { skillState } from '../../domain/standing/skill-state.ts';
import { useShowInPath } from '../navigation/use-show-in-path.ts';
import { useFadingCount } from '../state/freshness.ts';
import { takenOf } from '../../domain/standing/standing.ts';
import { CoverageBar } from '../ui/CoverageBar.tsx';
import { PushButton } from '../ui/PushButton.tsx';
import { useView } from '../state/use-workspace.tsx';
import { useKind } from './use-kind.ts';
import { EvidenceList } from './EvidenceList.tsx';
import { HistoryList } from './HistoryList.tsx';
import styles from './inspector.module.css';
import { NoteField } from './NoteField.tsx';
import { Opinions } from './Opinions.tsx';
import { Rating } from './Rating.tsx';

interface Props {
  readonly skill: Skill;
  readonly onSelect: (key: string) => void;
}

/** The details of one skill. */
export function SkillDetails({ skill, onSelect }: Props) {
  const { t } = useTranslation();
  const view = useView();
  const { path, skills } = view.index;
  const area = path.areas.find(({ id }) => id === skill.area)!;
  const choice = path.choices.find((one) => one.skills.includes(skill.key));
  const kind = useKind(skill);
  const figure = view.itemCounts(skill.key).all;
  const before = view.index.prerequisites.get(skill.key)!;
  // A member of a choice group that the learner does not need.
  const isSpared = (key: string) => !skill.prerequisites.includes(key) && !view.standing.counted.has(key);
  const { done, required } = figure;
  const after = view.index.dependents.get(skill.key) ?? [];
  const fading = useFadingCount(skill.key);
  const showInPath = useShowInPath();
  return (
    <>
      <header>
        <p className={styles.crumb}>
          {area.title} · {kind}
        </p>
        <h2 tabIndex={-1} data-focus="details">
          {skill.title}
        </h2>
        <div className={styles.coverage}>
          <CoverageBar figure={figure} />
          <span>{t('fraction', { done, required })}</span>
        </div>
        <p className={styles.empty}>
          {[
            t(`message.skillState.${skillState(view, skill)}`),
            fading > 0 && t('recheck.fading', { count: fading }),
          ]
            .filter(Boolean)
            .join(' · ')}
          {' · '}
          <PushButton look="link" onPress={() => showInPath(skill.key)}>
            {t('inspector.itemsInPath')}
          </PushButton>
        </p>
      </header>
      <section>
        <h3>{t('inspector.why')}</h3>
        <p>{skill.why}</p>
        {choice && <ChoiceOf choice={choice} skill={skill} />}
      </section>
      {before.length > 0 && (
        <section>
          <h3>{t('inspector.prerequisites')}</h3>
          <ul className={styles.list}>
            {before.map((key) => (
              <li key={key}>
                <PushButton look="link" onPress={() => onSelect(key)}>
                  {skills.get(key)?.title}
                </PushButton>
                <span className={styles.after}>
                  {isSpared(key) && `${t('tree.inChoice')} · `}
                  {t('fraction', {
                    done: view.itemCounts(key).all.done,
                    required: view.itemCounts(key).all.required,
                  })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {after.length > 0 && (
        <section>
          <h3>{t('inspector.leadsTo')}</h3>
          <ul className={styles.list}>
            {after.map((key) => (
              <li key={key}>
                <PushButton look="link" onPress={() => onSelect(key)}>
                  {skills.get(key)?.title}
                </PushButton>
              </li>
            ))}
          </ul>
        </section>
      )}
      <NoteField subject={skill.key} saved={view.skill(skill.key).note} />
      <Rating skill={skill} />
      <Opinions subject={{ skill: skill.key }} />
      <EvidenceList subject={{ skill: skill.key }} evidence={view.skill(skill.key).evidence} />
      <HistoryList subject={{ skill: skill.key }} />
    </>
  );
}

/** A skill's choice group, and whether the learner has chosen this skill. */
function ChoiceOf({ choice, skill }: { choice: Choice; skill: Skill }) {
  const { t } = useTranslation();
  const commands = useCommands();
  const { decided } = useView();
  const taken = takenOf(decided, choice) ?? [];
  const isTaken = taken.includes(skill.key);
  const others = taken.filter((key) => key !== skill.key);
  return (
    <>
      <p className={styles.empty}>{t('inspector.choice', { title: choice.title })}</p>
      {choice.summary && <p className={styles.prose}>{choice.summary}</p>}
      <p className={styles.prose}>
        {isTaken && `${t('inspector.taken')} `}
        <PushButton
          look="link"
          onPress={() =>
            commands.decide(choice.id, isTaken ? others : [...(choice.atLeast > 1 ? others : []), skill.key])
          }
        >
          {isTaken ? t('inspector.takeBack') : t('inspector.take', { skill: skill.title })}
        </PushButton>
      </p>
    </>
  );
}
