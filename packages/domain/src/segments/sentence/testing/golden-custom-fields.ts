import type { GoldenSentence } from './golden-sentence.ts';

/** Of the fields that an organisation adds to the record. */
export const CUSTOM_FIELD_SENTENCES: readonly GoldenSentence[] = [
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
];
