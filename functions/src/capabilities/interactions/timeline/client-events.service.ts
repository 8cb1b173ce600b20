import type { BaseModel } from '../../../platform/base-model.ts';
import type { InteractionModel } from '../entries/interaction.model.ts';
import type { AppointmentModel } from '../sources/appointment.model.ts';
import type { PurchaseModel } from '../sources/purchase.model.ts';

/** Clients in one query: Firestore allows 30 disjunctions. */
const CLIENTS_IN_QUERY = 30;
const FOUND_AT_ONCE = 200;

interface Dependencies {
  appointments: AppointmentModel;
  purchases: PurchaseModel;
  interactions: InteractionModel;
}

/**
 * Tells which clients have events, past or planned, whether their statistics include them yet or
 * not.
 */
export class ClientEventsService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Of these clients, the ids of those with any appointment, purchase or timeline entry of their
   * own.
   */
  async withEvents(organizationId: string, clientIds: readonly string[]): Promise<Set<string>> {
    const busy = new Set<string>();
    const { appointments, purchases, interactions } = this.#of;
    const looks: Promise<void>[] = [];
    for (let start = 0; start < clientIds.length; start += CLIENTS_IN_QUERY) {
      const group = clientIds.slice(start, start + CLIENTS_IN_QUERY);
      for (const model of [appointments, purchases, interactions]) {
        looks.push(
          this.#look(model as BaseModel<{ clientId: string }>, organizationId, group, busy),
        );
      }
    }
    await Promise.all(looks);
    return busy;
  }

  /**
   * Queries repeatedly without the clients found so far, since one with many events may fill a
   * result and hide others.
   */
  async #look(
    model: BaseModel<{ clientId: string }>,
    organizationId: string,
    clientIds: readonly string[],
    busy: Set<string>,
  ): Promise<void> {
    for (;;) {
      const wanted = clientIds.filter((id) => !busy.has(id));
      if (wanted.length === 0) return;
      const records = await model.query(organizationId, {
        where: [{ field: 'clientId', operator: 'in', value: wanted }],
        limit: FOUND_AT_ONCE,
        select: ['clientId'],
      });
      for (const { data } of records) busy.add(data.clientId);
      if (records.length < FOUND_AT_ONCE) return;
    }
  }
}
