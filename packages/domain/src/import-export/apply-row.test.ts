import type { ClientProfile } from '@clientele/contracts/clients/client';
import { describe, expect, it } from 'vitest';
import { applyPatch, EMPTY_PROFILE } from '../clients/client-profile.ts';
import type { ClientPatch } from '../clients/normalize-client.ts';
import { applyRow, consentsAfter } from './apply-row.ts';
import type { ClientRow } from './read-row.ts';

const profile = (patch: ClientPatch): ClientProfile => applyPatch(EMPTY_PROFILE, patch);
const row = (patch: ClientPatch, overwrite: ClientRow['overwrite'] = []): ClientRow => ({
  patch,
  number: null,
  consents: {},
  overwrite,
  issues: [],
});
const always = (...paths: string[]) =>
  paths.map((path) => ({ path, overwrite: 'always' as const }));

describe('a row over a client', () => {
  it('is the client when there was none', () => {
    expect(applyRow(null, row({ lastName: 'Roy' }), 'update')).toEqual(
      profile({ lastName: 'Roy' }),
    );
  });

  it('overwrites, fills or leaves, as each column says', () => {
    const before = profile({ firstName: 'A', lastName: 'B', source: null, address: { city: 'C' } });
    const given = row({ firstName: 'X', lastName: 'Y', source: 'Z', address: { city: 'Lyon' } }, [
      { path: 'firstName', overwrite: 'always' },
      { path: 'lastName', overwrite: 'ifBlank' },
      { path: 'source', overwrite: 'ifBlank' },
      { path: 'address.city', overwrite: 'never' },
    ]);
    expect(applyRow(before, given, 'update')).toEqual({
      ...before,
      firstName: 'X',
      source: 'Z',
    });
    expect(applyRow(before, given, 'fillBlanks')).toEqual({ ...before, source: 'Z' });
  });

  it('drops no way of reaching somebody', () => {
    const before = profile({ phone: '+33611111111', otherPhones: ['+33622222222'] });
    const given = row(
      { phone: '+33633333333', otherPhones: ['+33611111111', '+33644444444'] },
      always('phone', 'otherPhones'),
    );
    expect(applyRow(before, given, 'update')).toMatchObject({
      phone: '+33633333333',
      otherPhones: ['+33622222222', '+33611111111', '+33644444444'],
    });
  });

  it('adds tags, whatever their accents', () => {
    const before = profile({ tags: ['Été', 'Fidèle'] });
    const after = applyRow(before, row({ tags: ['ete', 'VIP'] }, always('tags')), 'update');
    expect(after.tags).toEqual(['Été', 'Fidèle', 'VIP']);
  });

  it('that says the same changes nothing', () => {
    const before = profile({
      phone: '+33611111111',
      otherPhones: ['+33622222222'],
      tags: ['VIP'],
      custom: { size: 'M' },
    });
    const given = row(
      { phone: '+33611111111', tags: ['vip'], custom: { size: 'M' } },
      always('phone', 'tags', 'custom.size'),
    );
    expect(applyRow(before, given, 'update')).toEqual(before);
  });
});

describe('consents after a row', () => {
  const basis = (kind: 'consent' | 'contract') => ({
    basis: kind,
    source: 'Fiches',
    channels: kind === 'consent' ? ['email' as const] : [],
  });
  const said = (consents: ClientRow['consents']) => ({ consents });
  const none = { email: 'denied', sms: 'denied', phone: 'denied', post: 'denied' };

  it('are none without a legal basis, and what is there stays', () => {
    expect(consentsAfter(null, said({ email: 'granted' }), null)).toEqual(none);
    expect(consentsAfter({ email: 'granted' }, said({}), null)).toEqual({ email: 'granted' });
    expect(consentsAfter({ email: 'granted' }, said({ email: 'denied' }), null)).toEqual({
      email: 'denied',
    });
  });

  it('are those of a stated consent, unless the row says otherwise', () => {
    expect(consentsAfter(null, said({}), basis('consent'))).toEqual({ email: 'granted' });
    expect(consentsAfter(null, said({ email: 'denied' }), basis('consent'))).toEqual({
      email: 'denied',
    });
    // The file asks, and the cell is empty: that is no consent.
    expect(consentsAfter(null, said({ email: 'unknown' }), basis('consent'))).toEqual({});
    expect(consentsAfter(null, said({ sms: 'granted' }), basis('consent'))).toEqual({
      email: 'granted',
      sms: 'granted',
    });
  });

  it('never turn a stored no into a yes', () => {
    const before = { email: 'denied' as const };
    expect(consentsAfter(before, said({ email: 'granted' }), basis('consent'))).toEqual(before);
  });

  it('are granted by nothing but consent', () => {
    expect(consentsAfter(null, said({ email: 'granted' }), basis('contract'))).toEqual({});
  });
});
