import type {
  AppointmentSource,
  InteractionContent,
  InteractionTraits,
  PurchaseSource,
} from '../interaction-content.ts';

/** A note without any content but what a test overrides. */
export function contentOf(overrides: Partial<InteractionContent>): InteractionContent {
  return {
    clientId: 'client',
    type: 'note',
    at: new Date('2026-06-15T10:00:00Z'),
    channel: null,
    direction: null,
    title: null,
    body: null,
    memberId: null,
    appointment: null,
    purchase: null,
    message: null,
    ...overrides,
  };
}

/** Traits that count nothing but what a test overrides. */
export function countedOf(overrides: Partial<InteractionTraits & { at: Date }>) {
  return {
    at: new Date('2026-06-15T10:00:00Z'),
    occurred: false,
    inbound: false,
    visitDay: null,
    purchaseDay: null,
    amount: null,
    outcome: null,
    ...overrides,
  } satisfies InteractionTraits & { at: Date };
}

export function appointmentOf(overrides: Partial<AppointmentSource>): AppointmentSource {
  return {
    clientId: 'client',
    startsAt: new Date('2026-06-15T10:00:00Z'),
    endsAt: new Date('2026-06-15T10:45:00Z'),
    status: 'completed',
    service: 'Coupe',
    memberId: 'lea',
    note: null,
    ...overrides,
  };
}

export function purchaseOf(overrides: Partial<PurchaseSource>): PurchaseSource {
  return {
    clientId: 'client',
    paidAt: new Date('2026-06-15T10:45:00Z'),
    currency: 'EUR',
    amount: 4_500,
    lines: [{ label: 'Coupe', quantity: 1, amount: 4_500 }],
    channel: 'inPerson',
    memberId: 'lea',
    reference: 'T-1042',
    refundedAmount: 0,
    refundedAt: null,
    ...overrides,
  };
}
