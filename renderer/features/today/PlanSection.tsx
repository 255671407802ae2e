import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../contract/index.ts';
import { useHandlers } from '../../actions/use-actions.tsx';
import { useCommands } from '../../commands/commands.tsx';
import { useSavedFile } from '../../commands/use-saved-file.ts';
import { useFormat } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { send } from '../../state/api.ts';
import { useQuery } from '../../state/use-query.ts';
import { useViewOf } from '../../state/use-workspace.tsx';
import { PushButton } from '../../ui/PushButton.tsx';
import { Section } from '../../ui/Screen.tsx';
import { BurnUp } from '../../fields/BurnUp.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import styles from './plan.module.css';
import { useForecastWords } from '../../fields/use-forecast-words.ts';
import { WhatIfDialog } from './WhatIfDialog.tsx';

export type Shown = Output<'plans:show'>;

/** This week against the plan, and when the rest will be done. */
export function PlanSection() {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useForecastWords();
  const shown = useQuery('plans:show', {});
  const isReadOnly = useViewOf(({ about }) => about.readOnly !== null);
  const language = useLanguage();
  const commands = useCommands();
  const tellSaved = useSavedFile();
  const [open, setOpen] = useState<'plan' | 'whatIf'>();
  const saveCalendar = () =>
    commands.runCommand(
      send('plans:export', { language }).then((saved) => {
        if (saved !== null) tellSaved(saved.file);
      }),
    );
  useHandlers(
    shown === undefined
      ? {}
      : {
          plan: { run: () => setOpen('plan'), isEnabled: !isReadOnly },
          whatIf: { run: () => setOpen('whatIf') },
          calendar: { run: () => void saveCalendar() },
        },
  );
  if (shown === undefined) return null;
  const { plan } = shown;
  const [{ forecast, week, atPlan, needed, left, done }] = shown.outlooks as [Shown['outlooks'][number]];
  if (forecast.kind === 'complete' && plan === null) return null;
  const close = () => setOpen(undefined);
  return (
    <Section
      title={t('plan.title')}
      note={plan === null ? undefined : t('plan.week', { done: week.hours, planned: plan.hours })}
    >
      <dl className={styles.plan}>
        {plan !== null && (
          <div>
            <dt>{t('plan.plan')}</dt>
            <dd>
              {t('plan.by', { day: format.date(plan.by) })}
              {(plan.evenings ?? []).length > 0 && (
                <small>
                  {t('plan.eveningsAt', {
                    days: format.list((plan.evenings ?? []).map((day) => t(`plan.weekday.${day}`))),
                    at: plan.from ?? '',
                  })}
                </small>
              )}
              {needed !== null && left.hours > 0 && (
                <small>{t('plan.needed', { hours: Math.ceil(10 * needed) / 10 })}</small>
              )}
            </dd>
          </div>
        )}
        {plan !== null && atPlan !== null && (
          <div>
            <dt>{t('plan.atPlan')}</dt>
            <dd>
              {format.date(atPlan)}
              {atPlan > plan.by && <small>{t('plan.tooLate')}</small>}
            </dd>
          </div>
        )}
        {words(forecast).map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <BurnUp
        done={done}
        left={left.hours}
        by={plan?.by ?? null}
        atPlan={plan === null ? null : atPlan}
        {...(forecast.kind === 'dates' ? forecast : { likely: null, careful: null })}
      />
      <p className={styles.planTools} data-plan>
        <PushButton isDisabled={isReadOnly} onPress={() => setOpen('plan')}>
          {t(plan === null ? 'plan.make' : 'plan.change')}
        </PushButton>
        <PushButton onPress={() => setOpen('whatIf')}>{t('plan.whatIf')}</PushButton>
        <PushButton look="link" onPress={() => void saveCalendar()}>
          {t('plan.calendar')}
        </PushButton>
      </p>
      <PlanDialog key={JSON.stringify(plan)} shown={shown} isOpen={open === 'plan'} onClose={close} />
      <WhatIfDialog isOpen={open === 'whatIf'} onClose={close} />
    </Section>
  );
}
