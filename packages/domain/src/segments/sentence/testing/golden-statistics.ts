import type { GoldenSentence } from './golden-sentence.ts';

/** Of what happened: its numbers, its days, its counts. */
export const STATISTICS_SENTENCES: readonly GoldenSentence[] = [
  [
    { field: 'stats.lastVisitAt', operator: 'on', value: '2026-05-02' },
    'Clients dont la dernière visite a eu lieu le 2 mai 2026',
    'Clients whose last visit was on 2 May 2026',
  ],
  [
    { field: 'stats.lastVisitAt', operator: 'after', value: '2026-05-02' },
    'Clients dont la dernière visite a eu lieu après le 2 mai 2026',
    'Clients whose last visit was after 2 May 2026',
  ],
  [
    { field: 'stats.lastVisitAt', operator: 'inLastDays', value: 30 },
    'Clients dont la dernière visite a eu lieu dans les 30 derniers jours',
    'Clients whose last visit was in the last 30 days',
  ],
  [
    { field: 'stats.lastVisitAt', operator: 'inLastDays', value: 0 },
    'Clients dont la dernière visite a eu lieu aujourd’hui',
    'Clients whose last visit was today',
  ],
  [
    { field: 'stats.lastVisitAt', operator: 'notInLastDays', value: 30 },
    'Clients dont la dernière visite n’a pas eu lieu dans les 30 derniers jours',
    'Clients whose last visit was not in the last 30 days',
  ],
  [
    { field: 'stats.lastVisitAt', operator: 'moreThanDaysAgo', value: 60 },
    'Clients dont la dernière visite remonte à plus de 60 jours',
    'Clients whose last visit was more than 60 days ago',
  ],
  [
    { field: 'stats.lastVisitAt', operator: 'moreThanDaysAgo', value: 1 },
    'Clients dont la dernière visite remonte à plus d’un jour',
    'Clients whose last visit was more than 1 day ago',
  ],
  [
    { field: 'stats.lastVisitAt', operator: 'inLastMonths', value: 3 },
    'Clients dont la dernière visite a eu lieu dans les 3 derniers mois',
    'Clients whose last visit was in the last 3 months',
  ],
  [
    { field: 'stats.lastVisitAt', operator: 'inLastMonths', value: 1 },
    'Clients dont la dernière visite a eu lieu dans le dernier mois',
    'Clients whose last visit was in the last month',
  ],
  [
    { field: 'stats.lastVisitAt', operator: 'moreThanMonthsAgo', value: 12 },
    'Clients dont la dernière visite remonte à plus de 12 mois',
    'Clients whose last visit was more than 12 months ago',
  ],
  [
    { field: 'stats.lastVisitAt', operator: 'isEmpty' },
    'Clients qui ne sont jamais venus',
    'Clients who never came',
  ],
  [
    { field: 'stats.lastVisitAt', operator: 'isNotEmpty' },
    'Clients qui sont déjà venus',
    'Clients who have come before',
  ],
  [
    { field: 'stats.expectedVisitAt', operator: 'isPast' },
    'Clients qui auraient déjà dû revenir',
    'Clients who should have been back by now',
  ],
  [
    { field: 'stats.expectedVisitAt', operator: 'moreThanDaysAgo', value: 14 },
    'Clients dont la prochaine visite était attendue il y a plus de 14 jours',
    'Clients whose next visit was expected more than 14 days ago',
  ],
  [
    { field: 'stats.expectedVisitAt', operator: 'inNextDays', value: 7 },
    'Clients dont la prochaine visite est attendue dans les 7 prochains jours',
    'Clients whose next visit is expected in the next 7 days',
  ],
  [
    { field: 'stats.lastInboundAt', operator: 'inLastMonths', value: 6 },
    'Clients qui ont pris contact pour la dernière fois dans les 6 derniers mois',
    'Clients who last got in touch in the last 6 months',
  ],
  [
    { field: 'stats.lastInboundAt', operator: 'notInLastDays', value: 90 },
    'Clients qui n’ont pas pris contact dans les 90 derniers jours',
    'Clients who did not get in touch in the last 90 days',
  ],
  [
    { field: 'stats.lifetimeValue', operator: 'greaterOrEqual', value: 50000 },
    'Clients dont la valeur client est d’au moins 500\u00a0€',
    'Clients whose lifetime value is at least 500\u00a0€',
  ],
  [
    { field: 'stats.averageBasket', operator: 'between', value: [2000, 4500] },
    'Clients dont le panier moyen est compris entre 20\u00a0€ et 45\u00a0€',
    'Clients whose average basket is between 20\u00a0€ and 45\u00a0€',
  ],
  [
    { field: 'stats.visitCount', operator: 'equals', value: 1 },
    'Clients dont le nombre de visites est de 1',
    'Clients whose number of visits is 1',
  ],
  [
    { field: 'stats.visitCount', operator: 'notEquals', value: 1 },
    'Clients dont le nombre de visites n’est pas de 1',
    'Clients whose number of visits is not 1',
  ],
  [
    { field: 'stats.noShowRate', operator: 'greaterThan', value: 20 },
    'Clients dont le taux d’absence dépasse 20\u00a0%',
    'Clients whose no-show rate is more than 20%',
  ],
  [
    { field: 'stats.visitFrequency', operator: 'lessThan', value: 45 },
    'Clients dont l’intervalle habituel entre les visites est inférieur à 45 jours',
    'Clients whose usual time between visits is less than 45 days',
  ],
  [
    { field: 'stats.visitFrequency', operator: 'lessOrEqual', value: 45 },
    'Clients dont l’intervalle habituel entre les visites est d’au plus 45 jours',
    'Clients whose usual time between visits is at most 45 days',
  ],
  [
    { field: 'stats.visitCount', operator: 'isEmpty' },
    'Clients dont le nombre de visites n’est pas renseigné',
    'Clients whose number of visits is not filled in',
  ],
  [
    { field: 'activity.purchases', operator: 'greaterOrEqual', value: 3, period: { days: 90 } },
    'Clients qui ont fait au moins 3 achats sur les 90 derniers jours',
    'Clients who made at least 3 purchases in the last 90 days',
  ],
  [
    {
      field: 'activity.purchases',
      operator: 'greaterOrEqual',
      value: 3,
      period: { from: '2026-01-01', to: null },
    },
    'Clients qui ont fait au moins 3 achats depuis le 1er janvier 2026',
    'Clients who made at least 3 purchases since 1 January 2026',
  ],
  [
    { field: 'activity.purchases', operator: 'equals', value: 0, period: { days: 1 } },
    'Clients qui n’ont fait aucun achat depuis hier',
    'Clients who made no purchase since yesterday',
  ],
  [
    { field: 'activity.purchases', operator: 'equals', value: 1 },
    'Clients qui ont fait exactement 1 achat',
    'Clients who made exactly 1 purchase',
  ],
  [
    { field: 'activity.purchases', operator: 'notEquals', value: 2 },
    'Clients qui n’ont pas fait exactement 2 achats',
    'Clients who did not make exactly 2 purchases',
  ],
  [
    { field: 'activity.purchases', operator: 'notEquals', value: 0 },
    'Clients qui ont fait un achat au moins',
    'Clients who made a purchase',
  ],
  [
    {
      field: 'activity.visits',
      operator: 'greaterThan',
      value: 2,
      period: { from: '2026-01-01', to: '2026-06-30' },
    },
    'Clients qui sont venus plus de 2 fois entre le 1er janvier 2026 et le 30 juin 2026',
    'Clients who came more than 2 times between 1 January 2026 and 30 June 2026',
  ],
  [
    {
      field: 'activity.visits',
      operator: 'greaterThan',
      value: 0,
      period: { from: '2026-05-01', to: '2026-05-01' },
    },
    'Clients qui sont venus le 1er mai 2026',
    'Clients who came on 1 May 2026',
  ],
  [
    { field: 'activity.visits', operator: 'between', value: [2, 5], period: { days: 365 } },
    'Clients qui sont venus entre 2 et 5 fois sur les 365 derniers jours',
    'Clients who came between 2 and 5 times in the last 365 days',
  ],
  [
    { field: 'activity.visits', operator: 'lessOrEqual', value: 0, period: { days: 30 } },
    'Clients qui ne sont pas venus sur les 30 derniers jours',
    'Clients who did not come in the last 30 days',
  ],
  [
    { field: 'activity.spent', operator: 'lessThan', value: 10000, period: { days: 365 } },
    'Clients qui ont dépensé moins de 100\u00a0€ sur les 365 derniers jours',
    'Clients who spent less than 100\u00a0€ in the last 365 days',
  ],
  [
    { field: 'activity.spent', operator: 'lessOrEqual', value: 10000 },
    'Clients qui ont dépensé au plus 100\u00a0€',
    'Clients who spent at most 100\u00a0€',
  ],
  [
    { field: 'activity.spent', operator: 'between', value: [10000, 50000] },
    'Clients qui ont dépensé entre 100\u00a0€ et 500\u00a0€',
    'Clients who spent between 100\u00a0€ and 500\u00a0€',
  ],
  [
    { field: 'activity.visits', operator: 'greaterOrEqual', value: '', period: { days: 90 } },
    'Clients qui sont venus au moins … fois sur les 90 derniers jours',
    'Clients who came at least … times in the last 90 days',
  ],
];
