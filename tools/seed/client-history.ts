import type { Sector } from '@clientele/contracts/organizations/organization';
import type { Actor } from '@clientele/contracts/primitives';
import {
  completeStats,
  countInteractions,
  type StoredStats,
} from '@clientele/domain/interactions/client-statistics';
import { generateHistory } from '@clientele/testkit/interactions/generate-history';
import type { GeneratedEntry } from '@clientele/testkit/interactions/generated-history';
import type { ClientState } from '../../functions/src/capabilities/clients/record/client.record.ts';
import type { InteractionRecord } from '../../functions/src/capabilities/interactions/entries/interaction.record.ts';
import {
  completeInteraction,
  followedInteraction,
} from '../../functions/src/capabilities/interactions/entries/interaction.rules.ts';
import type { AppointmentRecord } from '../../functions/src/capabilities/interactions/sources/appointment.record.ts';
import {
  type AnySource,
  contentOf,
  interactionIdOf,
  type SourceKind,
} from '../../functions/src/capabilities/interactions/sources/interaction-source.ts';
import type { PurchaseRecord } from '../../functions/src/capabilities/interactions/sources/purchase.record.ts';
import {
  fingerprintOf,
  type SourceUpkeep,
} from '../../functions/src/capabilities/interactions/sources/source.record.ts';
import { newManualState } from '../../functions/src/capabilities/interactions/timeline/manual-interaction.ts';

/** A member to whom generated events are attributed. */
export type StaffMember = Actor & { id: string };

type Named<Data> = { id: string; data: Data };

/** A client's events as they are stored, and the statistics they add up to. */
export type ClientHistory = {
  appointments: Named<AppointmentRecord>[];
  purchases: Named<PurchaseRecord>[];
  interactions: Named<InteractionRecord>[];
  stats: StoredStats;
};

export type HistoryContext = {
  seed: string;
  sector: Sector;
  now: Date;
  timeZone: string;
  staff: readonly StaffMember[];
};

/** Builds the records that creating everything through the API and its triggers would have left. */
export function clientHistory(
  client: { id: string; index: number; state: ClientState },
  context: HistoryContext,
): ClientHistory {
  const { id: clientId, index, state } = client;
  const { staff, timeZone, now } = context;
  const fee = state.custom.membership_fee;
  const generated = generateHistory({
    ...context,
    clientIndex: index,
    createdAt: state.createdAt,
    memberIds: staff.map(({ id }) => id),
    status: state.status,
    ...(typeof fee === 'number' && { membershipFee: fee }),
  });
  const withIds = <Data>(letter: string, all: readonly Data[]): Named<Data>[] =>
    all.map((data, at) => ({ id: `${clientId}-${letter}${at + 1}`, data }));
  const stored = <Told extends Recorded>({ createdBy, ...rest }: Told) => ({
    clientId,
    ...rest,
    ...upkeep({ createdBy, ...rest }, staff),
  });
  const appointments = withIds('a', generated.appointments.map(stored));
  const purchases = withIds('p', generated.purchases.map(stored));
  const entries = generated.entries.map((entry) => manualRecord(clientId, entry, staff, timeZone));
  const interactions = [
    ...appointments.map((appointment) => followed('appointment', appointment, timeZone)),
    ...purchases.map((purchase) => followed('purchase', purchase, timeZone)),
    ...withIds('n', entries),
  ];
  const counted = countInteractions(
    interactions.map(({ data }) => data),
    now,
  );
  return { appointments, purchases, interactions, stats: completeStats(counted, now) };
}

type Recorded = { createdAt: Date; createdBy: number; updatedAt: Date };

function upkeep(recorded: Recorded, staff: readonly StaffMember[]): SourceUpkeep {
  const by = staff[recorded.createdBy] as StaffMember;
  const changed = recorded.updatedAt > recorded.createdAt;
  return {
    externalId: null,
    fingerprint: fingerprintOf(recorded),
    source: 'app',
    version: changed ? 2 : 1,
    createdAt: recorded.createdAt,
    createdBy: by,
    updatedAt: recorded.updatedAt,
    updatedBy: by,
  };
}

function followed(
  kind: SourceKind,
  { id, data }: Named<AnySource>,
  timeZone: string,
): Named<InteractionRecord> {
  const { createdAt, createdBy: by, updatedAt, updatedBy } = data;
  const origin = { by, createdAt, updatedAt, updatedBy };
  const record = followedInteraction(contentOf(kind, id, data), origin, null, {
    timeZone,
    currency: 'EUR',
  });
  return { id: interactionIdOf(kind, id), data: record };
}

function manualRecord(
  clientId: string,
  { createdAt, createdBy, updatedAt: _same, at, ...content }: GeneratedEntry,
  staff: readonly StaffMember[],
  timeZone: string,
): InteractionRecord {
  const origin = { by: staff[createdBy] as StaffMember, now: createdAt };
  const state = newManualState(clientId, { ...content, at: at.toISOString() }, origin);
  return completeInteraction(state, { timeZone, currency: 'EUR' });
}
