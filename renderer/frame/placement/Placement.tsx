import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Skill } from '../../../domain/path/schema.ts';
import { itemKey } from '../../../domain/path/keys.ts';
import { itemsUpTo } from '../../../domain/standing/placement.ts';
import { useCommands } from '../../commands/commands.tsx';
import { send } from '../../state/api.ts';
import { useView } from '../../state/use-workspace.tsx';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { LevelInput } from '../../ui/LevelInput.tsx';
import { Popup, PopupButtons } from '../../ui/Popup.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import styles from './placement.module.css';

/** *What can you do already?*: one skill after the other, until the learner has enough. */
export function Placement({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Popup title={t('place.title')} isOpen={isOpen} onClose={onClose} wide>
      {isOpen && <Steps onClose={onClose} />}
    </Popup>
  );
}

function Steps({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { index, skill: progressOf, standing } = useView();
  // The skills that count first, each part in the order of the path; the same as long as the dialog is open.
  const [skills] = useState(() => [
    ...index.path.skills.filter(({ key }) => standing.counted.has(key)),
    ...index.path.skills.filter(({ key }) => !standing.counted.has(key)),
  ]);
  const [at, goTo] = useState(() =>
    Math.max(
      0,
      skills.findIndex(({ key }) => progressOf(key).level === null),
    ),
  );
  const skill = skills[at];
  if (skill === undefined)
    return (
      <>
        <p>{t('place.end')}</p>
        <PopupButtons>
          <PushButton onPress={() => goTo(skills.length - 1)}>{t('place.back')}</PushButton>
          <PushButton look="primary" autoFocus onPress={onClose}>
            {t('frame.close')}
          </PushButton>
        </PopupButtons>
      </>
    );
  return (
    <Step
      key={skill.key}
      skill={skill}
      place={t('place.place', { at: at + 1, all: skills.length })}
      onBack={at > 0 ? () => goTo(at - 1) : undefined}
      // Without waiting for the disk: the keys for the next skill would be lost.
      onNext={(saved) => {
        goTo(at + 1);
        void saved.then((isSaved) => isSaved || goTo(at));
      }}
      onClose={onClose}
    />
  );
}

interface StepProps {
  readonly skill: Skill;
  /** Where it is among all skills, in words. */
  readonly place: string;
  readonly onBack: (() => void) | undefined;
  /** @param saved whether what was chosen is saved */
  readonly onNext: (saved: Promise<boolean>) => void;
  readonly onClose: () => void;
}

/** One skill: its levels in sentences, and the items that the chosen one covers. */
function Step({ skill, place, onBack, onNext, onClose }: StepProps) {
  const { t } = useTranslation();
  const commands = useCommands();
  const { index, item, skill: progressOf } = useView();
  const [level, setLevel] = useState(progressOf(skill.key).level);
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const area = index.path.areas.find(({ id }) => id === skill.area)!;
  const isPlaced = (key: string) => item(key).placed === true && item(key).state === 'done';
  // What was placed before can be unticked; what was done otherwise is no matter of placing.
  const covered =
    level === null
      ? []
      : itemsUpTo(skill, level).filter((key) => item(key).state !== 'done' || isPlaced(key));
  const isChosen = level !== progressOf(skill.key).level;
  const ticked = covered.filter((key) => !without.has(key));
  const isTouched = isChosen || without.size > 0;

  /** Saves what is chosen. */
  function save(): Promise<boolean> {
    const items = ticked.filter((key) => !isPlaced(key));
    const withdrawn = skill.items
      .map(({ id }) => itemKey(skill.key, id))
      .filter((key) => isPlaced(key) && !ticked.includes(key));
    const isChanged = isChosen || (level !== null && items.length + withdrawn.length > 0);
    if (!isChanged) return Promise.resolve(true);
    return commands.runCommand(send('progress:place', { skill: skill.key, level, items, withdrawn }));
  }
  const next = () => onNext(save());
  async function stop(): Promise<void> {
    if (!isTouched || (await save())) onClose();
  }

  function onKey(press: KeyboardEvent): void {
    if (press.nativeEvent.isComposing || press.ctrlKey || press.altKey || press.metaKey) return;
    const [, digit] = /^Digit([1-5])$/.exec(press.code) ?? [];
    if (digit !== undefined) setLevel(Number(digit));
    else if (
      press.key === 'Enter' &&
      !(press.target instanceof Element && press.target.matches('[data-own-enter]'))
    )
      next();
    else return;
    press.preventDefault();
    press.stopPropagation();
  }

  return (
    // Keys for the whole step, as the buttons say.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.step} onKeyDownCapture={onKey}>
      <header>
        <p className={styles.quiet}>
          {place} · {area.title}
        </p>
        <h3 tabIndex={-1} ref={(heading) => heading?.focus()}>
          {skill.title}
        </h3>
        <p>{skill.why}</p>
      </header>
      <LevelInput
        label={t('inspector.rating', { skill: skill.title })}
        value={level}
        meanings={skill.levels}
        isNamed
        onChange={setLevel}
      />
      {covered.length > 0 && (
        <fieldset className={styles.items}>
          <legend>{t('place.items')}</legend>
          {covered.map((key) => (
            <CheckBox
              key={key}
              isSelected={!without.has(key)}
              onChange={(isIn) => {
                const others = [...without].filter((one) => one !== key);
                setWithout(new Set(isIn ? others : [...others, key]));
              }}
            >
              {index.items.get(key)!.item.text}
            </CheckBox>
          ))}
        </fieldset>
      )}
      <p className={styles.quiet}>{t('place.means')}</p>
      <PopupButtons>
        {covered.length > 0 && (
          <span className={styles.marks} role="status">
            {t('place.marks', { count: ticked.length })}
          </span>
        )}
        <PushButton data-own-enter onPress={() => void stop()}>
          {t(isTouched ? 'place.saveAndStop' : 'place.stop')}
        </PushButton>
        <PushButton data-own-enter isDisabled={onBack === undefined} onPress={() => onBack?.()}>
          {t('place.back')}
        </PushButton>
        <PushButton look="primary" onPress={next}>
          {t(level === null ? 'place.skip' : 'place.next')}
        </PushButton>
      </PopupButtons>
    </div>
  );
}
