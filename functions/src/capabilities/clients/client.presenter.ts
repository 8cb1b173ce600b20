import type { Client } from '@clientele/contracts/clients/client';
import type { Stored } from '../../platform/base-model.ts';
import type { ClientRecord } from './client.record.ts';

const DAY_MILLISECONDS = 86_400_000;

/** A stored client as the API shows it. `trashRetentionDays` says when the trash is emptied. */
export function presentClient(
  { id, data }: Pick<Stored<ClientRecord>, 'id' | 'data'>,
  trashRetentionDays: number,
): Client {
  return {
    id,
    number: data.number,
    kind: data.kind,
    status: data.status,
    lifecycle: data.lifecycle,
    displayName: data.displayName,
    firstName: data.firstName,
    lastName: data.lastName,
    companyName: data.companyName,
    email: data.email,
    phone: data.phone,
    otherEmails: data.otherEmails,
    otherPhones: data.otherPhones,
    birthDate: data.birthDate,
    address: {
      line1: data.address.line1,
      line2: data.address.line2,
      postalCode: data.address.postalCode,
      city: data.address.city,
      country: data.address.country,
    },
    language: data.language,
    tags: data.tags,
    source: data.source,
    assignedTo: data.assignedTo,
    preferredChannel: data.preferredChannel,
    consents: data.consents,
    custom: data.custom,
    version: data.version,
    createdAt: data.createdAt.toISOString(),
    createdBy: data.createdBy,
    updatedAt: data.updatedAt.toISOString(),
    updatedBy: data.updatedBy,
    archivedAt: data.archivedAt?.toISOString() ?? null,
    trashedAt: data.trashedAt?.toISOString() ?? null,
    purgeAt: data.trashedAt
      ? new Date(data.trashedAt.getTime() + trashRetentionDays * DAY_MILLISECONDS).toISOString()
      : null,
  };
}
