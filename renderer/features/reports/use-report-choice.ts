import type { ReportView } from '../../../contract/reports.ts';
import { addDays, calendarIn, timeZoneHere } from '../../../domain/base/days.ts';
import { plainChoice, usualPeriod, usuallyWithout } from '../../../domain/report/choice.ts';
import type { ReportChoice, ReportPreset } from '../../../domain/report/choice.ts';
import { useNavigation, useWhere } from '../../navigation/navigation.tsx';
import { useNow } from '../../state/use-now.ts';

const first: ReportView = {
  choice: { ...plainChoice, preset: 'one-page' },
  format: 'pdf',
  paper: 'A4',
  separator: ',',
  lastSaved: null,
};

/** The learner's choices for a report; they are saved with the view. */
export function useReportChoice() {
  const { report } = useWhere();
  const navigation = useNavigation();
  const now = useNow();
  const wanted = report ?? first;
  const today = calendarIn(timeZoneHere()).dayOf(now);
  const change = (part: Partial<ReportView>) => navigation.change({ report: { ...wanted, ...part } });
  const changeChoice = (part: Partial<ReportChoice>) => change({ choice: { ...wanted.choice, ...part } });
  return {
    ...wanted,
    today,
    /** Whether the period would begin after its end. */
    isReversed: wanted.choice.since !== null && wanted.choice.since > (wanted.choice.until ?? today),
    change,
    changeChoice,
    choosePreset(preset: ReportPreset) {
      const usual = wanted.lastSaved ?? addDays(today, -usualPeriod);
      changeChoice({ preset, since: preset === 'since' ? usual : null, without: usuallyWithout(preset) });
    },
  };
}
