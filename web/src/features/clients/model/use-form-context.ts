import { calendarDateOf } from '@clientele/domain/time/calendar';
import { useMemo } from 'react';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import type { FormContext } from './form-context.ts';

/** What the values of a form are read and judged with; `stored` is the client being edited. */
export function useFormContext(stored: FormContext['stored']): FormContext {
  const { organization, form } = useCurrentOrganization();
  const { country, timeZone } = organization;
  return useMemo(
    () => ({
      country,
      timeZone,
      today: calendarDateOf(new Date(), timeZone),
      fields: form?.fields ?? [],
      stored,
    }),
    [country, timeZone, form, stored],
  );
}
