import { useTranslation } from 'react-i18next';
import {
  briefPresets,
  csvSections,
  paperSizes,
  reportFormats,
  reportPresets,
  sectionsOf,
} from '../../../domain/report/choice.ts';
import { knowsTimeZone } from '../../../domain/base/days.ts';
import type { ReportSection } from '../../../domain/report/choice.ts';
import { NameField } from '../../fields/NameField.tsx';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { SelectBox } from '../../ui/SelectBox.tsx';
import { csvSeparators } from '../../../domain/report/csv.ts';
import { Applicant } from './Applicant.tsx';
import { useViewOf } from '../../state/use-workspace.tsx';
import styles from './reports.module.css';
import type { useReportChoice } from './use-report-choice.ts';

interface Props {
  readonly wanted: ReturnType<typeof useReportChoice>;
  /** The keys of the skills in the application as it is now. */
  readonly shownSkills: readonly string[];
}

/** The contents of the report, and its file format. */
export function Choices({ wanted, shownSkills }: Props) {
  const { t } = useTranslation();
  const { choice, format, paper, separator, today, isReversed, change, changeChoice, choosePreset } = wanted;
  const { preset, since, until } = choice;
  const isTable = format === 'csv';
  return (
    <div className={styles.choices}>
      {isTable ? (
        <p className={styles.meaning}>{t('reports.csvMeans')}</p>
      ) : (
        <>
          <Segmented
            label={t('reports.preset')}
            twoColumns
            value={preset}
            options={reportPresets.map((id) => ({ id, text: t(`reports.presets.${id}`) }))}
            onChoose={choosePreset}
          />
          <p className={styles.meaning}>{t(`reports.presetMeans.${preset}`)}</p>
        </>
      )}
      <NameField />
      {!isTable && preset === 'application' && (
        <Applicant choice={choice} changeChoice={changeChoice} shownSkills={shownSkills} />
      )}
      <div className={styles.days}>
        {!isTable && preset !== 'application' && (
          <DateInput
            label={t('reports.since')}
            value={since}
            max={until ?? today}
            error={isReversed ? t('reports.reversed') : undefined}
            onChange={(day) => changeChoice({ since: day })}
          />
        )}
        <DateInput
          label={t('reports.until')}
          value={until ?? today}
          max={today}
          onChange={(day) => changeChoice({ until: day === today ? null : day })}
        />
      </div>
      {!knowsTimeZone() && <p className={styles.meaning}>{t('reports.noTimeZone')}</p>}
      <Contents wanted={wanted} />
      <div className={styles.days}>
        <SelectBox
          label={t('reports.format')}
          value={format}
          options={reportFormats.map((id) => ({ id, text: t(`reports.formats.${id}`) }))}
          onChange={(chosen) => change({ format: chosen })}
        />
        {format === 'pdf' && (
          <SelectBox
            label={t('reports.paper')}
            value={paper}
            options={paperSizes.map((id) => ({ id, text: id }))}
            onChange={(chosen) => change({ paper: chosen })}
          />
        )}
        {isTable && (
          <SelectBox
            label={t('reports.separator')}
            value={separator}
            options={csvSeparators.map((id) => ({
              id,
              text: t(id === ',' ? 'reports.separators.comma' : 'reports.separators.semicolon'),
            }))}
            onChange={(chosen) => change({ separator: chosen })}
          />
        )}
      </div>
    </div>
  );
}

/** The sections of the report, and what else is in them only if it is ticked. */
function Contents({ wanted: { choice, format, changeChoice } }: Pick<Props, 'wanted'>) {
  const { t } = useTranslation();
  const { preset, since, without, notes, comments, todos, points } = choice;
  const hasReviews = useViewOf(({ reviews }) => reviews.size > 0);
  const hasPlan = useViewOf(({ plan }) => plan !== null);
  const isTable = format === 'csv';
  const possible = isTable ? csvSections : sectionsOf(preset, since !== null);
  const sections = possible.filter(
    (section) => (section !== 'mentors' || hasReviews) && (section !== 'plan' || hasPlan),
  );
  const isIn = (section: ReportSection) => possible.includes(section) && !without.includes(section);
  const setSection = (section: ReportSection, isWanted: boolean) =>
    changeChoice({
      without: isWanted ? without.filter((one) => one !== section) : [...without, section],
    });
  const hasItems = isTable || isIn('items');
  const hasComments = hasReviews && !briefPresets.includes(preset) && isIn('mentors');
  return (
    <fieldset className={styles.sections}>
      <legend>{t('reports.sections')}</legend>
      {sections.map((section) => (
        <CheckBox
          key={section}
          isSelected={!without.includes(section)}
          onChange={(isWanted) => setSection(section, isWanted)}
        >
          {t(`message.report.${section}.box`)}
        </CheckBox>
      ))}
      {hasItems && (
        <>
          <CheckBox isSelected={todos} onChange={(isWanted) => changeChoice({ todos: isWanted })}>
            {t('reports.todos')}
          </CheckBox>
          <CheckBox isSelected={notes} onChange={(isWanted) => changeChoice({ notes: isWanted })}>
            {t('reports.notes')}
          </CheckBox>
          <CheckBox isSelected={points} onChange={(isWanted) => changeChoice({ points: isWanted })}>
            {t('reports.points')}
          </CheckBox>
        </>
      )}
      {hasComments && (
        <CheckBox isSelected={comments} onChange={(isWanted) => changeChoice({ comments: isWanted })}>
          {t('reports.comments')}
        </CheckBox>
      )}
    </fieldset>
  );
}
