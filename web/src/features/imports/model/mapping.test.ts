import type { ImportTarget } from '@clientele/domain/import-export/import-target';
import { describe, expect, test } from 'vitest';
import { anImport } from '../../../testing/imports.ts';
import { columnLetter } from './column-name.ts';
import { currentStep, isReachable } from './import-status.ts';
import {
  isKeyMapped,
  leftOut,
  takenByColumns,
  withColumn,
  withRule,
  withValue,
} from './mapping.ts';
import { merged } from './use-import-editor.ts';

const column = (at: number, target: string | null) => ({
  column: at,
  target,
  overwrite: 'always' as const,
  values: [{ from: 'a', to: 'b' }],
});
const target = (name: string, joins: boolean) => ({ target: name, joins }) as ImportTarget;

describe('where columns go', () => {
  test('another target forgets what words stood for; another policy does not', () => {
    const mapping = [column(1, 'custom.skin')];
    expect(withColumn(mapping, 1, { target: 'status' })[0]?.values).toEqual([]);
    expect(withColumn(mapping, 1, { overwrite: 'never' })[0]?.values).toHaveLength(1);
  });

  test('columns stay in the order of the file', () => {
    const mapping = withColumn([column(2, 'email')], 0, { target: 'lastName' });
    expect(mapping.map((one) => one.column)).toEqual([0, 2]);
  });

  test('a target is taken by another column unless it joins several', () => {
    const targets = [target('lastName', false), target('tags', true)];
    const mapping = [column(0, 'lastName'), column(1, 'tags'), column(2, null)];
    expect([...takenByColumns(mapping, targets, 2)]).toEqual(['lastName']);
    expect([...takenByColumns(mapping, targets, 0)]).toEqual([]);
  });

  test('what the settings do not name is left out', () => {
    const { columns, settings } = anImport();
    expect(leftOut(columns, settings.mapping).map(({ header }) => header)).toEqual(['Peau']);
  });

  test('a word stands for one thing at a time, or for itself again', () => {
    const values = withValue([{ from: 'Mme', to: 'woman' }], 'Mme', '');
    expect(values).toEqual([{ from: 'Mme', to: '' }]);
    expect(withValue(values, 'Mme', null)).toEqual([]);
  });
});

describe('how clients are recognised', () => {
  test('keys stand from the surest to the least sure', () => {
    const rules = withRule([{ key: 'phone', policy: 'update' }], 'number', 'skip');
    expect(rules.map(({ key }) => key)).toEqual(['number', 'phone']);
    expect(withRule(rules, 'number', null)).toEqual([{ key: 'phone', policy: 'update' }]);
  });

  test('a key of two parts needs both', () => {
    expect(isKeyMapped('nameAndBirthDate', new Set(['lastName']))).toBe(false);
    expect(isKeyMapped('nameAndBirthDate', new Set(['fullName', 'birthDate']))).toBe(true);
    expect(isKeyMapped('email', new Set(['otherEmails']))).toBe(true);
  });
});

describe('steps', () => {
  test('an address names a step only where it can be looked at', () => {
    expect(currentStep(anImport(), 'columns')).toBe('columns');
    expect(currentStep(anImport(), 'run')).toBe('reading');
    expect(currentStep(anImport({ status: 'ready' }), null)).toBe('check');
    const done = anImport({ status: 'done', startedAt: '2026-03-02T09:30:00.000Z' });
    expect(currentStep(done, 'columns')).toBe('run');
    expect(isReachable(done, 'check')).toBe(true);
  });

  test('a check that failed leaves everything open; appointments are not matched', () => {
    const failed = anImport({ status: 'failed' });
    expect(currentStep(failed, 'reading')).toBe('reading');
    expect(currentStep(failed, null)).toBe('check');
    expect(currentStep(anImport({ entity: 'appointments' }), 'matching')).toBe('reading');
  });
});

test('two changes become one that does what both do', () => {
  expect(
    merged(
      { reading: { dateOrder: 'dayFirst' }, settings: { constants: [] } },
      { reading: { country: 'BE' }, settings: { nameOrder: 'lastFirst' } },
    ),
  ).toEqual({
    reading: { dateOrder: 'dayFirst', country: 'BE' },
    settings: { constants: [], nameOrder: 'lastFirst' },
  });
});

test('columns without a name are called as spreadsheets call them', () => {
  expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});
