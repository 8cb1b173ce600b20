import type { ActivityKind } from '@clientele/contracts/activity';
import type { QueryKey } from '@tanstack/react-query';
import { clientKeys } from '../features/clients/api/client-keys.ts';
import { fieldKeys } from '../features/custom-fields/api/field-keys.ts';
import { organizationKeys } from '../features/organizations/api/organization-keys.ts';

/** What is no longer true once something of this kind happened. */
export function keysConcerned(
  organizationId: string,
  kind: ActivityKind,
  entityId: string,
): QueryKey[] {
  switch (kind) {
    case 'client.created':
      return [clientKeys.lists(organizationId), clientKeys.tags(organizationId)];
    case 'client.updated':
      return [
        clientKeys.detail(organizationId, entityId),
        clientKeys.lists(organizationId),
        clientKeys.tags(organizationId),
      ];
    case 'client.purged':
      return [clientKeys.detail(organizationId, entityId), clientKeys.lists(organizationId)];
    case 'clients.bulkEdited':
      return [clientKeys.all(organizationId)];
    case 'fields.changed':
      // Values come and go with their fields, and with who may see them.
      return [fieldKeys.all(organizationId), clientKeys.all(organizationId)];
    case 'member.changed':
      return [
        organizationKeys.me,
        organizationKeys.members(organizationId),
        organizationKeys.invitations(organizationId),
        // Another role knows other fields, and sees other values.
        fieldKeys.forms(organizationId),
        clientKeys.all(organizationId),
      ];
    case 'organization.changed':
      return [organizationKeys.me];
  }
}
