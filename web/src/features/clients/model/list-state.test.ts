import { describe, expect, test } from 'vitest';
import {
  bulkActionsFor,
  DEFAULT_LIST_STATE,
  filterOf,
  nextSort,
  readListState,
  writeListState,
} from './list-state.ts';

describe('the list in the address', () => {
  test('comes back as it went', () => {
    const state = {
      q: 'dupont',
      lifecycle: 'archived',
      status: 'lead',
      tag: 'VIP',
      assignedTo: 'm2',
      sort: '-updatedAt',
      filter: { any: [{ field: 'status', operator: 'equals', value: 'lead' }] },
    } as const;
    const written = writeListState({ ...state, filter: { any: [...state.filter.any] } });
    expect(readListState(written)).toEqual(state);
  });

  test('is short when nothing is out of the ordinary', () => {
    expect(writeListState(DEFAULT_LIST_STATE).toString()).toBe('');
  });

  test('what it cannot mean is ignored', () => {
    const parameters = new URLSearchParams({
      lifecycle: 'gone',
      status: 'x',
      sort: 'shoe',
      filter: '{"all":',
    });
    expect(readListState(parameters)).toEqual(DEFAULT_LIST_STATE);
  });

  test('may be in the order of a custom field', () => {
    const parameters = new URLSearchParams({ sort: '-custom.shoe_size' });
    expect(readListState(parameters).sort).toBe('-custom.shoe_size');
  });

  test('empty filters do not reach the API', () => {
    expect(filterOf({ ...DEFAULT_LIST_STATE, tag: 'VIP' })).toEqual({
      lifecycle: 'active',
      tag: 'VIP',
    });
  });

  test('the same column again turns the order round', () => {
    expect(nextSort('name', 'name')).toBe('-name');
    expect(nextSort('-name', 'name')).toBe('name');
    expect(nextSort('-name', 'city')).toBe('city');
    expect(nextSort('custom.size', 'custom.size')).toBe('-custom.size');
  });

  test('what is archived can be restored, not archived again', () => {
    expect(bulkActionsFor('archived')).toEqual(['restore']);
    expect(bulkActionsFor('active')).not.toContain('restore');
  });
});
