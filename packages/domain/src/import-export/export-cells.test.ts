import { describe, expect, test } from 'vitest';
import { aField, aProfile, options } from '../custom-fields/testing/members.ts';
import { EMPTY_STATS } from '../interactions/client-statistics.ts';
import type { ExportContext } from './cell-planner.ts';
import { exportCells, exportHeader } from './export-cells.ts';
import { exportColumns } from './export-columns.ts';
import type { ExportableClient } from './exportable.ts';
import { vcardOf } from './vcard.ts';
import { WallClock } from './wall-clock.ts';

const context: ExportContext = {
  language: 'fr',
  timeZone: 'Europe/Paris',
  country: 'FR',
  currency: 'EUR',
  format: 'csv',
  members: new Map([['m1', 'Inès Marchand']]),
  clients: new Map([['c1', { number: 'C-000001', displayName: 'Marie Dupont' }]]),
};
const marie: ExportableClient = {
  ...aProfile({
    firstName: 'Marie',
    lastName: 'Dupont',
    phone: '+33612345678',
    assignedTo: 'm1',
    nextActionFor: 'gone',
    address: { line1: null, line2: null, postalCode: null, city: 'Paris', country: 'FR' },
    tags: ['VIP', 'a, b'],
    custom: { hair: 'brown', secret: 'x' },
  }),
  id: 'c1',
  number: 'C-000001',
  displayName: 'Marie Dupont',
  lifecycle: 'active',
  consents: { email: 'granted', sms: 'denied' },
  stats: { ...EMPTY_STATS, lifetimeValue: 12_550, noShowRate: 12.5 },
  createdAt: new Date('2026-01-31T13:30:00Z'),
  updatedAt: new Date('2026-01-31T13:30:05.250Z'),
};

describe('columns', () => {
  test('of custom fields, only those whose values the member may see', () => {
    const fields = (['none', 'masked', 'read', 'write'] as const).map((access) =>
      aField('text', { key: access, access, sensitive: access === 'read' }),
    );
    const keys = exportColumns('clients', fields).map(({ key }) => key);
    expect(keys.filter((key) => key.startsWith('custom.'))).toEqual([
      'custom.read',
      'custom.write',
    ]);
  });

  test('names that two columns have say their key', () => {
    const fields = [
      aField('text', { key: 'town', label: { fr: 'Ville', en: '' } }),
      aField('text', { key: 'one', label: { fr: 'Taille', en: '' } }),
      aField('text', { key: 'two', label: { fr: 'taille', en: '' } }),
      aField('text', { key: 'hair', label: { fr: 'Cheveux', en: 'Hair' } }),
    ];
    const columns = exportColumns('clients', fields).filter(({ field }) => field);
    expect(exportHeader(columns, 'fr')).toEqual([
      'Ville [custom.town]',
      'Taille [custom.one]',
      'taille [custom.two]',
      'Cheveux',
    ]);
  });

  test.each(['clients', 'appointments', 'purchases', 'interactions', 'auditEntries'] as const)(
    '%s have names of their own in both languages',
    (entity) => {
      for (const language of ['fr', 'en'] as const) {
        const header = exportHeader(exportColumns(entity, []), language);
        expect(new Set(header).size).toBe(header.length);
      }
    },
  );
});

describe('cells', () => {
  const fields = [aField('choice', { key: 'hair', options: options('brown', 'red') })];
  const said = (given: Partial<ExportContext>, keys: readonly string[]) => {
    const columns = exportColumns('clients', fields).filter(({ key }) => keys.includes(key));
    const cells = exportCells('clients', columns, { ...context, ...given })(marie);
    return Object.fromEntries(columns.map(({ key }, at) => [key, cells[at]]));
  };
  const keys = [
    'kind',
    'phone',
    'assignedTo',
    'nextActionFor',
    'address.country',
    'tags',
    'consents.email',
    'consents.sms',
    'consents.post',
    'stats.lifetimeValue',
    'createdAt',
    'updatedAt',
    'custom.hair',
  ];

  test('for people', () => {
    expect(said({}, keys)).toEqual({
      kind: 'Particulier',
      phone: '06 12 34 56 78',
      assignedTo: 'Inès Marchand',
      nextActionFor: null,
      'address.country': 'France',
      tags: 'VIP; "a, b"',
      'consents.email': 'Oui',
      'consents.sms': 'Non',
      'consents.post': null,
      'stats.lifetimeValue': 125.5,
      createdAt: '2026-01-31 14:30',
      updatedAt: '2026-01-31T13:30:05.250Z',
      'custom.hair': 'brown',
    });
  });

  test('for software', () => {
    expect(said({ format: 'json', language: 'en' }, keys)).toMatchObject({
      kind: 'person',
      phone: '+33612345678',
      assignedTo: 'm1',
      'address.country': 'FR',
      'consents.email': 'granted',
      'consents.post': 'unknown',
      createdAt: '2026-01-31T13:30:00.000Z',
    });
  });

  test('for a workbook', () => {
    expect(said({ format: 'xlsx', language: 'en' }, keys)).toMatchObject({
      kind: 'Person',
      'consents.email': true,
      createdAt: '2026-01-31T14:30:00',
    });
  });

  test('of a purchase, with its client', () => {
    const columns = exportColumns('purchases', []);
    const purchase = {
      id: 'p1',
      clientId: 'c1',
      paidAt: new Date('2026-01-31T13:30:00Z'),
      currency: 'JPY',
      amount: 1_250,
      lines: [
        { label: 'Coupe', quantity: 1, amount: 1_000 },
        { label: 'Soin', quantity: 2, amount: 250 },
      ],
      channel: 'inPerson' as const,
      memberId: 'm1',
      reference: 'T-12',
      refundedAmount: 0,
      refundedAt: null,
      externalId: null,
      createdAt: new Date('2026-01-31T13:30:00Z'),
      updatedAt: new Date('2026-01-31T13:30:00Z'),
    };
    const cells = exportCells('purchases', columns, context)(purchase);
    const values = Object.fromEntries(columns.map(({ key }, at) => [key, cells[at]]));
    expect(values).toMatchObject({
      'client.number': 'C-000001',
      'client.displayName': 'Marie Dupont',
      amount: 1_250,
      lines: 'Coupe, 2 × Soin',
      channel: 'Sur place',
      memberId: 'Inès Marchand',
      paidAt: '2026-01-31 14:30',
    });
  });

  test('of an audit entry, without what is masked', () => {
    const columns = exportColumns('auditEntries', []);
    const entry = {
      id: 'a1',
      entity: 'client',
      entityId: 'c1',
      action: 'updated',
      source: 'app',
      at: new Date('2026-01-31T13:30:00Z'),
      by: { id: 'm1', name: 'Inès' },
      changes: [
        { field: 'lastName', before: null, after: 'Dupont' },
        { field: 'custom.hair', before: null, after: null, masked: true as const },
      ],
    };
    const cells = exportCells('auditEntries', columns, context)(entry);
    expect(cells).toContain('lastName: ∅ → Dupont\ncustom.hair: •••');
    expect(cells).toContain('Inès');
  });
});

describe('clocks', () => {
  const paris = new WallClock('Europe/Paris');

  test.each([
    ['2026-01-31T13:30:00Z', '2026-01-31T14:30:00'],
    ['2026-07-31T12:30:00Z', '2026-07-31T14:30:00'],
    // Summer time begins: 02:00 is 03:00.
    ['2026-03-29T00:59:00Z', '2026-03-29T01:59:00'],
    ['2026-03-29T01:00:00Z', '2026-03-29T03:00:00'],
    // It ends: of two times half past two, the first is meant.
    ['2026-10-25T00:30:00Z', '2026-10-25T02:30:00'],
    ['2026-10-25T01:30:00Z', null],
    ['2026-01-31T13:30:00.001Z', null],
  ])('%s is %s in Paris', (moment, shown) => {
    expect(paris.read(new Date(moment))).toBe(shown);
  });
});

describe('cards', () => {
  const long = { ...marie, lastName: 'É'.repeat(60), companyName: 'Lilas; Fils, \\ Cie\nSARL' };

  test('lines are folded between letters, below 76 bytes', () => {
    const lines = vcardOf(long).split('\r\n');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(lines.join('\r\n').replaceAll('\r\n ', '')).toContain(`N:${'É'.repeat(60)};Marie;;;`);
  });

  test('what separates is escaped', () => {
    expect(vcardOf(long)).toContain('ORG:Lilas\\; Fils\\, \\\\ Cie\\nSARL\r\n');
  });
});
