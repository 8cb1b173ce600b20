import type { QueryClient } from '@tanstack/react-query';
import { interactionKeys } from './interaction-keys.ts';

/** An entry is made of its appointment or purchase by a trigger, a moment after the answer. */
const WRITTEN_AFTER_MILLISECONDS = [900, 2_500];

/** Reads again what a changed appointment or purchase shows in, now and once its entry is there. */
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
