import type { ValueContext } from '@clientele/domain/custom-fields/field-types';
import { calendarDateOf } from '@clientele/domain/time/calendar';
import { useMemo } from 'react';
import { useCurrentOrganization } from '../../../lib/current-organization.tsx';

/**
 * The context in which values are parsed and validated in this organisation (today, country, …).
 */
export function useValueContext(): ValueContext {
  const { country, timeZone } = useCurrentOrganization().organization;
  return useMemo(
    () => ({ country, timeZone, today: calendarDateOf(new Date(), timeZone) }),
    [country, timeZone],
  );
}
