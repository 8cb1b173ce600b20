import { describe, expect, test } from 'vitest';

type Module = Record<string, object>;
const french = import.meta.glob<Module>(['./fr/**/*.ts', '!./fr/areas.ts'], { eager: true });
const english = import.meta.glob<Module>(['./en/**/*.ts', '!./en/areas.ts'], { eager: true });
const names = Object.keys(french).map((file) => file.slice('./fr/'.length));

/** Every text by its dotted key. */
function texts(node: object, prefix = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : texts(value, `${prefix}${key}.`),
  );
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);

test('every file of texts is there in both languages', () => {
  expect(names).toContain('common.ts');
  expect(Object.keys(english).map((file) => file.slice('./en/'.length))).toEqual(names);
});

describe.each(names)('%s', (name) => {
  const fr = french[`./fr/${name}`] ?? {};
  const en = english[`./en/${name}`] ?? {};

  test('has the same keys in both languages', () => {
    expect(texts(en).map(([key]) => key)).toEqual(texts(fr).map(([key]) => key));
  });

  test('fills the same placeholders', () => {
    const others = new Map(texts(en));
    for (const [key, text] of texts(fr)) {
      const other = placeholders(others.get(key) ?? '').sort();
      expect([key, ...other]).toEqual([key, ...placeholders(text).sort()]);
    }
  });

  test('puts no breakable space before French punctuation', () => {
    expect(texts(fr).filter(([, text]) => / [:;?!»]|« /.test(text))).toEqual([]);
  });
});
