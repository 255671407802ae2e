import { useTranslation } from 'react-i18next';
import {
  chosenSections,
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
import { useViewOf } from '../../state/use-workspace.tsx';
import styles from './reports.module.css';
import type { useReportChoice } from './use-report-choice.ts';

/** The contents of the report, and its file format. */
export function Choices({ wanted }: { wanted: ReturnType<typeof useReportChoice> }) {
  const { t } = useTranslation();
  const { choice, format, paper, today, isReversed, change, changeChoice, choosePreset } = wanted;
  const { preset, since, until, without, notes, comments, points } = choice;
  const hasReviews = useViewOf(({ reviews }) => reviews.size > 0);
  const sections = sectionsOf(preset, since !== null).filter(
    (section) => section !== 'mentors' || hasReviews,
  );
  const hasDocument = format !== 'csv';
  const setSection = (section: ReportSection, isIn: boolean) =>
    changeChoice({ without: isIn ? without.filter((one) => one !== section) : [...without, section] });
  return (
    <div className={styles.choices}>
      <Segmented
        label={t('reports.preset')}
        value={preset}
        options={reportPresets.map((id) => ({ id, text: t(`reports.presets.${id}`) }))}
        onChoose={choosePreset}
      />
      <p className={styles.meaning}>{t(`reports.presetMeans.${preset}`)}</p>
      <NameField />
      <div className={styles.days}>
        <DateInput
          label={t('reports.since')}
          value={since}
          max={until ?? today}
          error={isReversed ? t('reports.reversed') : undefined}
          onChange={(day) => changeChoice({ since: day })}
        />
        <DateInput
          label={t('reports.until')}
          value={until ?? today}
          max={today}
          onChange={(day) => changeChoice({ until: day === today ? null : day })}
        />
      </div>
      {!knowsTimeZone() && <p className={styles.meaning}>{t('reports.noTimeZone')}</p>}
      {hasDocument && (
        <fieldset className={styles.sections}>
          <legend>{t('reports.sections')}</legend>
          {sections.map((section) => (
            <CheckBox
              key={section}
              isSelected={!without.includes(section)}
              onChange={(isIn) => setSection(section, isIn)}
            >
              {t(`message.report.${section}.box`)}
            </CheckBox>
          ))}
        </fieldset>
      )}
      {(!hasDocument || chosenSections(choice).includes('items')) && (
        <CheckBox isSelected={notes} onChange={(isIn) => changeChoice({ notes: isIn })}>
          {t('reports.notes')}
        </CheckBox>
      )}
      {(!hasDocument || chosenSections(choice).includes('items')) && (
        <CheckBox isSelected={points} onChange={(isIn) => changeChoice({ points: isIn })}>
          {t('reports.points')}
        </CheckBox>
      )}
      {hasReviews && hasDocument && preset !== 'one-page' && chosenSections(choice).includes('mentors') && (
        <CheckBox isSelected={comments} onChange={(isIn) => changeChoice({ comments: isIn })}>
          {t('reports.comments')}
        </CheckBox>
      )}
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
      </div>
    </div>
  );
}
