import type { Condition } from '@clientele/contracts/conditions/condition';

/** A condition and how it is said, in French and in English. */
export type GoldenSentence = [condition: Condition, fr: string, en: string];

/** Of what stands in a record, standard fields and the organisation's own. */
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
    { field: 'birthDate', operator: 'on', value: '1980-05-01' },
    'Clients dont la date de naissance est le 1er mai 1980',
    'Clients whose birth date is 1 May 1980',
  ],
  [
    { field: 'birthDate', operator: 'anniversaryInNextDays', value: 14 },
    'Clients dont l’anniversaire est dans les 14 prochains jours',
    'Clients whose birthday is in the next 14 days',
  ],
  [
    { field: 'birthDate', operator: 'anniversaryInNextDays', value: 0 },
    'Clients dont l’anniversaire est aujourd’hui',
    'Clients whose birthday is today',
  ],
  [
    { field: 'birthDate', operator: 'anniversaryInMonths', value: [5, 6] },
    'Clients dont l’anniversaire est en mai ou en juin',
    'Clients whose birthday is in May or June',
  ],
  [
    { field: 'birthDate', operator: 'ageBetween', value: [18, 25] },
    'Clients qui ont 18 à 25 ans',
    'Clients who are 18 to 25 years old',
  ],
  [
    { field: 'birthDate', operator: 'ageBetween', value: [1, 1] },
    'Clients qui ont 1 an',
    'Clients who are 1 year old',
  ],
  [
    { field: 'birthDate', operator: 'isEmpty' },
    'Clients dont la date de naissance n’est pas renseignée',
    'Clients whose birth date is not filled in',
  ],
  [
    { field: 'createdAt', operator: 'inLastDays', value: 30 },
    'Clients dont la fiche a été créée dans les 30 derniers jours',
    'Clients whose record was created in the last 30 days',
  ],
  [
    { field: 'createdAt', operator: 'notInLastDays', value: 1 },
    'Clients dont la fiche n’a pas été créée hier ou aujourd’hui',
    'Clients whose record was not created yesterday or today',
  ],
  [
    { field: 'createdAt', operator: 'before', value: '2026-01-01' },
    'Clients dont la fiche a été créée avant le 1er janvier 2026',
    'Clients whose record was created before 1 January 2026',
  ],
  [
    { field: 'createdAt', operator: 'between', value: ['2026-01-01', '2026-03-31'] },
    'Clients dont la fiche a été créée entre le 1er janvier 2026 et le 31 mars 2026',
    'Clients whose record was created between 1 January 2026 and 31 March 2026',
  ],
  [
    { field: 'nextActionOn', operator: 'inNextDays', value: 1 },
    'Clients dont la prochaine action est prévue aujourd’hui ou demain',
    'Clients whose next action is planned today or tomorrow',
  ],
  [
    { field: 'nextActionOn', operator: 'isEmpty' },
    'Clients sans prochaine action prévue',
    'Clients without a next action planned',
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
    { field: 'custom.colour', operator: 'equals', value: 'Rouge' },
    'Clients dont le champ «\u00a0Couleur\u00a0» est Rouge',
    'Clients whose “Couleur” is Rouge',
  ],
  [
    { field: 'custom.colour', operator: 'isEmpty' },
    'Clients dont le champ «\u00a0Couleur\u00a0» n’est pas renseigné',
    'Clients whose “Couleur” is not filled in',
  ],
  [
    { field: 'custom.level', operator: 'isAnyOf', value: ['Or', 'Argent'] },
    'Clients dont le champ «\u00a0Niveau\u00a0» est Or ou Argent',
    'Clients whose “Niveau” is Or or Argent',
  ],
  [
    { field: 'custom.allergies', operator: 'hasAny', value: ['Latex', 'Gluten'] },
    'Clients dont le champ «\u00a0Allergies\u00a0» comprend Latex ou Gluten',
    'Clients whose “Allergies” includes Latex or Gluten',
  ],
  [
    { field: 'custom.allergies', operator: 'hasAll', value: ['Latex', 'Gluten'] },
    'Clients dont le champ «\u00a0Allergies\u00a0» comprend Latex et Gluten',
    'Clients whose “Allergies” includes Latex and Gluten',
  ],
  [
    { field: 'custom.allergies', operator: 'hasNone', value: ['Latex', 'Gluten'] },
    'Clients dont le champ «\u00a0Allergies\u00a0» ne comprend ni Latex ni Gluten',
    'Clients whose “Allergies” does not include Latex or Gluten',
  ],
  [
    { field: 'custom.allergies', operator: 'hasNone', value: ['Latex'] },
    'Clients dont le champ «\u00a0Allergies\u00a0» ne comprend pas Latex',
    'Clients whose “Allergies” does not include Latex',
  ],
  [
    { field: 'custom.joined', operator: 'isPast' },
    'Clients dont le champ «\u00a0Adhésion\u00a0» est passé',
    'Clients whose “Adhésion” is past',
  ],
  [
    { field: 'custom.joined', operator: 'moreThanMonthsAgo', value: 1 },
    'Clients dont le champ «\u00a0Adhésion\u00a0» remonte à plus d’un mois',
    'Clients whose “Adhésion” is more than 1 month ago',
  ],
  [
    { field: 'custom.joined', operator: 'before', value: '2026-05-01' },
    'Clients dont le champ «\u00a0Adhésion\u00a0» est avant le 1er mai 2026',
    'Clients whose “Adhésion” is before 1 May 2026',
  ],
  [
    { field: 'custom.joined', operator: 'anniversaryInNextDays', value: 7 },
    'Clients dont le champ «\u00a0Adhésion\u00a0» a son anniversaire dans les 7 prochains jours',
    'Clients whose “Adhésion” has its anniversary in the next 7 days',
  ],
  [
    { field: 'custom.joined', operator: 'anniversaryInMonths', value: [1] },
    'Clients dont le champ «\u00a0Adhésion\u00a0» a son anniversaire en janvier',
    'Clients whose “Adhésion” has its anniversary in January',
  ],
  [
    { field: 'custom.joined', operator: 'ageBetween', value: [2, 5] },
    'Clients dont le champ «\u00a0Adhésion\u00a0» a 2 à 5 ans',
    'Clients whose “Adhésion” is 2 to 5 years old',
  ],
  [
    { field: 'custom.points', operator: 'equals', value: 12 },
    'Clients dont le champ «\u00a0Points\u00a0» est de 12',
    'Clients whose “Points” is 12',
  ],
  [
    { field: 'custom.points', operator: 'greaterOrEqual', value: 12 },
    'Clients dont le champ «\u00a0Points\u00a0» est d’au moins 12',
    'Clients whose “Points” is at least 12',
  ],
  [
    { field: 'custom.points', operator: 'between', value: [10, 20] },
    'Clients dont le champ «\u00a0Points\u00a0» est compris entre 10 et 20',
    'Clients whose “Points” is between 10 and 20',
  ],
  [
    { field: 'custom.member', operator: 'equals', value: true },
    'Clients dont le champ «\u00a0Membre\u00a0» indique oui',
    'Clients whose “Membre” is yes',
  ],
  [
    { field: 'custom.gone', operator: 'equals', value: 'x' },
    'Clients qui remplissent une condition sur un champ inconnu',
    'Clients who meet a condition on an unknown field',
  ],
  [
    { field: 'nextActionOn', operator: 'isPast' },
    'Clients dont la prochaine action est en retard',
    'Clients whose next action is overdue',
  ],
  [
    { field: 'address.city', operator: 'equals', value: '' },
    'Clients dont la ville est …',
    'Clients whose city is …',
  ],
  [
    { field: 'birthDate', operator: 'ageBetween', value: ['', ''] },
    'Clients qui ont … à … ans',
    'Clients who are … to … years old',
  ],
  [
    { field: 'address.city', operator: 'isAnyOf', value: [] },
    'Clients dont la ville est …',
    'Clients whose city is …',
  ],
];
