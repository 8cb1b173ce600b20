import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import { notificationService } from '../../../lib/services/notification-service.ts';
import { notificationKeys } from './notification-keys.ts';

type NotificationPage = Awaited<ReturnType<typeof notificationService.listNotifications>>;
type Pages = InfiniteData<NotificationPage, string | null>;

/**
 * Marks one notification as read, or all with null. The change shows at once and is reverted when
 * the server refuses.
 */
export function useMarkRead(organizationId: string) {
  const queryClient = useQueryClient();
  const queryKey = notificationKeys.list(organizationId);
  return useMutation({
    mutationFn: (id: string | null) =>
      notificationService.markNotificationsRead({
        params: { organizationId },
        body: id === null ? {} : { ids: [id] },
      }),
    onMutate: async (id) => {
      await queryClient.cancelQueries({ queryKey });
      const readAt = new Date().toISOString();
      queryClient.setQueryData<Pages>(queryKey, (data) => data && read(data, id, readAt));
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey }),
  });
}

function read(data: Pages, id: string | null, readAt: string): Pages {
  return {
    ...data,
    pages: data.pages.map((page) => ({
      ...page,
      unread: id === null ? 0 : Math.max(0, page.unread - 1),
      items: page.items.map((notification) =>
        notification.readAt === null && (id === null || notification.id === id)
          ? { ...notification, readAt }
          : notification,
      ),
    })),
  };
}
