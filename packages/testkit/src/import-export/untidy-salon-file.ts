import { FAMILY_NAMES, MEN, WOMEN } from '../clients/names.ts';
import { STREETS, TOWNS } from '../clients/places.ts';
import { Random } from '../random.ts';
import { windows1252 } from './windows-1252.ts';

/** Column names of the file, as a salon's till writes them. */
export const UNTIDY_HEADERS = [
  'Civilité',
  'NOM',
  'Prénom',
  'Tél. portable',
  'Mail',
  'Date de naissance',
  'Adresse',
  'CP',
  'Ville',
  'Accepte SMS',
  'Dernier passage',
] as const;

const COLUMN = { phone: 3, email: 4, birthDate: 5 } as const;

/** Whether Windows-1252 has all letters of the name. */
const fits = (name: string) => /^[ -~À-ÿ’]+$/.test(name);
const FIRST_NAMES = { women: WOMEN.filter(fits), men: MEN.filter(fits) };
const LAST_NAMES = FAMILY_NAMES.filter(fits);

/** What an import must make of a row in an organisation without clients. */
export interface UntidyRow {
  /** Row number as spreadsheets show it: the first is 2, below the header. */
  row: number;
  expected: 'created' | 'duplicate' | 'rejected';
  /** The expected issues, by column. */
  errors: { column: number; code: string }[];
  /** The row that it duplicates; null for none. */
  duplicateOf: number | null;
  /** The expected client in stored form. */
  client: {
    firstName: string;
    lastName: string;
    phone: string;
    email: string | null;
    birthDate: string | null;
    postalCode: string;
    city: string;
  };
}

export interface UntidyFile {
  fileName: string;
  bytes: Buffer;
  rows: UntidyRow[];
}

interface Person extends Omit<UntidyRow['client'], 'phone'> {
  title: string;
  /** The eight digits of the phone number after `06`. */
  digits: string;
  street: string;
}

/**
 * A client file as a salon's till exports it: Windows-1252, `;`, French names, phones in every
 * notation and with lost zeros, some invalid addresses and dates, some people twice. The same on
 * every machine for the same number of rows.
 */
export function untidySalonFile(rows: number): UntidyFile {
  const random = new Random('untidy salon', rows);
  const usedNames = new Set<string>();
  const people: { person: Person; row: number }[] = [];
  const lines: string[] = [];
  const expected: UntidyRow[] = [];
  for (let at = 0; at < rows; at += 1) {
    const row = at + 2;
    const earlier = people.length > 20 && random.chance(0.05) ? random.pick(people) : null;
    const person = earlier?.person ?? personAt(random, at, usedNames);
    const flaw = earlier ? null : flawOf(random);
    const cells = cellsOf(random, person, flaw);
    lines.push(cells.map(quoted).join(';'));
    if (!earlier && flaw === null) people.push({ person, row });
    expected.push({
      row,
      expected: flaw ? 'rejected' : earlier ? 'duplicate' : 'created',
      errors: flaw ? [{ column: COLUMN[flaw.field], code: flaw.code }] : [],
      duplicateOf: earlier?.row ?? null,
      client: clientOf(person),
    });
  }
  const text = [UNTIDY_HEADERS.join(';'), ...lines, ''].join('\r\n');
  return { fileName: 'fichier clients été.csv', bytes: windows1252(text), rows: expected };
}

function clientOf({ firstName, lastName, email, birthDate, postalCode, city, digits }: Person) {
  return { firstName, lastName, phone: `+336${digits}`, email, birthDate, postalCode, city };
}

interface Flaw {
  field: 'email' | 'birthDate';
  code: string;
  text: string;
}

function flawOf(random: Random): Flaw | null {
  const chance = random.next();
  if (chance < 0.03) {
    const text = random.pick([
      'marie.dupont@',
      'pas de mail',
      'jean@@example.fr',
      'contact.example.fr',
    ]);
    return { field: 'email', code: 'email.invalid', text };
  }
  if (chance < 0.055) {
    const text = random.pick(['31/02/1985', '45/12/1990', '12/25/1975', 'printemps 62']);
    return { field: 'birthDate', code: 'import.date_unreadable', text };
  }
  return null;
}

function personAt(random: Random, at: number, usedNames: Set<string>): Person {
  const isWoman = random.chance(0.75);
  for (;;) {
    const firstName = random.pick(isWoman ? FIRST_NAMES.women : FIRST_NAMES.men);
    const lastName = random.pick(LAST_NAMES);
    const name = `${firstName} ${lastName}`;
    // Two people with the same name in the same town would be taken for one.
    if (usedNames.has(name)) {
      if (usedNames.size > 2_000) usedNames.clear();
      continue;
    }
    usedNames.add(name);
    const [postalCode, city] = random.pick(TOWNS);
    const year = random.integer(1940, 2006);
    const birthDate = random.chance(0.2)
      ? null
      : `${year}-${pad(random.integer(1, 12))}-${pad(random.integer(1, 28))}`;
    return {
      title: isWoman ? random.pick(['Mme', 'Mlle']) : 'M.',
      firstName,
      lastName: random.chance(0.5) ? lastName.toUpperCase() : lastName,
      digits: String(10_000_000 + ((at * 7_919) % 89_999_999)),
      email: random.chance(0.3) ? null : `client${at}@example.fr`,
      birthDate,
      street: `${random.integer(1, 120)} ${random.pick(STREETS)}`,
      postalCode,
      city,
    };
  }
}

function cellsOf(random: Random, person: Person, flaw: Flaw | null): string[] {
  const { birthDate, postalCode } = person;
  const date = birthDate === null ? '' : birthDate.split('-').reverse().join('/');
  return [
    person.title,
    person.lastName,
    `${person.firstName}${random.chance(0.1) ? '  ' : ''}`,
    writtenPhone(random, person.digits),
    flaw?.field === 'email' ? flaw.text : writtenEmail(random, person.email),
    flaw?.field === 'birthDate' ? flaw.text : date,
    person.street,
    // A spreadsheet has removed the leading zero.
    postalCode.startsWith('0') && random.chance(0.6) ? postalCode.slice(1) : postalCode,
    person.city,
    random.pick(['oui', 'non', 'O', 'N', 'x', '']),
    `${pad(random.integer(1, 28))}/${pad(random.integer(1, 12))}/${random.integer(2023, 2026)}`,
  ];
}

function writtenPhone(random: Random, digits: string): string {
  const pairs = ['06', ...(digits.match(/\d\d/g) ?? [])];
  return random.pick([
    pairs.join('.'),
    pairs.join(' '),
    pairs.join('-'),
    pairs.join(''),
    `6${digits}`,
    `+33 6 ${pairs.slice(1).join(' ')}`,
    `0033 6${digits}`,
  ]);
}

function writtenEmail(random: Random, email: string | null): string {
  if (email === null) return random.chance(0.2) ? '-' : '';
  return random.chance(0.15) ? ` ${email.toUpperCase()} ` : email;
}

function quoted(cell: string): string {
  return /[";\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
