import { addDays } from '@clientele/domain/time/calendar';
import { expect, it } from 'vitest';
import { generateNextAction } from './next-action.ts';

it('few clients have a next action, due around today', () => {
  const today = '2026-11-18';
  const actions = Array.from({ length: 2_000 }, (_, clientIndex) =>
    generateNextAction({ seed: 'clientele', clientIndex, today, memberIds: ['lea', 'tom'] }),
  );
  const some = actions.filter(({ nextAction }) => nextAction !== null);
  expect(some.length).toBeGreaterThan(15);
  expect(some.length).toBeLessThan(45);
  for (const { nextActionOn, nextActionFor } of some) {
    const on = nextActionOn ?? '';
    expect(on >= addDays(today, -5) && on <= addDays(today, 10)).toBe(true);
    expect(['lea', 'tom']).toContain(nextActionFor);
  }
  expect(some.some(({ nextActionOn }) => (nextActionOn ?? '') < today)).toBe(true);
  const none = { nextAction: null, nextActionOn: null, nextActionFor: null };
  expect(actions.filter(({ nextAction }) => nextAction === null)[0]).toEqual(none);
});
