import { isCalendarDay } from '@chengjie/kernel';
import { CalendarDays } from 'lucide-react';
import { useRef } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import styles from './day-picker.module.css';

/** Opens the browser's own calendar, whose input stays out of sight: it takes nothing that is pasted. */
export function DayPicker({
  label,
  day = '',
  onPick,
}: {
  readonly label: string;
  readonly day?: string | undefined;
  readonly onPick: (day: string) => void;
}) {
  const { t } = useTranslation('common');
  const input = useRef<HTMLInputElement>(null);
  return (
    <span className={styles.picker}>
      <Button
        className={styles.pick!}
        aria-label={t('form.date.pick', { field: label })}
        onPress={() => input.current?.showPicker()}
      >
        <CalendarDays aria-hidden size={20} />
      </Button>
      <input
        ref={input}
        type="date"
        tabIndex={-1}
        aria-hidden
        className={styles.native}
        value={day}
        onChange={({ target: { value } }) => {
          if (isCalendarDay(value)) onPick(value);
        }}
      />
    </span>
  );
}
