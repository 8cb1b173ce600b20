import { AppointmentStatus } from '@clientele/contracts/interactions/appointment';
import { InteractionType } from '@clientele/contracts/interactions/interaction-type';
import { describe, expect, it } from 'vitest';
import type { InteractionContent } from './interaction-content.ts';
import { traitsOf } from './interaction-traits.ts';
import { projectAppointment, projectPurchase } from './project-source.ts';
import { appointmentOf, contentOf, purchaseOf } from './testing/interactions.ts';

const NOTHING = {
  occurred: false,
  inbound: false,
  visitDay: null,
  purchaseDay: null,
  amount: null,
  outcome: null,
};
const DAY = '2026-06-15';

function traits(content: InteractionContent, hidden = false) {
  return traitsOf(content, { timeZone: 'Europe/Paris', currency: 'EUR', hidden });
}

describe('an appointment', () => {
  it.each([
    ['planned', {}],
    ['confirmed', {}],
    ['cancelled', {}],
    ['noShow', { occurred: true }],
    ['completed', { occurred: true, inbound: true, visitDay: DAY }],
  ] as const)('%s counts what it is', (status, expected) => {
    const content = projectAppointment('a', appointmentOf({ status }));
    expect(traits(content)).toEqual({ ...NOTHING, outcome: status, ...expected });
  });
});

describe('a purchase', () => {
  it('counts net of refunds', () => {
    const content = projectPurchase('p', purchaseOf({ amount: 5_000, refundedAmount: 1_200 }));
    expect(traits(content)).toEqual({
      ...NOTHING,
      occurred: true,
      inbound: true,
      visitDay: DAY,
      purchaseDay: DAY,
      amount: 3_800,
    });
  });

  it('that was given back whole stays a visit, and its day is looked at', () => {
    const content = projectPurchase('p', purchaseOf({ refundedAmount: 4_500 }));
    expect(traits(content)).toMatchObject({ amount: 0, visitDay: DAY, purchaseDay: DAY });
  });

  it.each(['online', 'phone'] as const)('%s is no visit', (channel) => {
    const content = projectPurchase('p', purchaseOf({ channel }));
    expect(traits(content)).toMatchObject({
      amount: 4_500,
      inbound: true,
      visitDay: null,
      purchaseDay: DAY,
    });
  });

  it('in another currency than the organisation counts in is bought on no day', () => {
    const content = projectPurchase('p', purchaseOf({ currency: 'CHF' }));
    expect(traits(content)).toMatchObject({ amount: null, purchaseDay: null, visitDay: DAY });
  });

  it('late in the evening belongs to the day that people read there', () => {
    const content = projectPurchase('p', purchaseOf({ paidAt: new Date('2026-06-15T22:30:00Z') }));
    expect(traits(content).purchaseDay).toBe('2026-06-16');
  });
});

describe('a message', () => {
  const message = (status: string, direction: InteractionContent['direction'] = 'outbound') =>
    traits(contentOf({ type: 'message', direction, message: { id: 'm', status } }));

  it.each(['queued', 'scheduled', 'failed', 'skipped', 'cancelled'])(
    '%s did not happen',
    (status) => {
      expect(message(status)).toEqual(NOTHING);
    },
  );

  it.each(['sent', 'delivered', 'opened', 'bounced'])('%s was an exchange of ours', (status) => {
    expect(message(status)).toEqual({ ...NOTHING, occurred: true });
  });

  it.each(['replied', 'clicked'])('%s was answered', (status) => {
    expect(message(status)).toEqual({ ...NOTHING, occurred: true, inbound: true });
  });

  it('from the client is one', () => {
    expect(message('delivered', 'inbound')).toMatchObject({ occurred: true, inbound: true });
  });
});

describe('what is written by hand', () => {
  it('says by its direction whether the client called', () => {
    for (const type of ['call', 'other'] as const) {
      const happened = { ...NOTHING, occurred: true };
      expect(traits(contentOf({ type, direction: 'inbound' }))).toEqual({
        ...happened,
        inbound: true,
      });
      expect(traits(contentOf({ type, direction: 'outbound' }))).toEqual(happened);
      expect(traits(contentOf({ type }))).toEqual(happened);
    }
  });

  it('is a visit where it says so', () => {
    expect(traits(contentOf({ type: 'visit' }))).toEqual({
      ...NOTHING,
      occurred: true,
      inbound: true,
      visitDay: DAY,
    });
  });

  it.each(['note', 'consent', 'created', 'import', 'merge'] as const)(
    '%s counts nothing',
    (type) => {
      expect(traits(contentOf({ type, direction: 'inbound' }))).toEqual(NOTHING);
    },
  );
});

describe('the day of a visit', () => {
  it.each([
    ['2026-03-28T23:30:00Z', '2026-03-29'],
    ['2026-03-29T21:59:00Z', '2026-03-29'],
    ['2026-03-29T22:00:00Z', '2026-03-30'],
    ['2026-10-24T22:00:00Z', '2026-10-25'],
    ['2026-10-25T22:59:00Z', '2026-10-25'],
    ['2026-10-25T23:00:00Z', '2026-10-26'],
  ])('of %s is %s, as clocks in Paris change', (at, day) => {
    expect(traits(contentOf({ type: 'visit', at: new Date(at) })).visitDay).toBe(day);
  });
});

it('nothing in the trash counts', () => {
  for (const type of Object.values(InteractionType)) {
    const content = contentOf({
      type,
      direction: 'inbound',
      channel: 'inPerson',
      appointment: { id: 'a', status: AppointmentStatus.completed, endsAt: new Date() },
      purchase: { ...purchaseOf({}), id: 'p' },
      message: { id: 'm', status: 'replied' },
    });
    expect(traits(content, true)).toEqual(NOTHING);
  }
});
