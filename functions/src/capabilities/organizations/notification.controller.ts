import type { notificationEndpoints } from '@clientele/contracts/organizations/notification.endpoints';
import type { ControllerOf, EndpointRequest } from '../../http/endpoint-request.ts';
import { presentNotification } from './notification.presenter.ts';
import type { NotificationService } from './notification.service.ts';

type Table = typeof notificationEndpoints;
type Request<Name extends keyof Table> = EndpointRequest<Table[Name]>;

export class NotificationController implements ControllerOf<Table> {
  readonly #notifications: NotificationService;

  constructor({ notificationService }: { notificationService: NotificationService }) {
    this.#notifications = notificationService;
  }

  async listNotifications({ member, query }: Request<'listNotifications'>) {
    const page = await this.#notifications.list(member, query);
    return { ...page, items: page.items.map(presentNotification) };
  }

  async markNotificationsRead({ member, body }: Request<'markNotificationsRead'>) {
    return { unread: await this.#notifications.markRead(member, body.ids) };
  }

  async getNotificationPreferences({ member }: Request<'getNotificationPreferences'>) {
    return this.#notifications.preferencesOf(member);
  }

  async setNotificationPreferences({ member, body }: Request<'setNotificationPreferences'>) {
    return this.#notifications.setPreferences(member, body);
  }
}
