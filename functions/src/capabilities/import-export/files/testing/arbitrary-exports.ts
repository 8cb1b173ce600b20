import type { CustomFieldType, MemberField } from '@clientele/contracts/custom-fields/custom-field';
import { displayNameOf } from '@clientele/domain/clients/names';
import { fieldDefinitions } from '@clientele/domain/custom-fields/testing/arbitrary-fields';
import { cleanTexts, days } from '@clientele/domain/custom-fields/testing/arbitrary-parts';
import { validValues } from '@clientele/domain/custom-fields/testing/arbitrary-values';
import type { ExportableClient } from '@clientele/domain/import-export/exportable';
import { EMPTY_STATS } from '@clientele/domain/interactions/client-statistics';
import { foldText } from '@clientele/domain/text/fold';
import fc from 'fast-check';

export const MEMBERS = [
  { id: 'm1', email: 'ines@exemple.fr', displayName: 'Inès Marchand' },
  { id: 'm2', email: 'paul@exemple.fr', displayName: 'Paul de La Tour' },
];

const MEMBER = fc.option(fc.constantFrom(...MEMBERS.map(({ id }) => id)));
const EMAIL = fc.stringMatching(/^[a-z]{1,9}(\.[a-z0-9]{1,5})?@[a-z]{2,8}\.(fr|com)$/);
const PHONE = fc.oneof(
  fc.integer({ min: 0, max: 99_999_999 }).map((digits) => `+336${String(digits).padStart(8, '0')}`),
  fc.integer({ min: 0, max: 999_999 }).map((digits) => `+3247${String(digits).padStart(7, '0')}`),
  fc.constantFrom('+442079460018', '+12025550123', '+41446681800'),
);
const STATES = fc.constantFrom('unknown', 'granted', 'denied');
const consents = fc.record({ email: STATES, sms: STATES, phone: STATES, post: STATES });
const text = (maximum: number) => fc.option(cleanTexts(1, maximum));
/** A text as it is stored: never one that begins as no text would. */
const distinct = (values: readonly string[]) => [...new Set(values)];

/** Names that other columns have, or that other software gives to other columns. */
const TAKEN_NAMES = ['Ville', 'e-mail', 'Tel', 'Nom', 'Code postal', 'Créé le', 'Notes', 'Email 1'];

/** Fields with keys of their own, any of them of the types. */
export function memberFields(types: readonly CustomFieldType[]): fc.Arbitrary<MemberField[]> {
  const named = fc.tuple(fieldDefinitions(types), fc.option(fc.constantFrom(...TAKEN_NAMES)));
  return fc.array(named, { minLength: 0, maxLength: 6 }).map((definitions) => {
    const byKey = definitions.map(([definition, name]): [string, MemberField] => [
      definition.key,
      {
        ...definition,
        ...(name !== null && { label: { fr: name, en: '' } }),
        ready: true,
        access: 'write',
      },
    ]);
    return [...new Map(byKey).values()];
  });
}

/** Any client as it is stored, with values of the fields. */
export function exportableClients(fields: readonly MemberField[]): fc.Arbitrary<ExportableClient> {
  const custom = fc.record(
    Object.fromEntries(fields.map((field) => [field.key, fc.option(validValues(field))])),
  );
  return fc
    .record({
      kind: fc.constantFrom('person', 'company'),
      status: fc.constantFrom('lead', 'active', 'inactive'),
      firstName: text(40),
      lastName: text(40),
      companyName: text(40),
      emails: fc.array(EMAIL, { maxLength: 4 }).map(distinct),
      phones: fc.array(PHONE, { maxLength: 4 }).map(distinct),
      birthDate: fc.option(days('1900-01-01', '2026-01-01')),
      address: fc.record({
        line1: text(60),
        line2: text(60),
        postalCode: fc.option(fc.stringMatching(/^\d{5}$/)),
        city: text(40),
        country: fc.constantFrom('FR', 'DE', null),
      }),
      language: fc.constantFrom('fr', 'en', 'ar', 'pt', null),
      tags: fc.uniqueArray(cleanTexts(1, 30), {
        maxLength: 5,
        selector: (tag) => foldText(tag) || tag,
      }),
      source: text(60),
      externalId: fc.option(fc.stringMatching(/^[A-Za-z0-9-]{1,20}$/)),
      assignedTo: MEMBER,
      preferredChannel: fc.constantFrom('email', 'sms', 'phone', 'post', null),
      nextAction: text(60),
      nextActionOn: fc.option(days('2020-01-01', '2030-01-01')),
      nextActionFor: MEMBER,
      custom,
      number: fc.integer({ min: 1, max: 9_999_999 }),
      lifecycle: fc.constantFrom('active', 'archived'),
      consents,
      createdAt: fc.date({
        min: new Date('2020-01-01'),
        max: new Date('2026-01-01'),
        noInvalidDate: true,
      }),
    })
    .map(({ emails, phones, number, ...rest }): ExportableClient => {
      const client = {
        ...rest,
        email: emails[0] ?? null,
        otherEmails: emails.slice(1),
        phone: phones[0] ?? null,
        otherPhones: phones.slice(1),
      } as ExportableClient;
      return {
        ...client,
        id: `c${number}`,
        number: `C-${String(number).padStart(6, '0')}`,
        displayName: displayNameOf(client),
        stats: EMPTY_STATS,
        updatedAt: client.createdAt,
      };
    });
}
