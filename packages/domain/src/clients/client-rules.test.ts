import type { ClientProfile } from '@clientele/contracts/clients/client';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../time/calendar.ts';
import { applyPatch, EMPTY_PROFILE, patchBack, profileChanges } from './client-profile.ts';
import { dedupeKeysOf, sharedReasons } from './dedupe-keys.ts';
import { clientIdentityIssue, normalizeClientInput } from './normalize-client.ts';

const context = { country: 'FR', today: '2026-11-22', timeZone: 'Europe/Paris', fields: [] };

const texts = fc.option(fc.string({ unit: 'grapheme', maxLength: 20 }), { nil: null });
const inputs = fc.record(
  {
    kind: fc.constantFrom('person' as const, 'company' as const),
    status: fc.constantFrom('lead' as const, 'active' as const, 'inactive' as const),
    firstName: texts,
    lastName: texts,
    companyName: texts,
    source: texts,
    nextAction: texts,
    nextActionOn: fc.constantFrom(null, '2026-11-22'),
    nextActionFor: fc.constantFrom(null, 'someone'),
    email: fc.constantFrom(null, '', ' Marie@Exemple.FR ', 'a@b.fr'),
    phone: fc.constantFrom(null, '', '06 12 34 56 78', '+32 470 12 34 56'),
    otherEmails: fc.array(fc.constantFrom('A@b.fr', 'a@b.fr', 'c@d.fr', ' '), { maxLength: 4 }),
    otherPhones: fc.array(fc.constantFrom('0612345678', '+33612345678', '01 42 68 53 00'), {
      maxLength: 4,
    }),
    birthDate: fc.constantFrom(null, '1980-02-29', '2026-11-22'),
    tags: fc.array(fc.constantFrom('VIP', 'vip', ' Vip ', 'Été', 'ete', '+', ' '), {
      maxLength: 5,
    }),
    address: fc.record(
      { line1: texts, city: texts, postalCode: fc.constantFrom(null, ' 75 011', '69001') },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

function normalized(input: Parameters<typeof normalizeClientInput>[0]) {
  const result = normalizeClientInput(input, context);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

describe('normalising', () => {
  it('is stable: what is stored passes unchanged', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const once = normalized(input);
        expect(normalized(once)).toEqual(once);
        expect(Object.keys(once).sort()).toEqual(Object.keys(input).sort());
      }),
    );
  });

  it('lets no field of a profile fall by the way', () => {
    const whole: ClientProfile = {
      ...EMPTY_PROFILE,
      kind: 'company',
      companyName: 'A',
      language: 'fr',
      assignedTo: 'someone',
      preferredChannel: 'sms',
      nextAction: 'Rappeler',
      nextActionOn: '2026-12-01',
      nextActionFor: 'someone',
    };
    expect(normalized(whole)).toEqual(whole);
  });

  it('cleans the next action, and takes it away when it is emptied', () => {
    expect(normalized({ nextAction: '  Rappeler\n Léa ' })).toEqual({ nextAction: 'Rappeler Léa' });
    const none = { nextAction: null, nextActionOn: null, nextActionFor: null };
    expect(normalized({ ...none, nextAction: ' ' })).toEqual(none);
    expect(normalized({ firstName: 'Léa' })).toEqual({ firstName: 'Léa' });
  });

  it('makes one tag of those that differ by accents and case, in the first writing', () => {
    expect(normalized({ tags: ['VIP', 'vip ', 'Été', 'ÉTÉ', ' '] }).tags).toEqual(['VIP', 'Été']);
  });

  it('says every thing that is wrong, each at its place', () => {
    const input = {
      email: 'x',
      phone: '12',
      otherEmails: ['a@b.fr', 'no'],
      birthDate: '2026-11-23',
      language: 'qq',
      address: { country: 'QQ', postalCode: '?' },
    };
    const result = normalizeClientInput(input, context);
    expect(result.ok ? [] : result.issues.map(({ path, code }) => `${path}:${code}`)).toEqual([
      'email:email.invalid',
      'phone:phone.invalid',
      'otherEmails.1:email.invalid',
      'birthDate:date.future',
      'language:language.invalid',
      'address.country:country.invalid',
      'address.postalCode:postal_code.invalid',
    ]);
  });

  it('reads phones and lists in the country of the address, each once', () => {
    const address = { country: 'BE' };
    expect(normalized({ phone: '0470 12 34 56', address }).phone).toBe('+32470123456');
    const otherPhones = ['0470 12 34 56', ' ', '+32 470 12 34 56', '0470 12 34 57'];
    expect(normalized({ otherPhones, address }).otherPhones).toEqual([
      '+32470123456',
      '+32470123457',
    ]);
    const result = normalizeClientInput({ otherPhones: ['0612345678', '12'] }, context);
    expect(result.ok ? [] : result.issues).toEqual([
      { path: 'otherPhones.1', code: 'phone.invalid' },
    ]);
  });

  it('takes away a language, and birth dates back to the oldest age', () => {
    expect(normalized({ language: null })).toEqual({ language: null });
    const codes = (birthDate: string) => {
      const result = normalizeClientInput({ birthDate }, context);
      return result.ok ? [] : result.issues.map(({ code }) => code);
    };
    expect(codes('2026-02-30')).toEqual(['date.invalid']);
    expect(codes('1800-01-01')).toEqual(['date.too_old']);
    const oldest = addDays(context.today, -130 * 366);
    expect(codes(oldest)).toEqual([]);
    expect(codes(addDays(oldest, -1))).toEqual(['date.too_old']);
  });

  it('asks for something to know the client by', () => {
    expect(clientIdentityIssue(EMPTY_PROFILE)).toEqual({
      path: '',
      code: 'client.identity_required',
    });
    for (const field of ['firstName', 'lastName', 'companyName', 'email', 'phone'] as const) {
      expect(clientIdentityIssue({ ...EMPTY_PROFILE, [field]: 'x' })).toBeNull();
    }
  });
});

describe('changes', () => {
  it('are exactly what brings the earlier profile back', () => {
    fc.assert(
      fc.property(inputs, inputs, (first, second) => {
        const before = applyPatch(EMPTY_PROFILE, normalized(first));
        const after = applyPatch(before, normalized(second));
        const changes = profileChanges(before, after);
        expect(applyPatch(after, patchBack(changes))).toEqual(before);
        expect(changes.length === 0).toBe(JSON.stringify(before) === JSON.stringify(after));
      }),
    );
  });

  it('leave the parts of an address that are not named', () => {
    const before = applyPatch(EMPTY_PROFILE, { address: { city: 'Lyon', line1: '1 rue A' } });
    expect(applyPatch(before, { address: { city: 'Bron' } }).address).toMatchObject({
      city: 'Bron',
      line1: '1 rue A',
    });
  });

  it('put back no field that a profile does not have', () => {
    expect(patchBack([{ field: 'lifecycle', before: 'active', after: 'archived' }])).toEqual({});
  });
});

describe('possible duplicates', () => {
  const marie: ClientProfile = {
    ...EMPTY_PROFILE,
    firstName: 'Marie',
    lastName: 'Dupont',
    email: 'm@b.fr',
    phone: '+33612345678',
    birthDate: '1980-02-03',
    address: { ...EMPTY_PROFILE.address, postalCode: '69001' },
  };
  const reasons = (other: Partial<ClientProfile>) =>
    sharedReasons(dedupeKeysOf(marie), dedupeKeysOf({ ...EMPTY_PROFILE, ...other }));

  it('share an e-mail, a phone, or a name with a birth date or postal code', () => {
    expect(reasons({ otherEmails: ['m@b.fr'] })).toEqual(['email']);
    expect(reasons({ otherPhones: ['+33612345678'] })).toEqual(['phone']);
    expect(reasons({ firstName: 'DUPONT', lastName: 'marié', birthDate: '1980-02-03' })).toEqual([
      'nameAndBirthDate',
    ]);
    expect(reasons({ firstName: 'Marie', lastName: 'Dupont', address: marie.address })).toEqual([
      'nameAndPostalCode',
    ]);
    expect(reasons({ firstName: 'Marie', lastName: 'Dupont' })).toEqual([]);
    expect(reasons(marie)).toHaveLength(4);
  });

  it('share an external id, and a company’s name only where no person is named', () => {
    const company = { companyName: 'Les Tilleuls', address: marie.address };
    const keys = (profile: Partial<ClientProfile>) =>
      dedupeKeysOf({ ...EMPTY_PROFILE, ...profile });
    expect(keys({ externalId: 'A-1' })).toEqual(['external:A-1']);
    expect(sharedReasons(keys({ externalId: 'A-1' }), keys({ externalId: 'A-1' }))).toEqual([
      'externalId',
    ]);
    expect(keys(company)).toEqual(['postal:les tilleuls|69001']);
    expect(keys({ ...company, firstName: 'Léa' })).toEqual(['postal:lea|69001']);
    expect(keys({ ...company, lastName: 'Roy' })).toEqual(['postal:roy|69001']);
  });

  it('are not told by a birth date or a postal code alone', () => {
    const nameless = { ...EMPTY_PROFILE, birthDate: '1980-02-03', address: marie.address };
    expect(dedupeKeysOf(nameless)).toEqual([]);
  });

  it('are told once for each reason, and not by keys of another kind', () => {
    const two = { emails: ['email:a@b.fr', 'email:c@d.fr'] };
    expect(sharedReasons(two.emails, two.emails)).toEqual(['email']);
    expect(sharedReasons(['later:a'], ['later:a'])).toEqual([]);
  });

  it('are no one’s without something to share', () => {
    expect(dedupeKeysOf(EMPTY_PROFILE)).toEqual([]);
  });
});
