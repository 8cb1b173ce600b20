import type { Appointment } from '@clientele/contracts/interactions/appointment';
import {
  BIRTHDAY_DAYS,
  DAY_APPOINTMENTS_MAXIMUM,
  DAY_LIST_MAXIMUM,
  type Day,
  type DayQuery,
} from '@clientele/contracts/interactions/day';
import { addDays } from '@clientele/domain/time/calendar';
import { momentAt } from '@clientele/domain/time/zoned-time';
import type { CallingMember } from '../../platform/calling-member.ts';
import type { ClientAgendaService } from '../clients/finding/client-agenda.service.ts';
import type { ClientPresenter } from '../clients/record/client.presenter.ts';
import type { OrganizationService } from '../organizations/organization.service.ts';
import type { AppointmentModel } from './sources/appointment.model.ts';
import type { AppointmentRecord } from './sources/appointment.record.ts';
import type { SourceReader } from './sources/source-reader.ts';

interface Dependencies {
  organizations: OrganizationService;
  appointments: AppointmentModel;
  appointmentReader: SourceReader<AppointmentRecord, Appointment>;
  clientAgenda: ClientAgendaService;
  presenter: ClientPresenter;
}

/**
 * The overview of a day: appointments, due actions, overdue clients and birthdays, for everybody or
 * for one member.
 */
export class DayService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async get(member: CallingMember, { memberId }: DayQuery): Promise<Day> {
    const { organizationId } = member;
    const date = await this.#of.organizations.todayOf(organizationId);
    const request = { memberId, limit: DAY_LIST_MAXIMUM };
    const { clientAgenda } = this.#of;
    const [appointments, nextActions, overdue, birthdays] = await Promise.all([
      this.#appointments(organizationId, date, memberId),
      clientAgenda.dueActions(organizationId, request),
      clientAgenda.overdue(organizationId, request),
      clientAgenda.birthdays(organizationId, { ...request, days: BIRTHDAY_DAYS }),
    ]);
    const present = async (matches: typeof overdue) => ({
      items: await this.#of.presenter.presentMany(member, matches.items),
      more: matches.more,
    });
    return {
      date,
      appointments,
      nextActions: await present(nextActions),
      overdue: await present(overdue),
      birthdays: await present(birthdays),
    };
  }

  async #appointments(organizationId: string, date: string, memberId: string | undefined) {
    const { timeZone } = await this.#of.organizations.settingsOf(organizationId);
    const appointments = await this.#of.appointments.page(organizationId, {
      from: momentAt(date, '00:00:00', timeZone),
      to: momentAt(addDays(date, 1), '00:00:00', timeZone),
      memberId,
      after: null,
      limit: DAY_APPOINTMENTS_MAXIMUM + 1,
    });
    const shown = appointments.slice(0, DAY_APPOINTMENTS_MAXIMUM);
    return {
      items: await this.#of.appointmentReader.presentMany(organizationId, shown),
      more: appointments.length > shown.length,
    };
  }
}
