import { expect, test } from 'vitest';
import { aClientForm, aField } from '../../../testing/records.ts';
import { sortKeysOf, usableSort, visibleColumns } from './columns.ts';

const form = aClientForm([
  aField({ key: 'size', type: 'number' }),
  aField({ key: 'notes', type: 'longText' }),
  aField({ key: 'fresh', type: 'text', ready: false }),
  aField({ key: 'allergies', type: 'text', sensitive: true }),
  aField({ key: 'secret', type: 'text', access: 'masked' }),
]);
const custom = (keys: readonly string[]) => keys.filter((key) => key.startsWith('custom.'));

test('custom fields are columns, except where a list has no room for them', () => {
  const chosen = ['custom.size', 'custom.notes', 'custom.allergies', 'custom.gone'];
  const shown = visibleColumns(chosen, form).map(({ key }) => key);
  expect(shown).toEqual(['name', 'custom.size', 'custom.allergies']);
});

test('lists are sorted only by what is ready and tells nothing', () => {
  expect(custom(sortKeysOf(form))).toEqual(['custom.size']);
});

test('an order by a field that is gone, or is not the person’s to see, is the ordinary one', () => {
  expect(usableSort('-custom.size', form)).toBe('-custom.size');
  expect(usableSort('custom.gone', form)).toBe('name');
  expect(usableSort('-custom.secret', form)).toBe('name');
  expect(usableSort('-city', null)).toBe('-city');
});
