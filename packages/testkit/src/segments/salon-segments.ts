import { SEGMENTS_FIELD } from '@clientele/domain/conditions/client-fields';
import type { DemoSegment } from './demo-segment.ts';

const YEAR = { days: 365 };

export const SALON_SEGMENTS: readonly DemoSegment[] = [
  {
    id: 'salon-regulars',
    name: 'Habitués',
    description: 'Venus au moins six fois en un an : les premiers informés des nouveautés.',
    kind: 'dynamic',
    criteria: {
      all: [{ field: 'activity.visits', operator: 'greaterOrEqual', value: 6, period: YEAR }],
    },
  },
  {
    id: 'salon-best',
    name: 'Meilleurs clients',
    description: 'Au moins 400 € en un an, ou une étiquette VIP posée par l’équipe.',
    kind: 'dynamic',
    criteria: {
      any: [
        { field: 'activity.spent', operator: 'greaterOrEqual', value: 40_000, period: YEAR },
        { field: 'tags', operator: 'hasAny', value: ['VIP'] },
      ],
    },
  },
  {
    id: 'salon-late',
    name: 'En retard sur leur rythme',
    description: 'Attendus depuis un moment, mais vus il y a moins d’un an : à relancer.',
    kind: 'dynamic',
    criteria: {
      all: [
        { field: 'stats.expectedVisitAt', operator: 'moreThanDaysAgo', value: 14 },
        { field: 'stats.lastVisitAt', operator: 'inLastMonths', value: 12 },
      ],
    },
  },
  {
    id: 'salon-late-by-text',
    name: 'À relancer par SMS',
    description: 'En retard sur leur rythme, avec un téléphone, et sans refus des SMS.',
    kind: 'dynamic',
    criteria: {
      all: [
        { field: SEGMENTS_FIELD, operator: 'hasAny', value: ['salon-late'] },
        { field: 'phone', operator: 'isNotEmpty' },
        { field: 'consents.sms', operator: 'notEquals', value: 'denied' },
      ],
    },
  },
  {
    id: 'salon-lost',
    name: 'Perdus de vue',
    description: 'Venus plusieurs fois, puis plus du tout depuis un an.',
    kind: 'dynamic',
    criteria: {
      all: [
        { field: 'stats.visitCount', operator: 'greaterOrEqual', value: 2 },
        { field: 'stats.lastVisitAt', operator: 'moreThanMonthsAgo', value: 12 },
      ],
    },
  },
  {
    id: 'salon-birthdays',
    name: 'Anniversaires à venir',
    description: 'Dans les quatorze jours, pour un mot et une petite attention.',
    kind: 'dynamic',
    criteria: {
      all: [
        { field: 'birthDate', operator: 'anniversaryInNextDays', value: 14 },
        { field: 'status', operator: 'notEquals', value: 'inactive' },
      ],
    },
  },
  {
    id: 'salon-new',
    name: 'Nouveaux clients',
    description: 'Arrivés depuis deux mois : le moment de prendre de leurs nouvelles.',
    kind: 'dynamic',
    criteria: { all: [{ field: 'createdAt', operator: 'inLastDays', value: 60 }] },
  },
  {
    id: 'salon-patch-test',
    name: 'Test d’allergie à refaire',
    description: 'Clients de la coloration sans test depuis un an.',
    kind: 'dynamic',
    criteria: {
      all: [
        {
          any: [
            { field: 'tags', operator: 'hasAny', value: ['coloration'] },
            { field: 'custom.hair_condition', operator: 'hasAny', value: ['coloured'] },
          ],
        },
        {
          none: [{ field: 'custom.patch_test_date', operator: 'inLastMonths', value: 12 }],
        },
      ],
    },
  },
  {
    id: 'salon-models',
    name: 'Modèles pour nos photos',
    description: 'Ont accepté de poser pour nos avant/après.',
    kind: 'static',
    clientIndexes: [4, 17, 23, 58, 112, 230, 415, 671, 902, 1_204],
  },
];
