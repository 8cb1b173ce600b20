import type { ExportColumn } from '@clientele/domain/import-export/export-columns';
import { describe, expect, test } from 'vitest';
import { anExport } from '../../../testing/exports.ts';
import { aClientForm, aField } from '../../../testing/records.ts';
import { columnGroups, ordinaryColumns, rememberedColumns, toggled } from './column-choice.ts';
import { isKept, partDone } from './export-status.ts';
import { periodProblem } from './period.ts';

const KEYS = ['lastName', 'address.city', 'stats.visitCount', 'consents.email', 'custom.skin'];
const columns = KEYS.map((key) => ({ key }) as ExportColumn);

describe('columns', () => {
  test('stand in groups, custom ones in their section', () => {
    const form = aClientForm([aField({ key: 'skin', type: 'text' })]);
    const groups = columnGroups(columns, form.sections);
    const named = groups.map(({ standard, columns: members }) => [
      standard,
      ...members.map(({ key }) => key),
    ]);
    expect(named).toEqual([
      ['record', 'lastName'],
      ['address', 'address.city'],
      ['consents', 'consents.email'],
      ['stats', 'stats.visitCount'],
      [null, 'custom.skin'],
    ]);
  });

  test('are those of the newest export of the same kind, as far as they are there', () => {
    const definition = { ...anExport().definition, columns: ['custom.gone', 'lastName'] };
    const jobs = [
      anExport({ definition: { ...definition, entity: 'purchases' } }),
      anExport({ definition }),
      anExport(),
    ];
    expect(rememberedColumns(jobs, 'clients', columns)).toEqual(['lastName']);
    expect(rememberedColumns([], 'clients', columns)).toBeNull();
  });

  test('begin without sums', () => {
    expect(ordinaryColumns(columns)).not.toContain('stats.visitCount');
  });

  test('come at the end, and go without moving the others', () => {
    expect(toggled(['b'], ['a', 'b'], true)).toEqual(['b', 'a']);
    expect(toggled(['c', 'b', 'a'], ['b'], false)).toEqual(['c', 'a']);
  });
});

describe('an export', () => {
  test('is kept until it expires', () => {
    const job = anExport({ expiresAt: '2026-03-09T00:00:00.000Z' });
    expect(isKept(job, new Date('2026-03-08T00:00:00Z'))).toBe(true);
    expect(isKept(job, new Date('2026-03-10T00:00:00Z'))).toBe(false);
    expect(isKept(anExport({ status: 'running' }), new Date())).toBe(false);
  });

  test('knows how far it is where it knows how many there are', () => {
    expect(partDone(anExport({ rows: 103, rowsTotal: 412 }))).toBe(25);
    expect(partDone(anExport({ rowsTotal: null }))).toBeNull();
  });
});

test.each([
  [null, null, null],
  ['2026-01-01', '2026-01-01', null],
  ['2026-01-02', '2026-01-01', 'reversed'],
  ['31/02', null, 'from'],
  [null, '2026-02-30', 'to'],
])('a period from %s to %s', (from, to, problem) => {
  expect(periodProblem({ type: 'period', from, to })).toBe(problem);
});
