import type { ConsentState } from '@clientele/contracts/clients/client';
import type { ImportLegalBasis } from '@clientele/contracts/import-export/import-settings';
import { describe, expect, test } from 'vitest';
import { EMPTY_PROFILE } from '../clients/client-profile.ts';
import { aProfile } from '../custom-fields/testing/members.ts';
import { applyRow, consentsAfter } from './apply-row.ts';
import type { ClientRow } from './file-row.ts';
import { patchValues } from './patch-values.ts';

/** A row of columns that overwrite, unless it is said otherwise. */
function aRow(patch: ClientRow['patch'], overwrite: ClientRow['overwrite'] = []): ClientRow {
  const said = new Set(overwrite.map(({ path }) => path));
  const others = patchValues(patch)
    .filter(({ target }) => !said.has(target))
    .map(({ target }) => ({ path: target, overwrite: 'always' as const }));
  return { patch, number: null, consents: {}, overwrite: [...overwrite, ...others], issues: [] };
}

const marie = aProfile({
  firstName: 'Marie',
  lastName: 'Dupont',
  phone: '+33612345678',
  tags: ['VIP'],
  custom: { hair: 'brown' },
});

describe('a row and the client that it is', () => {
  test('with nobody there, a new client says what the row says', () => {
    const row = aRow({ lastName: 'Dupont', address: { city: 'Paris' } });
    expect(applyRow(null, row, 'update')).toEqual({
      ...EMPTY_PROFILE,
      lastName: 'Dupont',
      address: { ...EMPTY_PROFILE.address, city: 'Paris' },
    });
  });

  test('a new client with only the name of a company is one', () => {
    const row = aRow({ companyName: 'Lilas SARL', email: 'a@lilas.fr' });
    expect(applyRow(null, row, 'update').kind).toBe('company');
  });

  test('columns overwrite, fill blanks or leave alone, each as it says', () => {
    const row = aRow(
      { firstName: 'Marion', lastName: 'Martin', source: 'Salon', custom: { hair: 'red' } },
      [
        { path: 'firstName', overwrite: 'ifBlank' },
        { path: 'source', overwrite: 'ifBlank' },
        { path: 'custom.hair', overwrite: 'never' },
      ],
    );
    expect(applyRow(marie, row, 'update')).toMatchObject({
      firstName: 'Marie',
      lastName: 'Martin',
      source: 'Salon',
      custom: { hair: 'brown' },
    });
  });

  test('filling blanks changes nothing that is there', () => {
    const row = aRow({ lastName: 'Martin', birthDate: '1980-01-31' });
    expect(applyRow(marie, row, 'fillBlanks')).toEqual({ ...marie, birthDate: '1980-01-31' });
  });

  test('a new phone becomes the main one, and the one there was is kept beside it', () => {
    const row = aRow({ phone: '+33600000001', otherPhones: ['+33600000002'] });
    expect(applyRow(marie, row, 'update')).toMatchObject({
      phone: '+33600000001',
      otherPhones: ['+33612345678', '+33600000002'],
    });
    expect(applyRow(marie, row, 'fillBlanks')).toMatchObject({
      phone: '+33612345678',
      otherPhones: ['+33600000002'],
    });
  });

  test('phones that a client has are never dropped for new ones', () => {
    const five = ['1', '2', '3', '4', '5'].map((digit) => `+3361111111${digit}`);
    const full = { ...marie, otherPhones: five };
    const row = aRow({ otherPhones: ['+33699999999'] });
    expect(applyRow(full, row, 'update').otherPhones).toEqual(five);
  });

  test('tags are added, once', () => {
    const row = aRow({ tags: ['vip', 'samedi'] });
    expect(applyRow(marie, row, 'update').tags).toEqual(['VIP', 'samedi']);
  });

  test('the same row again changes nothing', () => {
    const row = aRow({ phone: '+33600000001', tags: ['samedi'] });
    const once = applyRow(marie, row, 'update');
    expect(applyRow(once, row, 'update')).toEqual(once);
  });
});

describe('consents after an import', () => {
  const none = { email: 'denied', sms: 'denied', phone: 'denied', post: 'denied' } as const;
  const consent: ImportLegalBasis = { basis: 'consent', source: 'Bulletin', channels: ['email'] };
  const contract: ImportLegalBasis = { basis: 'contract', source: 'Caisse', channels: [] };
  const said = (consents: Record<string, ConsentState>) => ({ consents });

  test('without a legal basis nobody new is written to, whatever the row says', () => {
    expect(consentsAfter(null, said({ email: 'granted' }), null)).toEqual(none);
  });

  test('without a legal basis a client there was keeps what was, except for a no', () => {
    const stored = { email: 'granted', sms: 'granted' } as const;
    expect(consentsAfter(stored, said({ sms: 'denied', phone: 'granted' }), null)).toEqual({
      email: 'granted',
      sms: 'denied',
    });
  });

  test('consent grants the channels that were agreed to, and those of which the row says yes', () => {
    expect(consentsAfter(null, said({ sms: 'granted' }), consent)).toEqual({
      email: 'granted',
      sms: 'granted',
    });
  });

  test.each(['denied', 'unknown'] as const)(
    'consent does not grant where the row says %s',
    (state) => {
      expect(consentsAfter(null, said({ email: state }), consent).email ?? 'unknown').toBe(state);
    },
  );

  test('what a client refused stays refused', () => {
    expect(consentsAfter({ email: 'denied' }, said({ email: 'granted' }), consent)).toEqual({
      email: 'denied',
    });
  });

  test('a contract grants nothing, and refuses nothing', () => {
    expect(consentsAfter(null, said({ email: 'granted' }), contract)).toEqual({});
    expect(consentsAfter({ email: 'granted' }, said({}), contract)).toEqual({ email: 'granted' });
  });
});
