import type {
  Appointment,
  AppointmentListQuery,
} from '@clientele/contracts/interactions/appointment';
import type { Stored } from '../../platform/base-model.ts';
import type { CursorCodec } from '../../platform/cursor.ts';
import type { ClientService } from '../clients/client.service.ts';
import type { AppointmentModel, AppointmentRecord } from './appointment.model.ts';
import { presentAppointment } from './source.presenter.ts';
import type { SourceService } from './source.service.ts';

type Found = Pick<Stored<AppointmentRecord>, 'id' | 'data'>;

interface Dependencies {
  clients: ClientService;
  cursors: CursorCodec;
  appointments: AppointmentModel;
  appointmentRecords: Pick<SourceService<never, never, AppointmentRecord>, 'findExternal'>;
}

/** Reads appointments and shows them with the names of their clients. */
export class AppointmentService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async list(
    organizationId: string,
    query: AppointmentListQuery,
  ): Promise<{ items: Appointment[]; nextCursor: string | null }> {
    const { cursor, limit, from, to, externalId, ...which } = query;
    if (externalId !== undefined) {
      const found = await this.#of.appointmentRecords.findExternal(organizationId, externalId);
      return {
        items: found ? [await this.present(organizationId, found)] : [],
        nextCursor: null,
      };
    }
    const scope = ['appointments', organizationId, from ?? null, to ?? null, which];
    const after = cursor ? this.#of.cursors.decode<unknown[]>(scope, cursor) : null;
    const found = await this.#of.appointments.page(organizationId, {
      ...which,
      from: from === undefined ? undefined : new Date(from),
      to: to === undefined ? undefined : new Date(to),
      after,
      limit: limit + 1,
    });
    const items = found.slice(0, limit);
    const last = items.at(-1);
    const nextCursor =
      found.length > limit && last
        ? this.#of.cursors.encode(scope, [last.data.startsAt, last.id])
        : null;
    return { items: await this.presentMany(organizationId, items), nextCursor };
  }

  async present(organizationId: string, found: Found): Promise<Appointment> {
    const [presented] = await this.presentMany(organizationId, [found]);
    return presented as Appointment;
  }

  async presentMany(organizationId: string, found: readonly Found[]): Promise<Appointment[]> {
    const clients = await this.#of.clients.referencesTo(
      organizationId,
      found.map(({ data }) => data.clientId),
    );
    return found.map((one) => presentAppointment(one, clients.get(one.data.clientId) ?? null));
  }
}
