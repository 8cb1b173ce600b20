import type { DemoSegment } from './demo-segment.ts';

export const ASSOCIATION_SEGMENTS: readonly DemoSegment[] = [
  {
    id: 'association-renewals',
    name: 'Cotisations à renouveler',
    description: 'Échues, ou qui le seront dans les trente jours.',
    kind: 'dynamic',
    criteria: {
      all: [
        { field: 'custom.membership_type', operator: 'notEquals', value: 'honorary' },
        {
          any: [
            { field: 'custom.fee_paid_until', operator: 'isPast' },
            { field: 'custom.fee_paid_until', operator: 'inNextDays', value: 30 },
          ],
        },
      ],
    },
  },
  {
    id: 'association-volunteers',
    name: 'Bénévoles du week-end',
    description: 'Prêts à donner un coup de main le samedi ou le dimanche.',
    kind: 'dynamic',
    criteria: {
      all: [
        { field: 'custom.volunteer', operator: 'equals', value: true },
        { field: 'custom.availability', operator: 'hasAny', value: ['weekends'] },
      ],
    },
  },
  {
    id: 'association-newcomers',
    name: 'Nouveaux adhérents',
    description: 'Adhésion de moins d’un an, à inviter à la soirée d’accueil.',
    kind: 'dynamic',
    criteria: { all: [{ field: 'custom.joined_on', operator: 'inLastMonths', value: 12 }] },
  },
  {
    id: 'association-young',
    name: 'Jeunes adhérents',
    description: 'De 8 à 25 ans, pour les activités qui leur sont réservées.',
    kind: 'dynamic',
    criteria: { all: [{ field: 'birthDate', operator: 'ageBetween', value: [8, 25] }] },
  },
  {
    id: 'association-no-photos',
    name: 'Sans droit à l’image',
    description: 'À ne pas photographier, ou à qui demander d’abord.',
    kind: 'dynamic',
    criteria: {
      none: [{ field: 'custom.image_rights', operator: 'equals', value: true }],
    },
  },
  {
    id: 'association-summer-party',
    name: 'Équipe de la fête d’été',
    description: 'Les personnes qui préparent la fête de juin.',
    kind: 'static',
    clientIndexes: [2, 9, 14, 31, 47, 88],
  },
];
