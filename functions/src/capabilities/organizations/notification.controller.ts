import type { notificationEndpoints } from '@clientele/contracts/organizations/notification.endpoints';
import type { ControllerOf, EndpointRequest } from '../../http/endpoint-request.ts';
import { presentNotification } from './notification.presenter.ts';
import type { NotificationService } from './notification.service.ts';
import type { NotificationPreferencesService } from './notification-preferences.service.ts';

type Table = typeof notificationEndpoints;
type Request<Name extends keyof Table> = EndpointRequest<Table[Name]>;

interface Dependencies {
  notificationService: NotificationService;
  notificationPreferences: NotificationPreferencesService;
}

export class NotificationController implements ControllerOf<Table> {
  readonly #notifications: NotificationService;
  readonly #preferences: NotificationPreferencesService;

  constructor({ notificationService, notificationPreferences }: Dependencies) {
    this.#notifications = notificationService;
    this.#preferences = notificationPreferences;
  }

  async listNotifications({ member, query }: Request<'listNotifications'>) {
    const page = await this.#notifications.list(member, query);
    return { ...page, items: page.items.map(presentNotification) };
  }

  async markNotificationsRead({ member, body }: Request<'markNotificationsRead'>) {
    return { unread: await this.#notifications.markRead(member, body.ids) };
  }

  async getNotificationPreferences({ member }: Request<'getNotificationPreferences'>) {
    return this.#preferences.of(member.organizationId, member.id);
  }

  async setNotificationPreferences({ member, body }: Request<'setNotificationPreferences'>) {
    return this.#preferences.change(member, body);
  }
}
