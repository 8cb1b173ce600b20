import { calendarDateOf } from '@clientele/domain/time/calendar';
import { useMemo } from 'react';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';
import type { FormContext } from './form-context.ts';

/**
 * The context in which a client form is parsed and validated; `stored` is the client being edited,
 * null for a new one.
 */
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
