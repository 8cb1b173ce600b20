import type { ActivityKind } from '@clientele/contracts/activity';
import type { QueryKey } from '@tanstack/react-query';
import { apiKeyKeys } from '../features/api-keys/api/api-key-keys.ts';
import { clientKeys } from '../features/clients/api/client-keys.ts';
import { fieldKeys } from '../features/custom-fields/api/field-keys.ts';
import { exportKeys } from '../features/exports/api/export-keys.ts';
import { importKeys } from '../features/imports/api/import-keys.ts';
import { interactionKeys } from '../features/interactions/api/interaction-keys.ts';
import { notificationKeys } from '../features/notifications/api/notification-keys.ts';
import { organizationKeys } from '../features/organizations/api/organization-keys.ts';
import { segmentKeys } from '../features/segments/api/segment-keys.ts';

/**
 * What is no longer true for `myId` once something of this kind happened. What `entityId` names:
 * the client, also of `interactions.changed`; the appointment, or `bulk` for many; the member whom
 * a notification is for; the job; the segment.
 */
export function keysConcerned(
  organizationId: string,
  kind: ActivityKind,
  entityId: string,
  myId: string | null,
): QueryKey[] {
  switch (kind) {
    case 'client.created':
      return [
        clientKeys.lists(organizationId),
        clientKeys.tags(organizationId),
        ...membership(organizationId),
      ];
    case 'client.updated':
      return [
        clientKeys.detail(organizationId, entityId),
        clientKeys.lists(organizationId),
        clientKeys.tags(organizationId),
        // Its next action, its birthday, its consents.
        interactionKeys.day(organizationId),
        interactionKeys.client(organizationId, entityId),
        ...membership(organizationId),
        segmentKeys.ofClient(organizationId, entityId),
      ];
    case 'client.purged':
      return [
        clientKeys.detail(organizationId, entityId),
        clientKeys.lists(organizationId),
        interactionKeys.day(organizationId),
        ...membership(organizationId),
      ];
    case 'clients.bulkEdited':
      return [
        clientKeys.all(organizationId),
        interactionKeys.day(organizationId),
        ...membership(organizationId),
        segmentKeys.ofClients(organizationId),
      ];
    case 'clients.imported':
      return [
        clientKeys.all(organizationId),
        interactionKeys.day(organizationId),
        interactionKeys.timelines(organizationId),
        ...membership(organizationId),
        segmentKeys.ofClients(organizationId),
      ];
    case 'interactions.changed':
      return [
        interactionKeys.client(organizationId, entityId),
        interactionKeys.entries(organizationId),
        clientKeys.detail(organizationId, entityId),
        clientKeys.lists(organizationId),
        interactionKeys.day(organizationId),
        ...membership(organizationId),
        segmentKeys.ofClient(organizationId, entityId),
      ];
    case 'appointments.changed':
      return [
        interactionKeys.appointments(organizationId),
        interactionKeys.day(organizationId),
        interactionKeys.timelines(organizationId),
      ];
    case 'notifications.changed':
      return entityId === myId ? [notificationKeys.list(organizationId)] : [];
    case 'apiKeys.changed':
      return [apiKeyKeys.all(organizationId)];
    case 'imports.changed':
      return [importKeys.lists(organizationId), importKeys.detail(organizationId, entityId)];
    case 'exports.changed':
      return [exportKeys.lists(organizationId), exportKeys.detail(organizationId, entityId)];
    case 'exportSchedules.changed':
      return [exportKeys.schedules(organizationId), exportKeys.lists(organizationId)];
    case 'segments.changed':
      return [
        segmentKeys.lists(organizationId),
        segmentKeys.names(organizationId),
        segmentKeys.detail(organizationId, entityId),
        segmentKeys.ofClients(organizationId),
        segmentKeys.analyses(organizationId),
        // Lists may be filtered by who belongs.
        clientKeys.lists(organizationId),
      ];
    case 'fields.changed':
      // Values come and go with their fields, and with who may see them.
      return [
        fieldKeys.all(organizationId),
        clientKeys.all(organizationId),
        segmentKeys.all(organizationId),
      ];
    case 'member.changed':
      return [
        organizationKeys.me,
        organizationKeys.members(organizationId),
        organizationKeys.invitations(organizationId),
        // Another role knows other fields, and sees other values.
        fieldKeys.forms(organizationId),
        clientKeys.all(organizationId),
        segmentKeys.all(organizationId),
      ];
    case 'organization.changed':
      return [organizationKeys.me];
  }
}

/** Sizes and members of segments, which follow whatever happens to clients. */
function membership(organizationId: string): QueryKey[] {
  return [segmentKeys.lists(organizationId), segmentKeys.details(organizationId)];
}
