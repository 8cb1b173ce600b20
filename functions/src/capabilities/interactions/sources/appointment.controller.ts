import type {
  Appointment,
  CreateAppointmentInput,
  UpdateAppointmentInput,
} from '@clientele/contracts/interactions/appointment';
import type { appointmentEndpoints } from '@clientele/contracts/interactions/appointment.endpoints';
import type { AppointmentSource } from '@clientele/domain/interactions/interaction-content';
import type { ControllerOf, EndpointRequest } from '../../../http/endpoint-request.ts';
import type { CallingMember } from '../../../platform/calling-member.ts';
import type { AppointmentRecord } from './appointment.record.ts';
import { presentOutcomes } from './bulk-source.presenter.ts';
import type { BulkSourceService } from './bulk-source.service.ts';
import type { SourceReader } from './source-reader.ts';

type Table = typeof appointmentEndpoints;
type Request<Name extends keyof Table> = EndpointRequest<Table[Name]>;

interface Dependencies {
  appointmentRecords: BulkSourceService<
    CreateAppointmentInput,
    UpdateAppointmentInput,
    AppointmentSource
  >;
  appointmentReader: SourceReader<AppointmentRecord, Appointment>;
}

export class AppointmentController implements ControllerOf<Table> {
  readonly current = {
    appointment: (
      { member }: { member: CallingMember },
      stored: { id: string; data: AppointmentRecord },
    ) => this.#present(member, stored),
  };
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async listAppointments({ member, query }: Request<'listAppointments'>) {
    return this.#of.appointmentReader.list(member.organizationId, query);
  }

  async createAppointment({ member, body }: Request<'createAppointment'>) {
    return this.#present(member, await this.#of.appointmentRecords.create(member, body));
  }

  async createAppointments({ member, body, language }: Request<'createAppointments'>) {
    return presentOutcomes(
      await this.#of.appointmentRecords.createMany(member, body.items),
      language,
    );
  }

  async getAppointment({ member, params }: Request<'getAppointment'>) {
    const { organizationId } = member;
    const appointment = await this.#of.appointmentRecords.get(organizationId, params.appointmentId);
    return this.#of.appointmentReader.present(organizationId, appointment);
  }

  async updateAppointment({ member, params, version, body }: Request<'updateAppointment'>) {
    return this.#present(
      member,
      await this.#of.appointmentRecords.update(member, params.appointmentId, version, body),
    );
  }

  async deleteAppointment({ member, params, version }: Request<'deleteAppointment'>) {
    await this.#of.appointmentRecords.delete(member, params.appointmentId, version);
    return undefined;
  }

  #present(
    { organizationId }: CallingMember,
    appointment: { id: string; data: AppointmentRecord },
  ) {
    return this.#of.appointmentReader.present(organizationId, appointment);
  }
}
