import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { notificationService } from '../../../lib/services/notification-service.ts';
import { notificationKeys } from './notification-keys.ts';

const PAGE = 20;

const notificationsQuery = (organizationId: string) =>
  infiniteQueryOptions({
    queryKey: notificationKeys.list(organizationId),
    queryFn: ({ signal, pageParam }) =>
      notificationService.listNotifications({
        params: { organizationId },
        query: { limit: PAGE, cursor: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const useNotifications = (organizationId: string) =>
  useInfiniteQuery(notificationsQuery(organizationId));
