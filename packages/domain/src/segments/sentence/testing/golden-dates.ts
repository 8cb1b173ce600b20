import type { GoldenSentence } from './golden-sentence.ts';

/** Of the dates of the record: birth, creation, next action. */
export const DATE_SENTENCES: readonly GoldenSentence[] = [
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
    { field: 'nextActionOn', operator: 'isPast' },
    'Clients dont la prochaine action est en retard',
    'Clients whose next action is overdue',
  ],
  [
    { field: 'birthDate', operator: 'ageBetween', value: ['', ''] },
    'Clients qui ont … à … ans',
    'Clients who are … to … years old',
  ],
];
