import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../domain/base/days.ts';
import { usualEvening, weekdays } from '../../../domain/base/weekdays.ts';
import type { Weekday } from '../../../domain/base/weekdays.ts';
import { doneAtPace } from '../../../domain/forecast/plan.ts';
import { eveningMinutes } from '../../../domain/reminders/reminders.ts';
import { mondayOf } from '../../../domain/forecast/weeks.ts';
import { useCommands } from '../../commands/commands.tsx';
import { useDuration } from '../../i18n/use-duration.ts';
import { useFormat } from '../../i18n/format.ts';
import { send } from '../../state/api.ts';
import { useView } from '../../state/use-workspace.tsx';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { HoursInput, readHours } from '../../ui/HoursInput.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Popup, PopupButtons } from '../../ui/Popup.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { SelectBox } from '../../ui/SelectBox.tsx';
import type { Shown } from './PlanSection.tsx';
import styles from './plan.module.css';

interface Props {
  readonly shown: Shown;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What a new plan begins with. */
const usualHours = '5';
const halfYear = 182;
/** Every half hour of the day. */
const times = Array.from(
  { length: 48 },
  (_, i) => `${String(Math.floor(i / 2)).padStart(2, '0')}:${i % 2 === 0 ? '00' : '30'}`,
);

/** The day, the hours a week, the weeks off and the goal of the plan of the current path. */
export function PlanDialog({ shown, isOpen, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Popup title={t('plan.title')} isOpen={isOpen} onClose={onClose}>
      {isOpen && <PlanForm shown={shown} onClose={onClose} />}
    </Popup>
  );
}

function PlanForm({ shown, onClose }: Omit<Props, 'isOpen'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const duration = useDuration();
  const commands = useCommands();
  const { path, skills: known } = useView().index;
  const { plan, today } = shown;
  const [by, setBy] = useState<string | null>(plan?.by ?? addDays(today, halfYear));
  const [hours, setHours] = useState(plan === null ? usualHours : String(plan.hours));
  const savedGoal = plan?.area ? `area:${plan.area}` : plan?.skills ? 'skills' : 'path';
  const [goal, setGoal] = useState(savedGoal);
  const [skills, setSkills] = useState<readonly string[]>(plan?.skills ?? []);
  const [off, setOff] = useState<readonly string[]>(plan?.off ?? []);
  const [evenings, setEvenings] = useState<readonly Weekday[]>(plan?.evenings ?? []);
  const [at, setAt] = useState(plan?.from ?? usualEvening);
  const [isTried, setTried] = useState(false);
  const week = readHours(hours);
  const dayError = by === null || by <= today ? t('plan.dayAfterToday') : undefined;
  const hoursError = week === undefined ? t('plan.hoursRange') : undefined;
  const skillsError = goal === 'skills' && skills.length === 0 ? t('plan.noSkills') : undefined;

  // What is left is known for the goal as it is saved.
  const isSameGoal =
    goal === savedGoal && (goal !== 'skills' || skills.join() === (plan?.skills ?? []).join());
  const done =
    week === undefined || !isSameGoal
      ? null
      : doneAtPace(shown.outlooks[0]!.left.hours, week, today, new Set(off));

  async function save(): Promise<void> {
    setTried(true);
    if (by === null || week === undefined || dayError || skillsError) return;
    const when = evenings.length === 0 ? {} : { evenings, from: at };
    const of = goal === 'skills' ? { skills } : goal === 'path' ? {} : { area: goal.slice('area:'.length) };
    if (await commands.runCommand(send('plans:set', { plan: { by, hours: week, off, ...of, ...when } })))
      onClose();
  }
  const others = path.skills.filter(({ key }) => !skills.includes(key));
  return (
    <form
      className={styles.form}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void save();
      }}
    >
      <div className={styles.formPair}>
        <DateInput
          label={t('plan.doneBy')}
          value={by}
          onChange={setBy}
          error={isTried ? dayError : undefined}
        />
        <HoursInput
          label={t('plan.hoursAWeek')}
          value={hours}
          onChange={setHours}
          error={isTried || hours !== '' ? hoursError : undefined}
        />
      </div>
      {done !== null && week !== undefined && (
        <p className={styles.hint} role="status">
          {t('plan.hint', { hours: week, day: format.date(done) })}{' '}
          {by !== null && done > by && t('plan.tooLate')}
        </p>
      )}
      <SelectBox
        label={t('plan.goal')}
        value={goal}
        options={[
          { id: 'path', text: t('plan.wholePath') },
          ...path.areas.map(({ id, title }) => ({ id: `area:${id}`, text: title })),
          { id: 'skills', text: t('plan.someSkills') },
        ]}
        onChange={setGoal}
      />
      {goal === 'skills' && (
        <div>
          <SelectBox
            label={t('plan.addSkill')}
            value=""
            options={others.map(({ key, title }) => ({ id: key, text: title }))}
            onChange={(key) => setSkills([...skills, key])}
          />
          <Removable
            names={skills.map((key) => [key, known.get(key)?.title ?? key])}
            onRemove={(key) => setSkills(skills.filter((one) => one !== key))}
          />
          {isTried && skillsError && <p role="alert">{skillsError}</p>}
        </div>
      )}
      <fieldset className={styles.evenings}>
        <legend>{t('plan.evenings')}</legend>
        <div>
          {weekdays.map((day) => (
            <CheckBox
              key={day}
              isSelected={evenings.includes(day)}
              onChange={(isIn) =>
                setEvenings(isIn ? [...evenings, day] : evenings.filter((one) => one !== day))
              }
            >
              {t(`plan.weekday.${day}`)}
            </CheckBox>
          ))}
        </div>
        {evenings.length > 0 && (
          <SelectBox
            label={t('plan.at')}
            value={at}
            options={[...new Set([...times, at])].toSorted().map((time) => ({ id: time, text: time }))}
            onChange={setAt}
          />
        )}
        {evenings.length > 0 && week !== undefined && (
          <p className={styles.hint}>
            {t('plan.eachEvening', { time: duration(eveningMinutes(week, evenings.length)) })}
          </p>
        )}
      </fieldset>
      <div>
        <DateInput
          label={t('plan.off')}
          value={null}
          onChange={(day) => {
            if (day !== null) setOff([...new Set([...off, mondayOf(day)])].toSorted());
          }}
        />
        <Removable
          names={off.map((monday) => [monday, t('plan.weekOf', { day: format.date(monday) })])}
          onRemove={(monday) => setOff(off.filter((one) => one !== monday))}
        />
      </div>
      <PopupButtons>
        {plan !== null && (
          <PushButton
            onPress={() =>
              void commands.runCommand(send('plans:clear', {})).then((isDone) => isDone && onClose())
            }
          >
            {t('plan.remove')}
          </PushButton>
        )}
        <PushButton onPress={onClose}>{t('skip.cancel')}</PushButton>
        <PushButton look="primary" type="submit">
          {t('plan.save')}
        </PushButton>
      </PopupButtons>
    </form>
  );
}

/** What was added to a list, each with a button that removes it. */
function Removable({
  names,
  onRemove,
}: {
  readonly names: readonly (readonly [key: string, name: string])[];
  readonly onRemove: (key: string) => void;
}) {
  const { t } = useTranslation();
  if (names.length === 0) return null;
  return (
    <ul className={styles.removable}>
      {names.map(([key, name]) => (
        <li key={key}>
          {name}
          <IconButton label={t('plan.removeOne', { name })} onPress={() => onRemove(key)}>
            <X />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}
