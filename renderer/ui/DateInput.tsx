import { parseDate } from '@internationalized/date';
import type { CalendarDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput as DateSegments,
  DatePicker,
  DateSegment,
  Dialog,
  FieldError,
  Group,
  Heading,
  I18nProvider,
  Label,
  Popover,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.ts';
import button from './button.module.css';
import styles from './date.module.css';
import field from './field.module.css';
import menu from './menu.module.css';
import { PushButton } from './PushButton.tsx';

interface Props {
  readonly label: string;
  /** As `2026-11-27`; null for none. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  /** The last day that can be chosen. */
  readonly max?: string;
  /** The error message for the day. */
  readonly error?: string | undefined;
}

/** An earlier year is not typed to its end, or is a mistake. */
const firstDay = parseDate('1970-01-01');

/** A day, typed or chosen from a calendar, in the order in which the learner's locale writes days. */
export function DateInput({ label, value, onChange, max, error }: Props) {
  const { locale } = useFormat();
  const [partial, setPartial] = useState<CalendarDate | null>(null);

  function type(day: CalendarDate | null): void {
    const isPartial = day !== null && day.compare(firstDay) < 0;
    setPartial(isPartial ? day : null);
    if (!isPartial) onChange(day === null ? null : day.toString());
  }

  return (
    <I18nProvider locale={locale}>
      <DatePicker
        className={field.field!}
        value={partial ?? (value === null ? null : parseDate(value))}
        onChange={type}
        // What counts is what is shown.
        onBlur={() => setPartial(null)}
        maxValue={max === undefined ? null : parseDate(max)}
        isInvalid={error !== undefined}
        shouldForceLeadingZeros
      >
        <Label className={field.label!}>{label}</Label>
        <Group className={styles.group!}>
          <DateSegments className={styles.segments!}>
            {(segment) => <DateSegment segment={segment} className={styles.segment!} />}
          </DateSegments>
          <Button className={button.icon!}>
            <CalendarDays aria-hidden="true" />
          </Button>
        </Group>
        <FieldError className={field.error!}>{error}</FieldError>
        <Popover className={menu.popover!} offset={4}>
          <Dialog className={styles.dialog!}>
            {({ close }) => <Month onClear={() => (type(null), close())} />}
          </Dialog>
        </Popover>
      </DatePicker>
    </I18nProvider>
  );
}

function Month({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Calendar>
        <header className={styles.head}>
          <Button slot="previous" className={button.icon!}>
            <ChevronLeft aria-hidden="true" />
          </Button>
          <Heading className={styles.month!} />
          <Button slot="next" className={button.icon!}>
            <ChevronRight aria-hidden="true" />
          </Button>
        </header>
        <CalendarGrid className={styles.grid!}>
          {(day) => <CalendarCell date={day} className={styles.day!} />}
        </CalendarGrid>
      </Calendar>
      <PushButton look="link" onPress={onClear}>
        {t('frame.noDate')}
      </PushButton>
    </>
  );
}
