import type { apiKeyEndpoints } from '@clientele/contracts/organizations/api-key.endpoints';
import type { notificationEndpoints } from '@clientele/contracts/organizations/notification.endpoints';
import type { organizationEndpoints } from '@clientele/contracts/organizations/organization.endpoints';
import type { RowsOf } from './row.ts';

const account = { nothing: 'Concerns organisations and their members, not clients.' };

export const organizationsFieldAccess: RowsOf<{
  a: typeof organizationEndpoints;
  b: typeof apiKeyEndpoints;
  c: typeof notificationEndpoints;
}> = {
  getMe: account,
  listOrganizations: account,
  createOrganization: account,
  getOrganization: account,
  updateOrganization: account,
  leaveOrganization: account,
  listMembers: account,
  updateMember: account,
  removeMember: account,
  listInvitations: account,
  createInvitation: account,
  revokeInvitation: account,
  previewInvitation: account,
  acceptInvitation: account,
  listApiKeys: account,
  createApiKey: account,
  updateApiKey: account,
  rotateApiKey: account,
  revokeApiKey: account,
  listNotifications: account,
  markNotificationsRead: account,
  getNotificationPreferences: account,
  setNotificationPreferences: account,
};
