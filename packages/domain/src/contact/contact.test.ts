import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEmail } from './email.ts';
import { formatPhone, nationalDigits, parsePhone } from './phone.ts';
import { isCountry, isLanguage, isTimeZone, parsePostalCode } from './place.ts';

const addressOfLength = (length: number) => `a@${'b'.repeat(length - 5)}.fr`;

describe('phone numbers', () => {
  it.each([
    '06 12 34 56 78',
    '0612345678',
    '06.12.34.56.78',
    '06-12-34-56-78',
    '06/12/34/56/78',
    '+33 6 12 34 56 78',
    '+33 (0)6 12 34 56 78',
    '0033 6 12 34 56 78',
    ' +33612345678 ',
    '06\u00a012\u00a034\u00a056\u00a078',
  ])('%s is one French number', (text) => {
    expect(parsePhone(text, 'FR')).toBe('+33612345678');
  });

  it.each(['', '06 12', '12', 'appeler Paul', '06 12 34 56 78 90', '+999 123', '0612E45678', '💇'])(
    '%s is none',
    (text) => {
      expect(parsePhone(text, 'FR')).toBeNull();
    },
  );

  it('is read in the organisation’s country and shown as its people write it', () => {
    expect(parsePhone('0470 12 34 56', 'BE')).toBe('+32470123456');
    expect(formatPhone('+33612345678', 'FR')).toBe('06 12 34 56 78');
    expect(formatPhone('+32470123456', 'FR')).toBe('+32 470 12 34 56');
    expect(formatPhone('+32470123456', 'BE')).toBe('0470 12 34 56');
    expect(nationalDigits('+33612345678')).toBe('0612345678');
  });

  it('dialled with 00 is of the country that follows', () => {
    expect(parsePhone('0032 470 12 34 56', 'FR')).toBe('+32470123456');
    expect(parsePhone('  0032470123456', 'FR')).toBe('+32470123456');
  });

  it('is no number with words or letters beside it', () => {
    expect(parsePhone('06 12 34 56 78 poste 3', 'FR')).toBeNull();
    expect(parsePhone('x0612345678', 'FR')).toBeNull();
  });

  it('is read as a French one where the country is unknown', () => {
    expect(parsePhone('06 12 34 56 78', 'QQ')).toBe('+33612345678');
  });

  it('that cannot be read is shown as it is', () => {
    expect(formatPhone('poste 3', 'FR')).toBe('poste 3');
  });

  it('comes back from what is shown', () => {
    const numbers = fc.tuple(
      fc.constantFrom('1', '2', '4', '6', '7', '9'),
      fc.integer({ min: 10_000_000, max: 99_999_999 }),
    );
    fc.assert(
      fc.property(numbers, ([lead, rest]) => {
        const stored = parsePhone(`0${lead}${rest}`, 'FR');
        if (stored !== null) expect(parsePhone(formatPhone(stored, 'FR'), 'FR')).toBe(stored);
      }),
    );
  });
});

describe('e-mail addresses', () => {
  it.each([
    ['Marie.Dupont@Exemple.FR', 'marie.dupont@exemple.fr'],
    [' mailto:m@b.co ', 'm@b.co'],
    ["o'neil+tag@sub.example.com", "o'neil+tag@sub.example.com"],
    ['MAILTO:m@b.co', 'm@b.co'],
    [addressOfLength(254), addressOfLength(254)],
  ])('%s is %s', (text, email) => {
    expect(parseEmail(text)).toBe(email);
  });

  it.each([
    '',
    'marie',
    'marie@',
    '@b.co',
    'a b@c.fr',
    'a@b',
    'a@b..fr',
    'a..b@c.fr',
    '.a@b.fr',
    'a@-b.fr',
    `${'a'.repeat(65)}@b.fr`,
    'a@mailto:b.fr',
    addressOfLength(255),
    'a@b.fr, c@d.fr',
  ])('%s is none', (text) => {
    expect(parseEmail(text)).toBeNull();
  });
});

describe('places', () => {
  it.each([
    ['75 011', 'FR', '75011'],
    ['1000', 'BE', '1000'],
    ['sw1a 1aa', 'GB', 'SW1A 1AA'],
    ['  sw1a   1aa ', 'GB', 'SW1A 1AA'],
    ['98000', 'MC', '98000'],
    ['ABC 123', 'JP', 'ABC 123'],
  ])('%s in %s is %s', (text, country, code) => {
    expect(parsePostalCode(text, country)).toBe(code);
  });

  it('refuses codes that do not fit, and what does not exist', () => {
    expect([
      parsePostalCode('7501', 'FR'),
      parsePostalCode('75011', 'BE'),
      parsePostalCode('!', 'JP'),
    ]).toEqual([null, null, null]);
    expect([isCountry('FR'), isCountry('QQ'), isCountry('ZZ'), isCountry('fr')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(['fr', 'qq', 'fra', 'xfr', 'FR', ''].map(isLanguage)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect([isTimeZone('Europe/Paris'), isTimeZone('Mars/Olympus')]).toEqual([true, false]);
  });
});
