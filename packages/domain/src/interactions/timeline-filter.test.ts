import type { CountedEvents } from '@clientele/contracts/interactions/interaction';
import { describe, expect, it } from 'vitest';
import type { InteractionContent } from './interaction-content.ts';
import { traitsOf } from './interaction-traits.ts';
import { searchTextOf } from './note-text.ts';
import { projectAppointment, projectPurchase } from './project-source.ts';
import { appointmentOf, contentOf, purchaseOf } from './testing/interactions.ts';
import { meetsTimelineFilter, type TimelineFilter } from './timeline-filter.ts';

const timeZone = 'Europe/Paris';

function meets(content: InteractionContent, filter: TimelineFilter, known = {}): boolean {
  const entry = {
    ...content,
    ...traitsOf(content, { timeZone, currency: 'EUR', hidden: false }),
    authorId: 'tom',
    pinned: false,
    searchText: searchTextOf(content),
    ...known,
  };
  return meetsTimelineFilter(entry, filter, timeZone);
}

const call = contentOf({
  type: 'call',
  channel: 'phone',
  direction: 'inbound',
  title: 'Rappel',
  body: '<p>Préfère le <em>samedi</em></p>',
  memberId: 'lea',
});

describe('an entry of the timeline', () => {
  it.each<[TimelineFilter, boolean]>([
    [{}, true],
    [{ types: ['note', 'call'] }, true],
    [{ types: ['note'] }, false],
    [{ channel: 'phone' }, true],
    [{ channel: 'email' }, false],
    [{ authorId: 'tom' }, true],
    [{ authorId: 'lea' }, true],
    [{ authorId: 'eve' }, false],
    [{ pinned: false }, true],
    [{ pinned: true }, false],
    [{ text: 'SAMEDI rappel' }, true],
    [{ text: 'prefer' }, true],
    [{ text: 'samedi dimanche' }, false],
    [{ text: ' — ' }, false],
    [{ types: ['call'], channel: 'email' }, false],
  ])('meets %j: %s', (filter, expected) => {
    expect(meets(call, filter)).toBe(expected);
  });

  it('that is pinned is found by it', () => {
    expect(meets(call, { pinned: true }, { pinned: true })).toBe(true);
  });

  it('without author or member is nobody’s', () => {
    const entry = contentOf({ type: 'import' });
    expect(meets(entry, { authorId: 'tom' }, { authorId: null })).toBe(false);
  });
});

describe('a period', () => {
  // Five past midnight in Paris, still the 14th in UTC.
  const night = contentOf({ type: 'visit', at: new Date('2026-06-14T22:05:00Z') });

  it.each<[TimelineFilter, boolean]>([
    [{ from: '2026-06-15' }, true],
    [{ from: '2026-06-16' }, false],
    [{ to: '2026-06-15' }, true],
    [{ to: '2026-06-14' }, false],
    [{ from: '2026-06-15', to: '2026-06-15' }, true],
  ])('%j has both its days, as the organisation counts them: %s', (filter, expected) => {
    expect(meets(night, filter)).toBe(expected);
  });
});

describe('the events behind a number', () => {
  const entries: Record<string, InteractionContent> = {
    purchase: projectPurchase('p', purchaseOf({})),
    onlinePurchase: projectPurchase('p', purchaseOf({ channel: 'online' })),
    refunded: projectPurchase('p', purchaseOf({ refundedAmount: 4_500 })),
    completed: projectAppointment('a', appointmentOf({})),
    noShow: projectAppointment('a', appointmentOf({ status: 'noShow' })),
    planned: projectAppointment('a', appointmentOf({ status: 'planned' })),
    call,
    note: contentOf({ type: 'note' }),
  };

  it.each<[CountedEvents, string[]]>([
    ['purchases', ['purchase', 'onlinePurchase']],
    ['visits', ['purchase', 'refunded', 'completed']],
    ['completed', ['completed']],
    ['noShows', ['noShow']],
    ['inbound', ['purchase', 'onlinePurchase', 'refunded', 'completed', 'call']],
  ])('%s', (counted, expected) => {
    const met = Object.entries(entries).filter(([, content]) => meets(content, { counted }));
    expect(met.map(([name]) => name)).toEqual(expected);
  });
});
