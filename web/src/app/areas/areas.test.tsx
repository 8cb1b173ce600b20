import { activityKindSchema } from '@clientele/contracts/activity';
import { expect, test } from 'vitest';
import { areas } from './areas.ts';

const change = { organizationId: 'o1', entityId: 'e1', myId: 'e1' };

test.each(activityKindSchema.options)('%s makes something untrue', (kind) => {
  expect(areas.flatMap(({ live }) => live[kind]?.(change) ?? [])).not.toEqual([]);
});

test('an area says what is untrue of its own query keys, and of no other', () => {
  const owners = new Map<unknown, number>();
  for (const [index, { live }] of areas.entries()) {
    for (const queryKey of Object.values(live).flatMap((keys) => keys(change))) {
      // Either `['me']`, or what stands after the organisation.
      const name = queryKey[2] ?? queryKey[0];
      expect([name, owners.get(name) ?? index]).toEqual([name, index]);
      owners.set(name, index);
    }
  }
});

test('no command is there twice', () => {
  const ids = areas.flatMap(({ commands }) => commands.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});
