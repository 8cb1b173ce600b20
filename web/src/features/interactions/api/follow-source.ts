import type { QueryClient } from '@tanstack/react-query';
import { interactionKeys } from './interaction-keys.ts';

/**
 * A trigger writes the timeline entry of an appointment or purchase a moment after the API's
 * answer: timelines are read again after these delays.
 */
const WRITTEN_AFTER_MILLISECONDS = [900, 2_500];

/**
 * Reads again what a changed appointment or purchase shows in: lists and the day at once, timelines
 * once the trigger has probably written the entry.
 */
export function followSource(queryClient: QueryClient, organizationId: string): void {
  for (const delay of WRITTEN_AFTER_MILLISECONDS) {
    setTimeout(() => {
      const queryKey = interactionKeys.timelines(organizationId);
      void queryClient.invalidateQueries({ queryKey });
    }, delay);
  }
  void queryClient.invalidateQueries({ queryKey: interactionKeys.appointments(organizationId) });
  void queryClient.invalidateQueries({ queryKey: interactionKeys.day(organizationId) });
}
