import { describe, expect, it } from 'vitest';
import { type CompositeIndex, servedBy, suggestedIndex } from './cover.ts';
import type { QueryShape } from './query-shape.ts';

function shape(change: Partial<QueryShape> = {}): QueryShape {
  return {
    collection: 'clients',
    collectionGroup: false,
    equalities: [],
    arrayContains: [],
    in: [],
    ranges: [],
    orderBy: [],
    aggregation: null,
    ...change,
  };
}

/** `composite('lifecycle', 'tags[]', 'nameKey', '-updatedAt')` */
function composite(...fields: string[]): CompositeIndex {
  return {
    collectionGroup: 'clients',
    queryScope: 'COLLECTION',
    fields: fields.map((field) => {
      if (field.endsWith('[]')) return { fieldPath: field.slice(0, -2), arrayConfig: 'CONTAINS' };
      return field.startsWith('-')
        ? { fieldPath: field.slice(1), order: 'DESCENDING' }
        : { fieldPath: field, order: 'ASCENDING' };
    }),
  };
}

const byName = [{ field: 'nameKey', direction: 'asc' as const }];
const none = { indexes: [], fieldOverrides: [] };
const declared = (...indexes: CompositeIndex[]) => ({ indexes, fieldOverrides: [] });

describe('automatic indexes', () => {
  it.each<[string, Partial<QueryShape>]>([
    ['everything', {}],
    ['one equality', { equalities: ['lifecycle'] }],
    ['equalities only, which are merged', { equalities: ['lifecycle', 'status'] }],
    ['an equality with array-contains', { equalities: ['status'], arrayContains: ['tags'] }],
    ['an equality with in', { equalities: ['lifecycle'], in: ['status'] }],
    ['one sort', { orderBy: byName }],
    ['one range', { ranges: ['nameKey'] }],
    ['a range and its sort', { ranges: ['nameKey'], orderBy: byName }],
    ['a sort by name and id', { orderBy: [...byName, { field: '__name__', direction: 'asc' }] }],
    ['ids', { orderBy: [{ field: '__name__', direction: 'asc' }] }],
    [
      'a sort by a fixed field',
      { equalities: ['status'], orderBy: [{ field: 'status', direction: 'asc' }] },
    ],
  ])('serve %s', (_, change) => {
    expect(servedBy(shape(change), none)).toEqual([]);
  });

  it.each<[string, Partial<QueryShape>]>([
    ['an equality with a sort', { equalities: ['lifecycle'], orderBy: byName }],
    ['an equality with a range', { equalities: ['lifecycle'], ranges: ['nameKey'] }],
    ['two sorts', { orderBy: [...byName, { field: 'updatedAt', direction: 'desc' }] }],
    [
      'a sort with the id the other way',
      { orderBy: [...byName, { field: '__name__', direction: 'desc' }] },
    ],
    ['ids downwards', { orderBy: [{ field: '__name__', direction: 'desc' }] }],
    ['ranges on two fields', { ranges: ['nameKey', 'birthDay'] }],
    ['a collection group', { collectionGroup: true, equalities: ['status'] }],
  ])('do not serve %s', (_, change) => {
    expect(servedBy(shape(change), none)).toBeNull();
  });

  it('are gone where an override leaves them out, also below a map', () => {
    const override = { collectionGroup: 'clients', fieldPath: 'custom', indexes: [] };
    const file = { indexes: [], fieldOverrides: [override] };
    expect(servedBy(shape({ equalities: ['custom.size'] }), file)).toBeNull();
    expect(servedBy(shape({ equalities: ['status'] }), file)).toEqual([]);
  });

  it('serve a collection group where an override adds them', () => {
    const index = { order: 'ASCENDING', queryScope: 'COLLECTION_GROUP' } as const;
    const override = { collectionGroup: 'clients', fieldPath: 'purgeAt', indexes: [index] };
    const file = { indexes: [], fieldOverrides: [override] };
    expect(servedBy(shape({ collectionGroup: true, ranges: ['purgeAt'] }), file)).toEqual([]);
  });
});

describe('composite indexes', () => {
  const list = shape({ equalities: ['lifecycle'], orderBy: byName });

  it('serve the query they were declared for', () => {
    const index = composite('lifecycle', 'nameKey');
    expect(servedBy(list, declared(index))).toEqual([index]);
    expect(servedBy(list, declared(suggestedIndex(list)))).toHaveLength(1);
  });

  it('do not serve another direction, a longer tail or fewer conditions', () => {
    expect(servedBy(list, declared(composite('lifecycle', '-nameKey')))).toBeNull();
    expect(servedBy(list, declared(composite('lifecycle', 'nameKey', 'updatedAt')))).toBeNull();
    expect(servedBy(list, declared(composite('lifecycle', 'status', 'nameKey')))).toBeNull();
  });

  it('are merged when they share the sort', () => {
    const query = shape({
      equalities: ['lifecycle', 'status'],
      arrayContains: ['tags'],
      orderBy: byName,
    });
    const indexes = [composite('lifecycle', 'nameKey'), composite('status', 'nameKey')];
    expect(servedBy(query, declared(...indexes))).toBeNull();
    const all = [...indexes, composite('tags[]', 'nameKey')];
    expect(servedBy(query, declared(...all))).toHaveLength(3);
  });

  it('serve in like an equality', () => {
    const query = shape({ in: ['status'], ranges: ['nameKey'], orderBy: byName });
    expect(servedBy(query, declared(composite('status', 'nameKey')))).toHaveLength(1);
  });

  it('count with their scope', () => {
    const query = { ...list, collectionGroup: true };
    expect(servedBy(query, declared(composite('lifecycle', 'nameKey')))).toBeNull();
    expect(servedBy(query, declared(suggestedIndex(query)))).toHaveLength(1);
  });
});
