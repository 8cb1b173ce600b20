import type {
  ExportableAppointment,
  ExportableInteraction,
  ExportablePurchase,
} from '@clientele/domain/import-export/exportable';
import type { BaseModel, Stored } from '../../platform/base-model.ts';
import type { CallingMember } from '../../platform/calling-member.ts';
import { momentFilters, type QuerySpec } from '../../platform/query-spec.ts';
import type {
  ExportAsked,
  RecordExportParticipant,
} from '../../platform/record-export-participant.ts';
import type { InteractionModel } from './entries/interaction.model.ts';
import { mayRead } from './entries/interaction.policy.ts';
import type { AppointmentModel } from './sources/appointment.model.ts';
import type { PurchaseModel } from './sources/purchase.model.ts';

type Member = Pick<CallingMember, 'organizationId' | 'role'>;

/**
 * The query for an export: by the moment when records happen; or, for changes only, by when they
 * were written.
 */
function specOf(moment: string, { from, until, changedSince }: ExportAsked): QuerySpec {
  const field = changedSince === null ? moment : 'updatedAt';
  return {
    where:
      changedSince === null
        ? momentFilters(moment, from, until)
        : [{ field, operator: '>=', value: changedSince }],
    orderBy: [{ field, direction: 'asc' }],
  };
}

/** Whether a record, found by when it was written, also happened within the requested period. */
function isWithin(at: Date, { from, until }: ExportAsked): boolean {
  return (from === null || at >= from) && (until === null || at < until);
}

export function interactionExportParticipants(models: {
  interactions: InteractionModel;
  appointments: AppointmentModel;
  purchases: PurchaseModel;
}) {
  return [
    participant<'appointments', ExportableAppointment>({
      entity: 'appointments',
      model: models.appointments,
      moment: 'startsAt',
      momentOf: ({ startsAt }) => startsAt,
      isShown: () => true,
    }),
    participant<'purchases', ExportablePurchase>({
      entity: 'purchases',
      model: models.purchases,
      moment: 'paidAt',
      momentOf: ({ paidAt }) => paidAt,
      isShown: () => true,
    }),
    participant<'interactions', ExportableInteraction>({
      entity: 'interactions',
      model: models.interactions as unknown as BaseModel<ExportableInteraction>,
      moment: 'at',
      momentOf: ({ at }) => at,
      isShown: (member, entry) => {
        const { trashedAt, visibility } = entry as unknown as {
          trashedAt: Date | null;
          visibility: 'everyone' | 'managers';
        };
        return trashedAt === null && mayRead(member.role, { visibility });
      },
    }),
  ] as const;
}

function participant<
  Entity extends 'appointments' | 'purchases' | 'interactions',
  Exportable extends object,
>(of: {
  entity: Entity;
  model: Pick<BaseModel<Omit<Exportable, 'id'>>, 'stream' | 'count'>;
  moment: string;
  momentOf(record: Exportable): Date;
  isShown(member: Member, record: Exportable): boolean;
}): RecordExportParticipant<Member, Entity> {
  return {
    entity: of.entity,
    assertSelection: async () => undefined,
    count: ({ organizationId }, request) =>
      of.model.count(organizationId, specOf(of.moment, request)),
    async *stream(member: Member, request: ExportAsked) {
      const spec = specOf(of.moment, request);
      for await (const batch of of.model.stream(member.organizationId, spec)) {
        yield batch
          .map(exportable<Exportable>)
          .filter((record) => isWithin(of.momentOf(record), request) && of.isShown(member, record));
      }
    },
  } as RecordExportParticipant<Member, Entity>;
}

function exportable<Exportable extends object>({
  id,
  data,
}: Stored<Omit<Exportable, 'id'>>): Exportable {
  return Object.assign(data, { id }) as unknown as Exportable;
}
