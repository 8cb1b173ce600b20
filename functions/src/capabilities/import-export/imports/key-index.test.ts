import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KeyIndex, tagOf } from './key-index.ts';

it('answers as a map would: the first row of each key, with its tag', () => {
  const additions = fc.array(
    fc.tuple(fc.string({ maxLength: 4 }), fc.nat(1_000_000), fc.nat(1_000)),
    { maxLength: 300 },
  );
  fc.assert(
    fc.property(additions, (all) => {
      const index = new KeyIndex();
      const map = new Map<string, { row: number; tag: number }>();
      for (const [key, row, tag] of all) {
        index.add(key, row, tag);
        if (!map.has(key)) map.set(key, { row, tag });
      }
      for (const [key, found] of map) {
        expect(index.findTagged(key)).toEqual(found);
        expect(index.find(key)).toBe(found.row);
      }
      expect(index.find('a key that nobody has')).toBeNull();
    }),
  );
});

it('grows beyond its first room without losing anybody', () => {
  const index = new KeyIndex();
  for (let row = 0; row < 20_000; row += 1) index.add(`nom${row}@exemple.fr`, row, row % 7);
  for (let row = 0; row < 20_000; row += 1) {
    expect(index.findTagged(`nom${row}@exemple.fr`)).toEqual({ row, tag: row % 7 });
  }
  expect(index.find('nom20000@exemple.fr')).toBeNull();
});

it('tags a text by what it says, and nothing by zero', () => {
  expect(tagOf('marie')).toBe(tagOf('marie'));
  expect(tagOf('marie')).not.toBe(tagOf('jean'));
  expect(tagOf('')).toBe(0);
});
