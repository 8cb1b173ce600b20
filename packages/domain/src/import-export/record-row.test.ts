import type { ImportEntity } from '@clientele/contracts/import-export/import-settings';
import { createAppointmentSchema } from '@clientele/contracts/interactions/appointment';
import { createInteractionSchema } from '@clientele/contracts/interactions/interaction';
import { createPurchaseSchema } from '@clientele/contracts/interactions/purchase';
import { describe, expect, test } from 'vitest';
import { FRENCH_CONTEXT } from '../custom-fields/testing/members.ts';
import type { Cell } from './cell.ts';
import type { RowContext } from './file-row.ts';
import { importTargets } from './import-targets.ts';
import { recordRowReader, rowValues } from './read-row.ts';
import { READING } from './testing/columns.ts';

const context: RowContext = {
  ...FRENCH_CONTEXT,
  fields: [],
  currency: 'EUR',
  members: [{ id: 'm1', email: 'ines@exemple.fr', displayName: 'Inès' }],
};

function read(
  entity: Exclude<ImportEntity, 'clients'>,
  columns: readonly string[],
  cells: readonly Cell[],
) {
  const settings = {
    mapping: columns.map((target, column) => ({
      column,
      target,
      overwrite: 'always' as const,
      values: [],
    })),
    constants: [],
    nameOrder: 'firstLast' as const,
    matching: [],
    legalBasis: null,
  };
  return recordRowReader(entity, READING, settings, importTargets(entity, []), context)(cells);
}

describe('a row as an appointment', () => {
  const columns = [
    'client.phone',
    'date',
    'time',
    'durationMinutes',
    'service',
    'memberId',
    'externalId',
  ];

  test('a date, a time and a length are a beginning and an end', () => {
    const row = read('appointments', columns, [
      '06 12 34 56 78',
      '31/01/2026',
      '14h30',
      '45',
      'Coupe',
      'Inès',
      'R7',
    ]);
    expect(row.issues).toEqual([]);
    expect(row.client).toEqual({ patch: { phone: '+33612345678', custom: {} }, number: null });
    expect(row.record).toEqual({
      startsAt: '2026-01-31T13:30:00.000Z',
      endsAt: '2026-01-31T14:15:00.000Z',
      status: 'completed',
      service: 'Coupe',
      memberId: 'm1',
      note: null,
      externalId: 'R7',
    });
    const input = { clientId: 'c1', ...row.record };
    expect(createAppointmentSchema.safeParse(input).success).toBe(true);
  });

  test('one to come is planned, one without an end takes an hour', () => {
    const row = read(
      'appointments',
      ['client.number', 'startsAt'],
      ['C-000001', '01/12/2026 09:00'],
    );
    expect(row.record).toMatchObject({ status: 'planned', endsAt: '2026-12-01T09:00:00.000Z' });
  });

  test('a cell of no date is said once, and a missing one as missing', () => {
    const wrong = read('appointments', columns, ['0612345678', 'demain', '14h30', '', '', '', '']);
    expect(wrong.issues.map(({ column, code }) => [column, code])).toEqual([
      [1, 'import.date_unreadable'],
    ]);
    const missing = read('appointments', columns, ['0612345678', '', '', '', '', '', '']);
    expect(missing.issues).toMatchObject([{ path: 'startsAt', code: 'field.required' }]);
  });
});

describe('a row as a purchase', () => {
  test('amounts come in minor units, with the article as their line', () => {
    const row = read(
      'purchases',
      [
        'client.fullName',
        'client.birthDate',
        'paidAt',
        'amount',
        'label',
        'channel',
        'refundedAmount',
      ],
      ['Marie Dupont', '31/12/1980', '31/01/2026', '1 234,50 €', 'Coupe', 'Sur place', '10'],
    );
    expect(row.issues).toEqual([]);
    expect(row.client.patch).toMatchObject({ lastName: 'Dupont', birthDate: '1980-12-31' });
    expect(row.record).toMatchObject({
      paidAt: '2026-01-30T23:00:00.000Z',
      amount: 123_450,
      currency: 'EUR',
      lines: [{ label: 'Coupe', quantity: 1, amount: 123_450 }],
      channel: 'inPerson',
      refundedAmount: 1_000,
    });
    expect(createPurchaseSchema.safeParse({ clientId: 'c1', ...row.record }).success).toBe(true);
  });

  test('without an amount', () => {
    expect(read('purchases', ['paidAt', 'amount'], ['31/01/2026', '']).issues).toMatchObject([
      { path: 'amount', code: 'field.required' },
    ]);
  });
});

describe('a row as a note', () => {
  test('a text becomes harmless paragraphs', () => {
    const row = read(
      'notes',
      ['client.email', 'at', 'text', 'type', 'externalId'],
      ['a@exemple.fr', '31/01/2026 14:30', 'Aime <b>le rouge</b>\n\nRappeler', 'Appel', 'N1'],
    );
    expect(row).toMatchObject({ externalId: 'N1', issues: [] });
    expect(row.record).toEqual({
      type: 'call',
      at: '2026-01-31T13:30:00.000Z',
      body: '<p>Aime &lt;b&gt;le rouge&lt;/b&gt;</p><p>Rappeler</p>',
    });
    expect(createInteractionSchema.safeParse(row.record).success).toBe(true);
    expect(rowValues(row)[0]).toEqual({ target: 'client.email', value: 'a@exemple.fr' });
  });
});
