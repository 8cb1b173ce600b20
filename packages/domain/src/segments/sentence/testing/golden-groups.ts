import type { Condition } from '@clientele/contracts/conditions/condition';
import type { ShownGroup } from '@clientele/contracts/segments/segment';

const CITY: Condition = {
  field: 'address.city',
  operator: 'isAnyOf',
  value: ['Lyon', 'Villeurbanne'],
};
const LONG_AGO: Condition = {
  field: 'stats.lastVisitAt',
  operator: 'moreThanMonthsAgo',
  value: 12,
};
const CONSENT: Condition = { field: 'consents.email', operator: 'equals', value: 'granted' };
const NO_EMAIL: Condition = { field: 'email', operator: 'isEmpty' };
const HIDDEN = { hidden: true } as const;

/** Groups, within groups, and how they are said in French and in English. */
export const GROUP_SENTENCES: readonly [tree: ShownGroup, fr: string, en: string][] = [
  [{ all: [] }, 'Tous les clients', 'All clients'],
  [{ any: [] }, 'Aucun client', 'No client'],
  [{ none: [] }, 'Tous les clients', 'All clients'],
  [{ all: [CITY, { any: [] }] }, 'Aucun client', 'No client'],
  [{ none: [{ all: [] }] }, 'Aucun client', 'No client'],
  [
    { all: [CITY] },
    'Clients dont la ville est Lyon ou Villeurbanne',
    'Clients whose city is Lyon or Villeurbanne',
  ],
  [
    { all: [CITY, LONG_AGO] },
    'Clients dont la ville est Lyon ou Villeurbanne et dont la dernière visite remonte à plus de 12 mois',
    'Clients whose city is Lyon or Villeurbanne and whose last visit was more than 12 months ago',
  ],
  [
    { all: [CITY, LONG_AGO, CONSENT] },
    'Clients dont la ville est Lyon ou Villeurbanne, dont la dernière visite remonte à plus de 12 mois, et dont le consentement aux e-mails est accordé',
    'Clients whose city is Lyon or Villeurbanne, whose last visit was more than 12 months ago, and whose consent to e-mails is granted',
  ],
  [
    { any: [CITY, LONG_AGO] },
    'Clients dont la ville est Lyon ou Villeurbanne ou dont la dernière visite remonte à plus de 12 mois',
    'Clients whose city is Lyon or Villeurbanne or whose last visit was more than 12 months ago',
  ],
  [
    { any: [CITY, LONG_AGO, CONSENT] },
    'Clients dont la ville est Lyon ou Villeurbanne, dont la dernière visite remonte à plus de 12 mois, ou dont le consentement aux e-mails est accordé',
    'Clients whose city is Lyon or Villeurbanne, whose last visit was more than 12 months ago, or whose consent to e-mails is granted',
  ],
  [
    { none: [CITY] },
    'Tous les clients, sauf ceux dont la ville est Lyon ou Villeurbanne',
    'All clients, except those whose city is Lyon or Villeurbanne',
  ],
  [
    { none: [CITY, LONG_AGO] },
    'Tous les clients, sauf ceux dont la ville est Lyon ou Villeurbanne ou dont la dernière visite remonte à plus de 12 mois',
    'All clients, except those whose city is Lyon or Villeurbanne or whose last visit was more than 12 months ago',
  ],
  [
    { all: [CITY, { none: [NO_EMAIL] }] },
    'Clients dont la ville est Lyon ou Villeurbanne, sauf ceux sans adresse e-mail',
    'Clients whose city is Lyon or Villeurbanne, except those without an e-mail address',
  ],
  [
    { all: [CITY, { none: [LONG_AGO, NO_EMAIL] }, { none: [CONSENT] }] },
    'Clients dont la ville est Lyon ou Villeurbanne, sauf ceux dont la dernière visite remonte à plus de 12 mois ou sans adresse e-mail ou dont le consentement aux e-mails est accordé',
    'Clients whose city is Lyon or Villeurbanne, except those whose last visit was more than 12 months ago or without an e-mail address or whose consent to e-mails is granted',
  ],
  [
    { all: [CITY, { any: [LONG_AGO, NO_EMAIL] }] },
    'Clients dont la ville est Lyon ou Villeurbanne, et dont la dernière visite remonte à plus de 12 mois ou sans adresse e-mail',
    'Clients whose city is Lyon or Villeurbanne, and whose last visit was more than 12 months ago or without an e-mail address',
  ],
  [
    { all: [{ any: [CITY, LONG_AGO] }, { any: [CONSENT, NO_EMAIL] }] },
    'Clients dont la ville est Lyon ou Villeurbanne ou dont la dernière visite remonte à plus de 12 mois, et dont le consentement aux e-mails est accordé ou sans adresse e-mail',
    'Clients whose city is Lyon or Villeurbanne or whose last visit was more than 12 months ago, and whose consent to e-mails is granted or without an e-mail address',
  ],
  [
    { any: [{ all: [CITY, LONG_AGO] }, CONSENT] },
    'Clients dont la ville est Lyon ou Villeurbanne et dont la dernière visite remonte à plus de 12 mois, ou dont le consentement aux e-mails est accordé',
    'Clients whose city is Lyon or Villeurbanne and whose last visit was more than 12 months ago, or whose consent to e-mails is granted',
  ],
  [
    { any: [CITY, { none: [NO_EMAIL] }] },
    'Clients dont la ville est Lyon ou Villeurbanne ou autres que ceux sans adresse e-mail',
    'Clients whose city is Lyon or Villeurbanne or other than those without an e-mail address',
  ],
  [
    { any: [CITY, { none: [LONG_AGO, NO_EMAIL] }] },
    'Clients dont la ville est Lyon ou Villeurbanne ou autres que ceux (dont la dernière visite remonte à plus de 12 mois ou sans adresse e-mail)',
    'Clients whose city is Lyon or Villeurbanne or other than those (whose last visit was more than 12 months ago or without an e-mail address)',
  ],
  [
    { none: [{ all: [CITY, LONG_AGO] }] },
    'Tous les clients, sauf ceux dont la ville est Lyon ou Villeurbanne et dont la dernière visite remonte à plus de 12 mois',
    'All clients, except those whose city is Lyon or Villeurbanne and whose last visit was more than 12 months ago',
  ],
  [
    { none: [{ all: [CITY, LONG_AGO] }, NO_EMAIL] },
    'Tous les clients, sauf ceux (dont la ville est Lyon ou Villeurbanne et dont la dernière visite remonte à plus de 12 mois) ou sans adresse e-mail',
    'All clients, except those (whose city is Lyon or Villeurbanne and whose last visit was more than 12 months ago) or without an e-mail address',
  ],
  [
    { none: [{ none: [CITY] }] },
    'Clients dont la ville est Lyon ou Villeurbanne',
    'Clients whose city is Lyon or Villeurbanne',
  ],
  [
    { any: [{ all: [CITY, { any: [LONG_AGO, CONSENT] }] }, NO_EMAIL] },
    'Clients dont la ville est Lyon ou Villeurbanne et (dont la dernière visite remonte à plus de 12 mois ou dont le consentement aux e-mails est accordé), ou sans adresse e-mail',
    'Clients whose city is Lyon or Villeurbanne and (whose last visit was more than 12 months ago or whose consent to e-mails is granted), or without an e-mail address',
  ],
  [
    { all: [CITY, { all: [LONG_AGO, { all: [CONSENT] }] }] },
    'Clients dont la ville est Lyon ou Villeurbanne, dont la dernière visite remonte à plus de 12 mois, et dont le consentement aux e-mails est accordé',
    'Clients whose city is Lyon or Villeurbanne, whose last visit was more than 12 months ago, and whose consent to e-mails is granted',
  ],
  [
    { all: [CITY, HIDDEN] },
    'Clients dont la ville est Lyon ou Villeurbanne et qui remplissent une condition masquée',
    'Clients whose city is Lyon or Villeurbanne and who meet a hidden condition',
  ],
  [
    { any: [HIDDEN, HIDDEN] },
    'Clients qui remplissent une condition masquée ou qui remplissent une condition masquée',
    'Clients who meet a hidden condition or who meet a hidden condition',
  ],
  [
    { all: [{ none: [HIDDEN] }] },
    'Tous les clients, sauf ceux qui remplissent une condition masquée',
    'All clients, except those who meet a hidden condition',
  ],
];
