import { aField, FRENCH_CONTEXT } from '@clientele/domain/custom-fields/testing/members';
import type { RowContext } from '@clientele/domain/import-export/file-row';
import { importTargets } from '@clientele/domain/import-export/import-targets';
import { matchScore, rowKeysOf } from '@clientele/domain/import-export/match';
import { clientRowReader } from '@clientele/domain/import-export/read-row';
import { settingsIssues } from '@clientele/domain/import-export/settings-issues';
import { suggestSettings } from '@clientele/domain/import-export/suggest-settings';
import {
  UNTIDY_HEADERS,
  untidySalonFile,
} from '@clientele/testkit/import-export/untidy-salon-file';
import { describe, expect, test } from 'vitest';
import { inspectFile } from './inspect-file.ts';
import { readTable } from './read-table.ts';

const CONTEXT: RowContext = { ...FRENCH_CONTEXT, currency: 'EUR', members: [], fields: [] };
const targets = importTargets('clients', [aField('text', { key: 'hair' })]);

describe('the untidy file of a salon', () => {
  test('what it is, is seen', async () => {
    const { bytes } = untidySalonFile(500);
    const inspected = await inspectFile(bytes, { country: 'FR' });
    expect(inspected.reading).toMatchObject({
      format: 'delimited',
      encoding: 'windows-1252',
      delimiter: ';',
      headerRow: 1,
      dateOrder: 'dayFirst',
      decimalMark: ',',
    });
    expect(inspected.columns.map(({ header }) => header)).toEqual([...UNTIDY_HEADERS]);
    expect(inspected.rows).toHaveLength(20);
  });

  test('every column goes where it belongs, and the settings can be used as they are', async () => {
    const { bytes } = untidySalonFile(500);
    const { columns, reading } = await inspectFile(bytes, { country: 'FR' });
    const settings = suggestSettings('clients', columns, targets, reading);
    expect(settings.mapping.map(({ target }) => target)).toEqual([
      null,
      'lastName',
      'firstName',
      'phone',
      'email',
      'birthDate',
      'address.line1',
      'address.postalCode',
      'address.city',
      'consents.sms',
      null,
    ]);
    expect(settingsIssues('clients', settings, columns.length, targets)).toEqual([]);
  });

  test('every row says what it should, or says what is wrong with it', async () => {
    const file = untidySalonFile(2_000);
    const { columns, reading } = await inspectFile(file.bytes, { country: 'FR' });
    const settings = suggestSettings('clients', columns, targets, reading);
    const read = clientRowReader(reading, settings, targets, CONTEXT);
    const seen = new Map<string, number>();
    let at = 0;
    for await (const batch of readTable(() => file.bytes, reading)) {
      for (const { row, cells } of batch) {
        const expected = file.rows[at];
        at += 1;
        const { patch, issues, number } = read(cells);
        expect(row).toBe(expected?.row);
        expect(issues.map(({ column, code }) => ({ column, code }))).toEqual(expected?.errors);
        if (expected?.errors.length) continue;
        const { postalCode, city, email, birthDate, ...names } = expected?.client ?? ({} as never);
        expect(patch).toMatchObject({ ...names, address: { postalCode, city } });
        expect(patch.email ?? null).toBe(email);
        expect(patch.birthDate ?? null).toBe(birthDate);
        const keys = rowKeysOf({ patch, number }, ['email', 'phone', 'nameAndBirthDate']);
        const shared = keys.filter(({ value }) => seen.has(value));
        expect(shared.map(({ value }) => seen.get(value))[0] ?? null).toBe(expected?.duplicateOf);
        if (shared.length > 0) {
          expect(matchScore(shared.map(({ key }) => key))).toBeGreaterThanOrEqual(80);
        } else for (const { value } of keys) seen.set(value, row);
      }
    }
    expect(at).toBe(2_000);
  });
});
