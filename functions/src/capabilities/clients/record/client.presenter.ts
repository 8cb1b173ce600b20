import type { Client } from '@clientele/contracts/clients/client';
import { presentStats } from '@clientele/domain/interactions/client-statistics';
import type { Stored } from '../../../platform/base-model.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { FieldGate } from '../../custom-fields/field-gate.ts';
import type { FieldSchemaService } from '../../custom-fields/field-schema.service.ts';
import type { OrganizationService } from '../../organizations/organization.service.ts';
import type { ClientRecord } from './client.record.ts';

const DAY_MILLISECONDS = 86_400_000;

interface Dependencies {
  clock: Clock;
  organizations: OrganizationService;
  schemas: FieldSchemaService;
}

/** Clients in wire shape for a member. The only way by which their values leave the API. */
export class ClientPresenter {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async present(
    member: Pick<CallingMember, 'organizationId' | 'role'>,
    client: Pick<Stored<ClientRecord>, 'id' | 'data'>,
  ): Promise<Client> {
    const [presented] = await this.presentMany(member, [client]);
    return presented as Client;
  }

  async presentMany(
    member: Pick<CallingMember, 'organizationId' | 'role'>,
    clients: readonly Pick<Stored<ClientRecord>, 'id' | 'data'>[],
  ): Promise<Client[]> {
    const gate = await this.#of.schemas.gateOf(member);
    const { trashRetentionDays } = await this.#of.organizations.settingsOf(member.organizationId);
    const today = await this.#of.organizations.todayOf(member.organizationId);
    const time = { trashRetentionDays, today, now: this.#of.clock.now() };
    return clients.map((client) => presentClient(client, gate, time));
  }
}

function presentClient(
  { id, data }: Pick<Stored<ClientRecord>, 'id' | 'data'>,
  gate: FieldGate,
  time: { trashRetentionDays: number; today: string; now: Date },
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
    externalId: data.externalId,
    assignedTo: data.assignedTo,
    preferredChannel: data.preferredChannel,
    nextAction: data.nextAction,
    nextActionOn: data.nextActionOn,
    nextActionFor: data.nextActionFor,
    consents: data.consents,
    stats: presentStats(data.stats, time.today, time.now),
    ...gate.present(data.custom),
    version: data.version,
    createdAt: data.createdAt.toISOString(),
    createdBy: data.createdBy,
    updatedAt: data.updatedAt.toISOString(),
    updatedBy: data.updatedBy,
    archivedAt: data.archivedAt?.toISOString() ?? null,
    trashedAt: data.trashedAt?.toISOString() ?? null,
    purgeAt: data.trashedAt
      ? new Date(
          data.trashedAt.getTime() + time.trashRetentionDays * DAY_MILLISECONDS,
        ).toISOString()
      : null,
  };
}
