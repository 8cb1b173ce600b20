import { describe, expect, it } from 'vitest';
import { projectAppointment, projectMessage, projectPurchase } from './project-source.ts';
import { appointmentOf, purchaseOf } from './testing/interactions.ts';

describe('the timeline entry', () => {
  it('of an appointment is at its start, with its note made safe', () => {
    const source = appointmentOf({ note: 'Prévoir <30 min\n& un café' });
    expect(projectAppointment('a1', source)).toEqual({
      clientId: 'client',
      type: 'appointment',
      at: source.startsAt,
      channel: 'inPerson',
      direction: 'inbound',
      title: 'Coupe',
      body: '<p>Prévoir &lt;30 min<br>&amp; un café</p>',
      memberId: 'lea',
      appointment: { id: 'a1', status: 'completed', endsAt: source.endsAt },
      purchase: null,
      message: null,
    });
  });

  it('of a purchase is titled by the first thing bought', () => {
    const lines = [
      { label: 'Shampooing', quantity: 2, amount: 3_000 },
      { label: 'Masque', quantity: 1, amount: 1_500 },
    ];
    const source = purchaseOf({ lines, channel: 'online', refundedAmount: 500 });
    expect(projectPurchase('p1', source)).toEqual({
      clientId: 'client',
      type: 'purchase',
      at: source.paidAt,
      channel: 'online',
      direction: 'inbound',
      title: 'Shampooing',
      body: null,
      memberId: 'lea',
      appointment: null,
      purchase: {
        id: 'p1',
        amount: 4_500,
        refundedAmount: 500,
        currency: 'EUR',
        lines,
        reference: 'T-1042',
      },
      message: null,
    });
    expect(projectPurchase('p2', purchaseOf({ lines: [] })).title).toBeNull();
  });

  it('of a message carries its subject and its beginning', () => {
    const at = new Date('2026-06-15T08:00:00Z');
    const source = {
      clientId: 'client',
      channel: 'email',
      direction: 'outbound',
      subject: 'Bonne fête',
      preview: 'Bonjour,\n\nà bientôt',
      status: 'opened',
      at,
      memberId: null,
    } as const;
    expect(projectMessage('m1', source)).toEqual({
      clientId: 'client',
      type: 'message',
      at,
      channel: 'email',
      direction: 'outbound',
      title: 'Bonne fête',
      body: '<p>Bonjour,</p><p>à bientôt</p>',
      memberId: null,
      appointment: null,
      purchase: null,
      message: { id: 'm1', status: 'opened' },
    });
  });
});
