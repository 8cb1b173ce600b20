import type { Appointment } from '@clientele/contracts/interactions/appointment';
import type { Interaction } from '@clientele/contracts/interactions/interaction';
import type { Purchase } from '@clientele/contracts/interactions/purchase';

const AT = '2026-03-02T09:30:00.000Z';
const BY = { id: 'm1', name: 'Hélène Rousseau' };
const WRITTEN = { version: 1, createdAt: AT, createdBy: BY, updatedAt: AT, updatedBy: BY };

/** A note by Hélène, unless `values` say otherwise. */
export function anInteraction(values: Partial<Interaction> = {}): Interaction {
  return {
    id: 'i1',
    clientId: 'client1',
    type: 'note',
    at: AT,
    channel: null,
    direction: null,
    visibility: 'everyone',
    title: null,
    body: null,
    pinned: false,
    by: BY,
    mentions: [],
    attachments: [],
    appointment: null,
    purchase: null,
    message: null,
    changes: [],
    editable: true,
    trashedAt: null,
    version: 1,
    createdAt: AT,
    updatedAt: AT,
    updatedBy: BY,
    ...values,
  };
}

/** A one-hour appointment with Lucas for Marie Dupont. */
export function anAppointment(values: Partial<Appointment> = {}): Appointment {
  return {
    id: 'a1',
    clientId: 'client1',
    client: { id: 'client1', number: 'C-000001', displayName: 'Marie Dupont' },
    startsAt: '2026-03-02T09:00:00.000Z',
    endsAt: '2026-03-02T10:00:00.000Z',
    status: 'planned',
    service: 'Coupe',
    memberId: 'm2',
    note: null,
    externalId: null,
    ...WRITTEN,
    ...values,
  };
}

/** A purchase of shampoo for 12,50 €. */
export function aPurchase(values: Partial<Purchase> = {}): Purchase {
  return {
    id: 'p1',
    clientId: 'client1',
    client: { id: 'client1', number: 'C-000001', displayName: 'Marie Dupont' },
    paidAt: AT,
    currency: 'EUR',
    amount: 1250,
    lines: [{ label: 'Shampooing', quantity: 1, amount: 1250 }],
    channel: 'inPerson',
    memberId: 'm1',
    reference: null,
    refundedAmount: 0,
    refundedAt: null,
    externalId: null,
    ...WRITTEN,
    ...values,
  };
}
