import type {
  NotificationKind,
  NotificationPreferences,
} from '@clientele/contracts/organizations/notification';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { notificationService } from '../../../lib/services/notification-service.ts';
import { notificationKeys } from './notification-keys.ts';

const preferencesQuery = (organizationId: string) =>
  queryOptions({
    queryKey: notificationKeys.preferences(organizationId),
    queryFn: ({ signal }) =>
      notificationService.getNotificationPreferences({ params: { organizationId }, signal }),
  });

export const usePreferences = (organizationId: string) =>
  useQuery(preferencesQuery(organizationId));

/**
 * Switches one kind of notification on or off. The change shows at once and is reverted when the
 * server refuses.
 */
export function useSetPreference(organizationId: string) {
  const queryClient = useQueryClient();
  const queryKey = notificationKeys.preferences(organizationId);
  return useMutation({
    mutationFn: ({ kind, wanted }: { kind: NotificationKind; wanted: boolean }) =>
      notificationService.setNotificationPreferences({
        params: { organizationId },
        body: { [kind]: wanted },
      }),
    onMutate: async ({ kind, wanted }) => {
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData<NotificationPreferences>(
        queryKey,
        (shown) => shown && { ...shown, [kind]: wanted },
      );
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey }),
  });
}
