import { expect, test } from 'vitest';
import { circlesFor } from './circles.ts';
import { regionsOf, sizeOf } from './overlap.ts';

const overlap = {
  items: [
    { ids: ['a'], size: 10 },
    { ids: ['b'], size: 8 },
    { ids: ['c'], size: 5 },
    { ids: ['a', 'b'], size: 4 },
    { ids: ['a', 'c'], size: 3 },
    { ids: ['b', 'c'], size: 2 },
    { ids: ['a', 'b', 'c'], size: 1 },
  ],
};

test('who is in exactly these adds up to everybody, each counted once', () => {
  const regions = regionsOf(overlap);
  expect(Object.fromEntries(regions.map(({ ids, size }) => [ids.join(''), size]))).toEqual({
    a: 4,
    b: 3,
    ab: 3,
    ac: 2,
    c: 1,
    bc: 1,
    abc: 1,
  });
  expect(regions[0]?.ids).toEqual(['a']);
});

test('a combination is found whatever its order', () => {
  expect(sizeOf(overlap, ['c', 'a'])).toBe(3);
});

test('circles lie apart, within each other, or half upon each other', () => {
  expect(circlesFor(4, 1, 0)).toEqual({ radii: [1, 0.5], distance: 1.5 });
  expect(circlesFor(4, 1, 1).distance).toBeCloseTo(0.5, 3);
  const half = circlesFor(100, 100, 50);
  expect(half.distance).toBeGreaterThan(0.7);
  expect(half.distance).toBeLessThan(0.9);
});
