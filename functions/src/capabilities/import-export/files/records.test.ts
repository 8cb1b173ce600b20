import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { inspectFile } from './inspect-file.ts';
import { wholeFile } from './testing/problems.ts';
import { VCARD_COLUMNS } from './vcard-rows.ts';

const inspect = (text: string) => inspectFile(Buffer.from(text), { country: 'FR' });

describe('JSON', () => {
  const records =
    '[{"nom": "Dupont", "adresse": {"ville": "Paris"}}, {"nom": "Martin", "tags": ["VIP", "a; b"], "n": 3, "ok": true}]';

  test.each([
    ['an array', records, 'json'],
    ['an array in an object', `{"page": 1, "data": ${records}, "next": null}`, 'json'],
    ['an array over lines', records.replaceAll(',', ',\n').replaceAll('{', '{\n'), 'json'],
  ])('%s', async (_, text, format) => {
    const { reading, columns } = await inspect(text);
    expect(reading).toMatchObject({ format, delimiter: null, headerRow: null });
    expect(columns.map(({ header }) => header)).toEqual([
      'nom',
      'adresse.ville',
      'tags',
      'n',
      'ok',
    ]);
    expect(await wholeFile(Buffer.from(text))).toEqual([
      { row: 1, cells: ['Dupont', 'Paris'] },
      { row: 2, cells: ['Martin', null, 'VIP; "a; b"', 3, true] },
    ]);
  });

  test('lines of their own', async () => {
    const text = '{"nom": "Dupont"}\n\n{"nom": "Martin", "tel": "06"}\n';
    expect((await inspect(text)).reading.format).toBe('ndjson');
    expect(await wholeFile(Buffer.from(text))).toEqual([
      { row: 1, cells: ['Dupont'] },
      { row: 3, cells: ['Martin', '06'] },
    ]);
    expect((await inspect('{"nom": "Dupont"}')).reading.format).toBe('ndjson');
  });

  test('lists of objects have a column for each of their values', async () => {
    const { columns } = await inspect('[{"phones": [{"value": "06"}, {"value": "01"}]}]');
    expect(columns.map(({ header }) => header)).toEqual(['phones.1.value', 'phones.2.value']);
  });

  test('names that come after the first 500 records are left out', async () => {
    const many = Array.from({ length: 600 }, (_, at) =>
      at < 550 ? { a: at } : { a: at, late: 1 },
    );
    const rows = await wholeFile(Buffer.from(JSON.stringify(many)));
    expect(rows).toHaveLength(600);
    expect(rows.at(-1)).toEqual({ row: 600, cells: [599] });
  });

  test('signs in texts are no signs of JSON', async () => {
    const tricky = [{ a: '}{][",\\' }, { a: '\u2028"' }];
    const rows = await wholeFile(Buffer.from(JSON.stringify(tricky, null, 2)));
    expect(rows.map(({ cells }) => cells[0])).toEqual(tricky.map(({ a }) => a));
  });
});

describe('vCards', () => {
  /** The cells that say something, by the name of their column. */
  async function cards(bytes: Buffer | string) {
    const rows = await wholeFile(Buffer.from(bytes));
    return rows.map(({ cells }) =>
      Object.fromEntries(
        cells.flatMap((cell, at) => (cell === null ? [] : [[VCARD_COLUMNS[at], cell]])),
      ),
    );
  }

  test('of Apple', async () => {
    const card = [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'PRODID:-//Apple Inc.//macOS 15.0//EN',
      'N:Dupont;Marie;;Mme;',
      'FN:Mme Marie Dupont',
      'ORG:Lilas SARL;Vente',
      'EMAIL;type=INTERNET;type=WORK:travail@exemple.fr',
      'EMAIL;type=INTERNET;type=HOME;type=pref:marie@exemple.fr',
      'TEL;type=HOME;type=VOICE:01 23 45 67 89',
      'TEL;type=CELL;type=VOICE;type=pref:06 12 34 56 78',
      'TEL;type=WORK;type=FAX:01 23 45 67 80',
      'item1.ADR;type=HOME;type=pref:;;12 rue des Lilas\\nBât. B;Paris;;75011;France',
      'item1.X-ABADR:fr',
      'BDAY;value=date:1980-12-31',
      'NOTE:Préfère le matin\\, vers 9 h\\; appelle',
      ' r avant',
      'CATEGORIES:VIP,samedi\\, matin',
      'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD',
      ' /2wCEAAkGBxMTEhUTExMVFhUX',
      'END:VCARD',
      '',
    ].join('\r\n');
    expect(await cards(card)).toEqual([
      {
        'Nom de famille': 'Dupont',
        Prénom: 'Marie',
        Société: 'Lilas SARL',
        'E-mail': 'marie@exemple.fr',
        'Autres e-mails': 'travail@exemple.fr',
        Téléphone: '06 12 34 56 78',
        'Autres téléphones': '01 23 45 67 89',
        'Date de naissance': '1980-12-31',
        Adresse: '12 rue des Lilas',
        'Complément d’adresse': 'Bât. B',
        'Code postal': '75011',
        Ville: 'Paris',
        Pays: 'France',
        Étiquettes: 'VIP; "samedi, matin"',
        Note: 'Préfère le matin, vers 9 h; appeller avant',
      },
    ]);
  });

  test('of an old telephone: 2.1, quoted-printable, in its character set', async () => {
    const card = [
      'BEGIN:VCARD',
      'VERSION:2.1',
      'N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Lef=E8vre;No=EBl',
      'TEL;CELL;PREF:0612345678',
      'ADR;HOME;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;;12 rue de l=E2=80=99=C3=A9t=',
      '=C3=A9;Nantes;;44000;',
      'END:VCARD',
    ].join('\n');
    expect(await cards(card)).toMatchObject([
      { 'Nom de famille': 'Lefèvre', Prénom: 'Noël', Adresse: '12 rue de l’été', Ville: 'Nantes' },
    ]);
  });

  test('of version 4, with links for numbers, and a company', async () => {
    const card =
      'BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:org\r\nFN:Lilas SARL\r\nORG:Lilas SARL\r\nTEL;VALUE=uri;PREF=1;TYPE="voice,work":tel:+33-1-23-45-67-89\r\nBDAY:--0512\r\nUID:urn:uuid:4fbe\r\nEND:VCARD\r\n';
    expect(await cards(card)).toEqual([
      {
        Société: 'Lilas SARL',
        Téléphone: '+33-1-23-45-67-89',
        Type: 'Société',
        'Identifiant externe': 'urn:uuid:4fbe',
      },
    ]);
  });

  test('of a name that is not split, in an old encoding', async () => {
    const text = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Hélène Dupré\r\nEND:VCARD\r\n';
    expect(await cards(iconv.encode(text, 'windows-1252'))).toEqual([
      { 'Nom de famille': 'Dupré', Prénom: 'Hélène' },
    ]);
  });

  test('one after the other, one that is cut', async () => {
    const one = 'BEGIN:VCARD\nVERSION:3.0\nN:Dupont;Marie\nEND:VCARD\n';
    expect(await cards(one.repeat(700))).toHaveLength(700);
    await expect(cards(`${one}BEGIN:VCARD\nN:Martin`)).rejects.toMatchObject({
      details: { issues: [{ code: 'file.damaged' }] },
    });
  });
});
