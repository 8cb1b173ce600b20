import { apiKeyEndpoints } from '@clientele/contracts/organizations/api-key.endpoints';
import { notificationEndpoints } from '@clientele/contracts/organizations/notification.endpoints';
import { organizationEndpoints } from '@clientele/contracts/organizations/organization.endpoints';
import { route } from '../../http/route.ts';
import { capability } from '../../platform/capability.ts';
import { CLIENT_DATA } from '../../platform/client-data-participant.ts';
import type { Platform } from '../../platform/platform.ts';
import { ApiKeyController } from './api-key.controller.ts';
import { ApiKeyModel } from './api-key.model.ts';
import { ApiKeyService } from './api-key.service.ts';
import { ApiKeyGuard } from './api-key-guard.ts';
import { InvitationModel } from './invitation.model.ts';
import { InvitationService } from './invitation.service.ts';
import { MemberModel, UserModel } from './member.model.ts';
import { MemberService } from './member.service.ts';
import { MemberClaims } from './member-claims.ts';
import { MemberLog } from './member-log.ts';
import { MembershipService } from './membership.service.ts';
import { NotificationController } from './notification.controller.ts';
import { NotificationModel } from './notification.model.ts';
import { NotificationParticipant } from './notification.participant.ts';
import { NotificationService } from './notification.service.ts';
import { NotificationPreferencesService } from './notification-preferences.service.ts';
import { OrganizationController } from './organization.controller.ts';
import { OrganizationModel } from './organization.model.ts';
import { OrganizationService } from './organization.service.ts';

export type Organizations = ReturnType<typeof createOrganizations>['services'];

/**
 * The organizations capability: organisations and their settings, members, invitations, API keys,
 * notifications.
 */
export function createOrganizations(platform: Platform) {
  const { database, config } = platform;
  const models = {
    members: new MemberModel(database),
    users: new UserModel(database),
    invitations: new InvitationModel(database),
    apiKeys: new ApiKeyModel(database),
    notifications: new NotificationModel(database),
  };
  const claims = new MemberClaims(platform);
  const memberLog = new MemberLog(platform);
  const shared = { ...platform, ...models, claims, memberLog };
  const memberships = new MembershipService(shared);
  const notificationPreferences = new NotificationPreferencesService({ ...shared, memberships });
  const base = {
    ...shared,
    memberships,
    notificationPreferences,
    publicUrl: config.publicUrl,
  };
  const organizations = new OrganizationService({
    ...base,
    organizations: new OrganizationModel(database),
  });
  const notificationService = new NotificationService(base);
  const apiKeyGuard = new ApiKeyGuard(base);
  const controllers = {
    organizations: new OrganizationController({
      ...base,
      organizations,
      members: new MemberService(base),
      invitations: new InvitationService({ ...base, organizations }),
    }),
    apiKeys: new ApiKeyController({
      apiKeyService: new ApiKeyService({ ...base, guard: apiKeyGuard }),
    }),
    notifications: new NotificationController({ notificationService, notificationPreferences }),
  };
  return capability({
    name: 'organizations',
    services: { organizations, memberships, notificationService, apiKeyGuard },
    routes: [
      route(organizationEndpoints, controllers.organizations),
      route(apiKeyEndpoints, controllers.apiKeys),
      route(notificationEndpoints, controllers.notifications),
    ],
    fills: [CLIENT_DATA.with(new NotificationParticipant(base))],
  });
}
