import type { ValueContext } from '@clientele/domain/custom-fields/field-types';
import { calendarDateOf } from '@clientele/domain/time/calendar';
import { useMemo } from 'react';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';

/** What values are read and judged with in this organisation. */
export function useValueContext(): ValueContext {
  const { country, timeZone } = useCurrentOrganization().organization;
  return useMemo(
    () => ({ country, timeZone, today: calendarDateOf(new Date(), timeZone) }),
    [country, timeZone],
  );
}
