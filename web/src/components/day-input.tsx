import { isCalendarDate } from '@clientele/domain/time/calendar';
import { ActionIcon } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { type ComponentProps, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './day-input.module.css';
import { LocalDateInput } from './local-date-input.tsx';

const YEARS_AHEAD = 20;

/** Input for a day near today: typed freely or picked in the device's calendar. */
export function DayInput(props: ComponentProps<typeof LocalDateInput>) {
  const { t } = useTranslation();
  const picker = useRef<HTMLInputElement>(null);
  const { value, onChange } = props;
  return (
    <LocalDateInput
      yearsAhead={YEARS_AHEAD}
      rightSectionPointerEvents="all"
      rightSection={
        <>
          <ActionIcon
            variant="subtle"
            color="gray"
            c="var(--ink-soft)"
            aria-label={t('pickDate')}
            onClick={() => picker.current?.showPicker()}
          >
            <IconCalendar size={18} stroke={1.7} aria-hidden />
          </ActionIcon>
          <input
            ref={picker}
            type="date"
            tabIndex={-1}
            aria-hidden
            className={classes.picker}
            value={isCalendarDate(value) ? value : ''}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        </>
      }
      {...props}
    />
  );
}
