import { describe, expect, test } from 'vitest';
import { aField, options } from '../custom-fields/testing/members.ts';
import { exportHeader } from './export-cells.ts';
import { exportColumns } from './export-columns.ts';
import { importTargets } from './import-targets.ts';
import { settingsIssues } from './settings-issues.ts';
import { suggestSettings } from './suggest-settings.ts';
import { columnsOf, READING } from './testing/columns.ts';

const fields = [
  aField('choice', {
    key: 'gender',
    label: { fr: 'Civilité', en: '' },
    options: options('femme', 'homme'),
  }),
  aField('longText', { key: 'notes', label: { fr: 'Remarques', en: 'Remarks' } }),
  aField('text', { key: 'secret', access: 'read' }),
];
const targets = importTargets('clients', fields);

function suggest(cells: Record<string, string>) {
  return suggestSettings('clients', columnsOf(cells), targets, READING);
}

function targetsOf(cells: Record<string, string>): (string | null)[] {
  return suggest(cells).mapping.map(({ target }) => target);
}

describe('what columns probably are', () => {
  test.each([
    [
      ['NOM', 'PRENOM', 'TEL', 'MAIL'],
      ['lastName', 'firstName', 'phone', 'email'],
    ],
    [
      ['Nom', 'N° de tél.', 'E-mail *'],
      ['fullName', 'phone', 'email'],
    ],
    [
      ['Raison sociale', 'Contact', 'Courriel'],
      ['companyName', 'fullName', 'email'],
    ],
    [
      ['Telephonne', 'Prenon', 'Adrese mail'],
      ['phone', 'firstName', 'email'],
    ],
    [
      ['date_naissance', 'codePostal', 'Ville client'],
      ['birthDate', 'address.postalCode', 'address.city'],
    ],
    [
      ['Tél. fixe', 'Portable', 'Email 2'],
      ['otherPhones', 'phone', 'otherEmails'],
    ],
    [
      ['Créé le', 'Modifié le', 'Valeur client', 'Fax'],
      [null, null, null, null],
    ],
    [
      ['address.city', 'custom.notes', 'lastName'],
      ['address.city', 'custom.notes', 'lastName'],
    ],
    [
      ['Civilité', 'Remarques', 'secret'],
      ['custom.gender', 'custom.notes', null],
    ],
  ])('%j', (headers, expected) => {
    expect(targetsOf(Object.fromEntries(headers.map((header) => [header, ''])))).toEqual(expected);
  });

  test('columns without a name are known by what they hold', () => {
    const columns = [
      { header: '', samples: ['marie@exemple.fr'] },
      { header: 'Colonne 2', samples: ['06 12 34 56 78', '0123456789'] },
      { header: '', samples: ['31/12/1980'] },
      { header: '', samples: ['75011'] },
      { header: 'Kontakt', samples: ['a@exemple.fr'] },
    ].map((column, at) => ({ ...column, column: at, filled: 1 }));
    const { mapping } = suggestSettings('clients', columns, targets, READING);
    expect(mapping.map(({ target }) => target)).toEqual([
      'email',
      'phone',
      'birthDate',
      'address.postalCode',
      'email',
    ]);
  });

  test('a whole name beside its parts says nothing new', () => {
    expect(targetsOf({ 'Nom complet': '', Prénom: '', 'Nom de famille': '' })).toEqual([
      null,
      'firstName',
      'lastName',
    ]);
  });

  test('family name first, where the column says so', () => {
    expect(suggest({ 'Nom et prénom': '' }).nameOrder).toBe('lastFirst');
    expect(suggest({ 'Prénom Nom': '' }).nameOrder).toBe('firstLast');
  });

  test('what stands for an option is proposed', () => {
    expect(suggest({ Civilité: 'F' }).mapping[0]?.values).toEqual([{ from: 'F', to: 'femme' }]);
  });

  test('yes to being unsubscribed is no', () => {
    const { mapping } = suggest({ Email: 'a@exemple.fr', Désinscrit: 'oui' });
    expect(mapping[1]).toMatchObject({ target: 'consents.email' });
    expect(mapping[1]?.values).toContainEqual({ from: 'oui', to: 'denied' });
  });

  test('numbers, identifiers, contacts and birthdays update; a name in a town is left out', () => {
    expect(suggest({ Nom: '' }).matching.map(({ policy }) => policy)).toEqual([
      'update',
      'update',
      'update',
      'update',
      'update',
      'skip',
    ]);
  });
});

describe('what columns of records probably are', () => {
  test('of purchases', () => {
    const cells = {
      Date: '31/01/2026',
      Client: 'Marie Dupont',
      'N° client': 'C-000001',
      Produit: 'Coupe',
      'Montant TTC': '35,00',
      Vendeuse: 'Inès',
      'N° ticket': '12',
    };
    const settings = suggestSettings(
      'purchases',
      columnsOf(cells),
      importTargets('purchases', []),
      READING,
    );
    expect(settings.mapping.map(({ target }) => target)).toEqual([
      'date',
      'client.fullName',
      'client.number',
      'label',
      'amount',
      'memberId',
      'reference',
    ]);
  });

  test('of appointments', () => {
    const cells = {
      'Date du RDV': '',
      Heure: '',
      Durée: '',
      Prestation: '',
      'E-mail': '',
      Statut: '',
      Commentaire: '',
    };
    const settings = suggestSettings(
      'appointments',
      columnsOf(cells),
      importTargets('appointments', []),
      READING,
    );
    expect(settings.mapping.map(({ target }) => target)).toEqual([
      'startsAt',
      'time',
      'durationMinutes',
      'service',
      'client.email',
      'status',
      'note',
    ]);
  });
});

describe('what columns of our own exports are', () => {
  const named = (entity: 'appointments' | 'purchases', language: 'fr' | 'en') => {
    const header = exportHeader(exportColumns(entity, []), language);
    const cells = Object.fromEntries(header.map((name) => [name, '']));
    const offered = importTargets(entity, []);
    const { mapping } = suggestSettings(entity, columnsOf(cells), offered, READING);
    return mapping.flatMap(({ target }) => (target === null ? [] : [target]));
  };

  test.each(['fr', 'en'] as const)('in %s', (language) => {
    expect(named('appointments', language)).toEqual([
      'client.number',
      'client.fullName',
      'startsAt',
      'endsAt',
      'status',
      'service',
      'memberId',
      'note',
      'externalId',
    ]);
    expect(named('purchases', language)).toEqual([
      'client.number',
      'client.fullName',
      'paidAt',
      'amount',
      'label',
      'channel',
      'memberId',
      'reference',
      'refundedAmount',
      'externalId',
    ]);
  });
});

describe('what is wrong with settings', () => {
  const settings = suggest({ Nom: '', Email: '' });
  const issues = (change: object, entity: 'clients' | 'purchases' = 'clients') =>
    settingsIssues(entity, { ...settings, ...change }, 2, importTargets(entity, fields)).map(
      ({ path, code }) => `${path} ${code}`,
    );
  const column = (at: number, target: string | null) => ({
    column: at,
    target,
    overwrite: 'always' as const,
    values: [],
  });

  test('nothing, of those that are suggested', () => {
    expect(issues({})).toEqual([]);
  });

  test('columns that are not there, or twice', () => {
    expect(issues({ mapping: [column(2, 'lastName'), column(2, null)] })).toEqual([
      'settings.mapping.0.column import.column_unknown',
      'settings.mapping.1.column import.column_unknown',
      'settings.mapping.1.column import.column_repeated',
    ]);
  });

  test('targets that are not there, not to be written, or taken', () => {
    const mapping = [column(0, 'lastName'), column(1, 'custom.secret')];
    expect(issues({ mapping })).toEqual(['settings.mapping.1.target import.target_unknown']);
    const twice = [column(0, 'birthDate'), column(1, 'birthDate')];
    expect(issues({ mapping: [...twice, column(2, 'email')] })).toContain(
      'settings.mapping.1.target import.target_repeated',
    );
    expect(issues({ mapping: [column(0, 'phone'), column(1, 'phone')] })).toEqual([]);
  });

  test('nobody could be named or reached', () => {
    expect(issues({ mapping: [column(0, 'address.city')] })).toEqual([
      'settings.mapping import.identity_unmapped',
    ]);
  });

  test('constants and rules', () => {
    const constants = [
      { target: 'nowhere', value: 'x' },
      { target: 'status', value: 'peut-être' },
      { target: 'status', value: 'Actif' },
    ];
    const matching = [
      { key: 'email', policy: 'update' },
      { key: 'email', policy: 'skip' },
    ];
    expect(issues({ constants, matching })).toEqual([
      'settings.constants.0.target import.target_unknown',
      'settings.constants.1.value import.choice_unknown',
      'settings.constants.2.target import.target_repeated',
      'settings.matching.1.key value.not_allowed',
    ]);
  });

  test('purchases of nobody, without an amount or a day', () => {
    expect(issues({ mapping: [column(0, 'label')] }, 'purchases')).toEqual([
      'settings.mapping import.client_unmapped',
      'settings.mapping import.target_required',
      'settings.mapping import.target_required',
    ]);
  });
});
