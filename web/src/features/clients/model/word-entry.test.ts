import type { ClientHistoryEntry } from '@clientele/contracts/clients/client-history';
import { describe, expect, test } from 'vitest';
import { wordValue } from '../../../entities/field/word-value.ts';
import { wordEntry } from './word-entry.ts';

function anEntry(values: Partial<ClientHistoryEntry>): ClientHistoryEntry {
  return {
    id: 'e1',
    action: 'updated',
    source: 'app',
    at: '2026-03-02T09:30:00.000Z',
    by: { id: 'm1', name: 'Hélène' },
    changes: [],
    bulkEditId: null,
    importId: null,
    restorable: true,
    ...values,
  };
}

describe('how a change is told', () => {
  test('a creation shows only what was filled in', () => {
    const changes = [
      { field: 'firstName', before: null, after: 'Marie' },
      { field: 'email', before: null, after: null },
      { field: 'tags', before: [], after: [] },
    ];
    const words = wordEntry(anEntry({ action: 'created', changes }));
    expect(words.changes.map(({ field }) => field)).toEqual(['firstName']);
  });

  test('an emptied field is a change like any other', () => {
    const changes = [{ field: 'email', before: 'a@b.fr', after: null }];
    expect(wordEntry(anEntry({ changes })).changes).toEqual(changes);
  });

  test('showing sensitive values names the fields, without values', () => {
    const changes = [
      { field: 'custom.allergies', before: null, after: null, masked: true as const },
    ];
    const words = wordEntry(anEntry({ action: 'revealed', changes }));
    expect(words).toMatchObject({
      sentence: 'revealed',
      revealed: ['custom.allergies'],
      changes: [],
    });
  });

  test('a field that is gone is left out, and not counted', () => {
    const changes = [
      { field: 'custom.gone', before: 1, after: 2 },
      { field: 'email', before: null, after: 'a@b.fr' },
    ];
    const words = wordEntry(anEntry({ changes }), (field) => field !== 'custom.gone');
    expect(words).toMatchObject({ count: 1, changes: [changes[1]] });
  });

  test('a value that is not shown changed all the same', () => {
    const changes = [
      { field: 'custom.allergies', before: null, after: null, masked: true as const },
    ];
    expect(wordEntry(anEntry({ action: 'created', changes })).changes).toEqual(changes);
  });

  test('archiving is a sentence of its own, without fields', () => {
    const changes = [{ field: 'lifecycle', before: 'active', after: 'archived' }];
    const words = wordEntry(anEntry({ action: 'archived', changes }));
    expect(words).toMatchObject({ sentence: 'archived', changes: [] });
  });

  test('putting values back is told as such', () => {
    expect(wordEntry(anEntry({ source: 'restore' })).sentence).toBe('valuesRestored');
  });

  test('a record that a file brought is told as such, its source not twice', () => {
    const brought = anEntry({ action: 'created', source: 'import', importId: 'im1' });
    expect(wordEntry(brought)).toMatchObject({ sentence: 'createdByImport', source: null });
  });

  test('the source is named when it was not the application', () => {
    expect(wordEntry(anEntry({ source: 'app' })).source).toBeNull();
    expect(wordEntry(anEntry({ source: 'import' })).source).toBe('import');
  });
});

describe('how a value is told', () => {
  const words = {
    language: 'fr',
    choice: (group: string, code: string) => `${group}:${code}`,
    phone: (e164: string) => `tel ${e164}`,
    member: (id: string) => (id === 'm1' ? 'Hélène' : id),
  } as const;

  test.each([
    ['status', 'lead', 'statuses:lead'],
    ['lifecycle', 'archived', 'lifecycleOne:archived'],
    ['phone', '+33612345678', 'tel +33612345678'],
    ['otherPhones', ['+336'], 'tel +336'],
    ['birthDate', '1980-07-03', '3 juillet 1980'],
    ['language', 'de', 'Allemand'],
    ['address.country', 'BE', 'Belgique'],
    ['assignedTo', 'm1', 'Hélène'],
    ['tags', ['VIP', 'matin'], 'VIP, matin'],
    ['tags', [], null],
    ['email', null, null],
    ['source', 'Instagram', 'Instagram'],
  ])('%s %j', (field, value, expected) => {
    expect(wordValue(field, value, words)).toBe(expected);
  });
});
