import type { GoldenSentence } from './golden-sentence.ts';

/** Of standard fields of the record, apart from dates. */
export const FIELD_SENTENCES: readonly GoldenSentence[] = [
  [
    { field: 'address.city', operator: 'equals', value: 'Lyon' },
    'Clients dont la ville est Lyon',
    'Clients whose city is Lyon',
  ],
  [
    { field: 'address.city', operator: 'notEquals', value: 'Lyon' },
    'Clients dont la ville n’est pas Lyon',
    'Clients whose city is not Lyon',
  ],
  [
    { field: 'address.city', operator: 'isAnyOf', value: ['Lyon', 'Villeurbanne'] },
    'Clients dont la ville est Lyon ou Villeurbanne',
    'Clients whose city is Lyon or Villeurbanne',
  ],
  [
    { field: 'address.city', operator: 'isNoneOf', value: ['Lyon', 'Bron', 'Oullins'] },
    'Clients dont la ville n’est ni Lyon ni Bron ni Oullins',
    'Clients whose city is not Lyon, Bron or Oullins',
  ],
  [
    { field: 'address.city', operator: 'isNoneOf', value: ['Lyon'] },
    'Clients dont la ville n’est pas Lyon',
    'Clients whose city is not Lyon',
  ],
  [
    { field: 'lastName', operator: 'contains', value: 'mar' },
    'Clients dont le nom de famille contient «\u00a0mar\u00a0»',
    'Clients whose last name contains “mar”',
  ],
  [
    { field: 'lastName', operator: 'notContains', value: 'mar' },
    'Clients dont le nom de famille ne contient pas «\u00a0mar\u00a0»',
    'Clients whose last name does not contain “mar”',
  ],
  [
    { field: 'lastName', operator: 'startsWith', value: 'Mar' },
    'Clients dont le nom de famille commence par «\u00a0Mar\u00a0»',
    'Clients whose last name starts with “Mar”',
  ],
  [
    { field: 'lastName', operator: 'endsWith', value: 'tin' },
    'Clients dont le nom de famille finit par «\u00a0tin\u00a0»',
    'Clients whose last name ends with “tin”',
  ],
  [
    { field: 'address.city', operator: 'isEmpty' },
    'Clients dont la ville n’est pas renseignée',
    'Clients whose city is not filled in',
  ],
  [
    { field: 'address.city', operator: 'isNotEmpty' },
    'Clients dont la ville est renseignée',
    'Clients whose city is filled in',
  ],
  [
    { field: 'email', operator: 'isEmpty' },
    'Clients sans adresse e-mail',
    'Clients without an e-mail address',
  ],
  [
    { field: 'email', operator: 'isNotEmpty' },
    'Clients avec une adresse e-mail',
    'Clients with an e-mail address',
  ],
  [
    { field: 'status', operator: 'equals', value: 'lead' },
    'Clients dont le statut est prospect',
    'Clients whose status is lead',
  ],
  [
    { field: 'status', operator: 'isNoneOf', value: ['lead', 'active'] },
    'Clients dont le statut n’est ni prospect ni actif',
    'Clients whose status is not lead or active',
  ],
  [
    { field: 'preferredChannel', operator: 'equals', value: 'sms' },
    'Clients dont le canal préféré est SMS',
    'Clients whose preferred channel is SMS',
  ],
  [
    { field: 'address.country', operator: 'equals', value: 'FR' },
    'Clients dont le pays est France',
    'Clients whose country is France',
  ],
  [
    { field: 'assignedTo', operator: 'equals', value: 'lea' },
    'Clients dont le responsable est Léa',
    'Clients looked after by Léa',
  ],
  [
    { field: 'assignedTo', operator: 'isEmpty' },
    'Clients que personne ne suit',
    'Clients looked after by nobody',
  ],
  [
    { field: 'tags', operator: 'hasAny', value: ['VIP', 'Été'] },
    'Clients qui ont l’étiquette VIP ou l’étiquette Été',
    'Clients who have the tag VIP or the tag Été',
  ],
  [
    { field: 'tags', operator: 'hasAll', value: ['VIP', 'Été'] },
    'Clients qui ont à la fois l’étiquette VIP et l’étiquette Été',
    'Clients who have the tag VIP and the tag Été',
  ],
  [
    { field: 'tags', operator: 'hasNone', value: ['VIP', 'Été'] },
    'Clients qui n’ont ni l’étiquette VIP ni l’étiquette Été',
    'Clients who do not have the tag VIP or the tag Été',
  ],
  [
    { field: 'tags', operator: 'hasNone', value: ['VIP'] },
    'Clients qui n’ont pas l’étiquette VIP',
    'Clients who do not have the tag VIP',
  ],
  [{ field: 'tags', operator: 'isEmpty' }, 'Clients sans étiquette', 'Clients without a tag'],
  [
    { field: 'tags', operator: 'isNotEmpty' },
    'Clients avec une étiquette au moins',
    'Clients with at least one tag',
  ],
  [
    { field: 'segments', operator: 'hasAny', value: ['loyal'] },
    'Clients qui font partie de «\u00a0Fidèles\u00a0»',
    'Clients who belong to “Loyal”',
  ],
  [
    { field: 'segments', operator: 'hasAny', value: ['loyal', 'rare'] },
    'Clients qui font partie de «\u00a0Fidèles\u00a0» ou de «\u00a0Rares\u00a0»',
    'Clients who belong to “Loyal” or “Rare”',
  ],
  [
    { field: 'segments', operator: 'hasAll', value: ['loyal', 'rare'] },
    'Clients qui font partie à la fois de «\u00a0Fidèles\u00a0» et de «\u00a0Rares\u00a0»',
    'Clients who belong to “Loyal” and “Rare”',
  ],
  [
    { field: 'segments', operator: 'hasNone', value: ['loyal', 'rare'] },
    'Clients qui ne font partie ni de «\u00a0Fidèles\u00a0» ni de «\u00a0Rares\u00a0»',
    'Clients who do not belong to “Loyal” or “Rare”',
  ],
  [
    { field: 'segments', operator: 'isEmpty' },
    'Clients qui ne font partie d’aucun segment',
    'Clients who belong to no segment',
  ],
  [
    { field: 'consents.email', operator: 'equals', value: 'granted' },
    'Clients dont le consentement aux e-mails est accordé',
    'Clients whose consent to e-mails is granted',
  ],
  [
    { field: 'consents.sms', operator: 'isAnyOf', value: ['denied', 'unknown'] },
    'Clients dont le consentement aux SMS est refusé ou inconnu',
    'Clients whose consent to text messages is denied or unknown',
  ],
  [
    { field: 'address.city', operator: 'equals', value: '' },
    'Clients dont la ville est …',
    'Clients whose city is …',
  ],
  [
    { field: 'address.city', operator: 'isAnyOf', value: [] },
    'Clients dont la ville est …',
    'Clients whose city is …',
  ],
];
