import type { Address } from '@clientele/contracts/address';
import type { ClientProfile } from '@clientele/contracts/clients/client';
import { foldText } from '@clientele/domain/text/fold';
import { Random } from '../random.ts';
import { companyName } from './companies.ts';
import { COMPOUND_MEN, COMPOUND_WOMEN, FAMILY_NAMES, MEN, PARTICLE_NAMES, WOMEN } from './names.ts';
import { STREET_DETAILS, STREETS, TOWNS } from './places.ts';

export const TAGS = [
  'fidèle',
  'VIP',
  'nouveau',
  'coloration',
  'allergie',
  'à rappeler',
  'carte cadeau',
  'parrainage',
  'étudiant',
  'mariage',
  'matin',
  'samedi',
] as const;

const SOURCES = ['Bouche-à-oreille', 'Instagram', 'Google', 'Passage', 'Parrainage', 'Site web'];
/** Domains reserved for examples (RFC 2606), to which no mail is delivered. */
const DOMAINS = ['example.fr', 'example.com', 'example.org', 'example.net'];

/** One believable client, always the same for the same seed and index. */
export function generateClient(seed: string | number, index: number, today: string): ClientProfile {
  const random = new Random(seed, index);
  const isCompany = random.chance(0.07);
  const { firstName, lastName } = personName(random);
  // Not every company has a named contact.
  const named = !isCompany || random.chance(0.6);
  const birthDate = isCompany || random.chance(0.22) ? null : birthday(random, today);
  const email = random.chance(0.17)
    ? null
    : emailOf(random, firstName, lastName, birthDate?.slice(2, 4) ?? null);
  const phone = random.chance(email === null ? 0.02 : 0.12) ? null : phoneNumber(random, 0.82);
  return {
    kind: isCompany ? 'company' : 'person',
    status: random.pickWeighted([
      ['active', 70],
      ['inactive', 17],
      ['lead', 13],
    ]),
    firstName: named ? firstName : null,
    lastName: named && !random.chance(0.02) ? lastName : null,
    companyName: isCompany ? companyName(random) : random.chance(0.03) ? companyName(random) : null,
    email,
    phone,
    otherEmails: random.chance(0.03) ? [emailOf(random, lastName, firstName, null)] : [],
    otherPhones: random.chance(0.08) ? [phoneNumber(random, 0.2)] : [],
    birthDate,
    address: address(random),
    language: random.pickWeighted([
      ['fr', 93],
      ['en', 4],
      [null, 3],
    ]),
    tags: tags(random),
    source: random.chance(0.3) ? null : random.pickSkewed(SOURCES),
    assignedTo: null,
    preferredChannel: random.pickWeighted([
      [null, 45],
      ['email', email ? 20 : 0],
      ['sms', phone ? 25 : 0],
      ['phone', phone ? 9 : 0],
      ['post', 1],
    ]),
    nextAction: null,
    nextActionOn: null,
    nextActionFor: null,
    externalId: null,
    custom: {},
  };
}

function personName(random: Random): { firstName: string; lastName: string } {
  const woman = random.chance(0.58);
  const compound = woman ? COMPOUND_WOMEN : COMPOUND_MEN;
  const simple = woman ? WOMEN : MEN;
  const firstName = random.chance(0.09) ? random.pick(compound) : random.pickSkewed(simple);
  if (random.chance(0.06)) return { firstName, lastName: random.pick(PARTICLE_NAMES) };
  const lastName = random.pickSkewed(FAMILY_NAMES);
  if (!random.chance(0.05)) return { firstName, lastName };
  const joint = random.chance(0.6) ? '-' : ' ';
  return { firstName, lastName: `${lastName}${joint}${random.pick(FAMILY_NAMES)}` };
}

function emailOf(random: Random, first: string, last: string, year: string | null): string {
  const [firstPart, lastPart] = [first, last].map((name) => foldText(name).replaceAll(' ', ''));
  const local = random.pick([
    `${firstPart}.${lastPart}`,
    `${firstPart}.${lastPart}`,
    `${firstPart?.[0]}.${lastPart}`,
    `${lastPart}${firstPart}`,
  ]);
  const suffix = random.chance(0.6)
    ? (year ?? random.digits(2))
    : random.chance(0.5)
      ? random.digits(3)
      : '';
  return `${local}${suffix}@${random.pickSkewed(DOMAINS)}`;
}

function phoneNumber(random: Random, mobile: number): string {
  if (random.chance(0.015)) return `+324${random.integer(70, 99)}${random.digits(6)}`;
  if (random.chance(mobile)) {
    return random.chance(0.7)
      ? `+336${random.integer(1, 8)}${random.digits(7)}`
      : `+337${random.integer(5, 8)}${random.digits(7)}`;
  }
  return `+33${random.integer(1, 5)}${random.pick(['40', '42', '53', '61', '76', '78'])}${random.digits(6)}`;
}

/** A birth date: mostly adults, some children, some very old people. */
function birthday(random: Random, today: string): string {
  const age = Math.round(8 + (random.next() + random.next()) * 42);
  const year = Number(today.slice(0, 4)) - age - 1;
  // Some people are born on 29 February, which tests need.
  if (year % 4 === 0 && random.chance(0.02)) return `${year}-02-29`;
  const month = String(random.integer(1, 12)).padStart(2, '0');
  const day = String(random.integer(1, 28)).padStart(2, '0');
  return `${year}-${month}-${day}`;
}

function address(random: Random): Address {
  if (random.chance(0.25)) {
    return { line1: null, line2: null, postalCode: null, city: null, country: null };
  }
  const [postalCode, city] = random.pickSkewed(TOWNS);
  const number = `${random.integer(1, 140)}${random.chance(0.08) ? ' bis' : ''}`;
  return {
    line1: random.chance(0.85) ? `${number} ${random.pick(STREETS)}` : null,
    line2: random.chance(0.1) ? random.pick(STREET_DETAILS) : null,
    postalCode,
    city,
    country: 'FR',
  };
}

function tags(random: Random): string[] {
  const count = random.pickWeighted([
    [0, 45],
    [1, 33],
    [2, 16],
    [3, 6],
  ]);
  const chosen = new Set<string>();
  for (let at = 0; at < count; at += 1) chosen.add(random.pickSkewed(TAGS));
  return [...chosen];
}
