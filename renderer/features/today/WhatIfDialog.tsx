import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '../../../contract/index.ts';
import { useFormat } from '../../i18n/format.ts';
import { useQuery } from '../../state/use-query.ts';
import { useView } from '../../state/use-workspace.tsx';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { HoursInput, readHours } from '../../ui/HoursInput.tsx';
import { Popup, PopupButtons } from '../../ui/Popup.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { SelectBox } from '../../ui/SelectBox.tsx';
import type { Shown } from './PlanSection.tsx';
import styles from './plan.module.css';
import today from './today.module.css';
import { useForecastWords } from '../../fields/use-forecast-words.ts';

type Supposed = NonNullable<Input<'plans:show'>['supposed']>[number];
type Outlook = Shown['outlooks'][number];

/** What would change with other hours, other choices, or less to do, beside how it is now; nothing is changed. */
export function WhatIfDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Popup title={t('plan.whatIfTitle')} isOpen={isOpen} onClose={onClose} wide>
      {isOpen && <WhatIf onClose={onClose} />}
    </Popup>
  );
}

function WhatIf({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { path, skills } = useView().index;
  const [hours, setHours] = useState('');
  const [dropOptional, setDropOptional] = useState(false);
  const [take, setTake] = useState<Readonly<Record<string, string>>>({});
  const [without, setWithout] = useState('');
  const supposed: Supposed = {
    hours: readHours(hours),
    dropOptional: dropOptional || undefined,
    take: Object.keys(take).length > 0 ? mapped(take) : undefined,
    without: without === '' ? undefined : [without],
  };
  const isWrong = hours !== '' && readHours(hours) === undefined;
  const shown = useQuery('plans:show', { supposed: [supposed] });
  const [now, after] = shown?.outlooks ?? [];
  return (
    <div className={styles.form}>
      <p className={today.more}>{t('plan.whatIfMeans')}</p>
      <div className={styles.formPair}>
        <HoursInput
          label={
            now === undefined || now.pace === 0
              ? t('plan.hoursAWeek')
              : t('plan.hoursLately', { pace: Math.round(10 * now.pace) / 10 })
          }
          value={hours}
          onChange={setHours}
          error={isWrong ? t('plan.hoursRange') : undefined}
        />
        <SelectBox
          label={t('plan.leaveOut')}
          value={without}
          options={[
            { id: '', text: t('plan.nothing') },
            ...path.areas.map(({ id, title }) => ({ id, text: title })),
          ]}
          onChange={setWithout}
        />
        {path.choices.map(({ id, title, skills: members }) => (
          <SelectBox
            key={id}
            label={title}
            value={take[id] ?? ''}
            options={[
              { id: '', text: t('plan.asNow') },
              ...members.map((key) => ({ id: key, text: skills.get(key)?.title ?? key })),
            ]}
            onChange={(key) => {
              const { [id]: _before, ...others } = take;
              setTake(key === '' ? others : { ...others, [id]: key });
            }}
          />
        ))}
      </div>
      <CheckBox isSelected={dropOptional} onChange={setDropOptional}>
        {t('plan.dropOptional')}
      </CheckBox>
      {now && after && !isWrong && (
        <SideBySide now={now} supposed={after} planned={shown?.plan?.hours} hours={supposed.hours} />
      )}
      <PopupButtons>
        <PushButton look="primary" onPress={onClose}>
          {t('frame.close')}
        </PushButton>
      </PopupButtons>
    </div>
  );
}

interface Sides {
  readonly now: Outlook;
  readonly supposed: Outlook;
  /** The hours a week of the plan, and the supposed ones. */
  readonly planned: number | undefined;
  readonly hours: number | undefined;
}

function SideBySide({ now, supposed, planned, hours }: Sides) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useForecastWords();
  const lines = ({ left, forecast, atPlan }: Outlook, pace: number | undefined): readonly string[] => [
    t('plan.left', { hours: Math.ceil(left.hours), count: left.items }),
    ...words(forecast).map(({ name, text }) => t('plan.line', { name, text })),
    ...(atPlan === null || pace === undefined
      ? []
      : [t('plan.evenPace', { hours: pace, day: format.date(atPlan) })]),
  ];
  const [before, after] = [lines(now, planned), lines(supposed, hours ?? planned)];
  return (
    <table className={styles.sides}>
      <thead>
        <tr>
          <th scope="col">{t('plan.now')}</th>
          <th scope="col">{t('plan.changed')}</th>
        </tr>
      </thead>
      <tbody aria-live="polite">
        {Array.from({ length: Math.max(before.length, after.length) }, (_, i) => (
          <tr key={i}>
            <td>{before[i] ?? '–'}</td>
            <td data-changed={before[i] !== after[i]}>{after[i] ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function mapped(take: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(take).map(([choice, key]) => [choice, [key]]));
}
