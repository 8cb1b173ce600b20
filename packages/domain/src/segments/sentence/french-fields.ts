/** How French speaks of a field: "dont la ville est …". */
export interface FrenchNoun {
  /** With its article; without one, the verb begins the clause. */
  name: string | null;
  feminine?: true;
  /** The verb for its day instead of "est", and its negation. */
  verb?: readonly [is: string, isNot: string];
  /** The verb for the past, where it needs another tense. */
  pastVerb?: readonly [was: string, wasNot: string];
  /** Unit behind the field's numbers. */
  unit?: string;
  /** Complete clauses for a day in the past, for no value, and for any value. */
  past?: string;
  empty?: string;
  filled?: string;
}

/** The verb for events that took place some days or months ago. */
export const TAKEN_PLACE = ['a eu lieu', 'n’a pas eu lieu'] as const;

export const FRENCH_NOUNS: Readonly<Record<string, FrenchNoun>> = {
  firstName: { name: 'le prénom' },
  lastName: { name: 'le nom de famille' },
  companyName: { name: 'le nom de la société' },
  displayName: { name: 'le nom complet' },
  number: { name: 'le numéro de client' },
  kind: { name: 'le type' },
  status: { name: 'le statut' },
  email: {
    name: 'l’adresse e-mail',
    feminine: true,
    empty: 'sans adresse e-mail',
    filled: 'avec une adresse e-mail',
  },
  phone: {
    name: 'le numéro de téléphone',
    empty: 'sans numéro de téléphone',
    filled: 'avec un numéro de téléphone',
  },
  birthDate: { name: 'la date de naissance', feminine: true },
  'address.city': { name: 'la ville', feminine: true },
  'address.postalCode': { name: 'le code postal' },
  'address.country': { name: 'le pays' },
  language: { name: 'la langue', feminine: true },
  source: { name: 'l’origine', feminine: true },
  assignedTo: {
    name: 'le responsable',
    empty: 'que personne ne suit',
    filled: 'que quelqu’un suit',
  },
  preferredChannel: { name: 'le canal préféré' },
  createdAt: { name: 'la fiche', verb: ['a été créée', 'n’a pas été créée'] },
  updatedAt: { name: 'la fiche', verb: ['a été modifiée', 'n’a pas été modifiée'] },
  'stats.lifetimeValue': { name: 'la valeur client', feminine: true },
  'stats.purchaseCount': { name: 'le nombre d’achats' },
  'stats.averageBasket': {
    name: 'le panier moyen',
    empty: 'sans achat',
    filled: 'avec un achat au moins',
  },
  'stats.visitCount': { name: 'le nombre de visites' },
  'stats.firstVisitAt': {
    name: 'la première visite',
    feminine: true,
    verb: TAKEN_PLACE,
    empty: 'qui ne sont jamais venus',
    filled: 'qui sont déjà venus',
  },
  'stats.lastVisitAt': {
    name: 'la dernière visite',
    feminine: true,
    verb: TAKEN_PLACE,
    empty: 'qui ne sont jamais venus',
    filled: 'qui sont déjà venus',
  },
  'stats.expectedVisitAt': {
    name: 'la prochaine visite',
    feminine: true,
    verb: ['est attendue', 'n’est pas attendue'],
    pastVerb: ['était attendue', 'n’était pas attendue'],
    past: 'qui auraient déjà dû revenir',
  },
  'stats.visitFrequency': { name: 'l’intervalle habituel entre les visites', unit: ' jours' },
  'stats.noShowRate': { name: 'le taux d’absence', unit: '\u00a0%' },
  'stats.lastInteractionAt': {
    name: 'la dernière interaction',
    feminine: true,
    verb: TAKEN_PLACE,
    empty: 'sans aucune interaction',
    filled: 'avec une interaction au moins',
  },
  'stats.lastInboundAt': {
    name: null,
    verb: ['qui ont pris contact pour la dernière fois', 'qui n’ont pas pris contact'],
    empty: 'qui n’ont jamais pris contact',
    filled: 'qui ont déjà pris contact',
  },
  'stats.completedAppointments': { name: 'le nombre de rendez-vous honorés' },
  'stats.noShows': { name: 'le nombre d’absences' },
  'consents.email': { name: 'le consentement aux e-mails' },
  'consents.sms': { name: 'le consentement aux SMS' },
  'consents.phone': { name: 'le consentement aux appels' },
  'consents.post': { name: 'le consentement au courrier' },
  nextActionOn: {
    name: 'la prochaine action',
    feminine: true,
    verb: ['est prévue', 'n’est pas prévue'],
    past: 'dont la prochaine action est en retard',
    empty: 'sans prochaine action prévue',
    filled: 'avec une prochaine action prévue',
  },
  nextActionFor: { name: 'le responsable de la prochaine action' },
};

/** Wording of a field with several values, such as tags or segments. */
export interface FrenchMembers {
  has: string;
  hasNot: string;
  /** Before "ni … ni …". */
  hasNeither: string;
  item: (value: string) => string;
  empty: string;
  filled: string;
}

export const FRENCH_MEMBERS: Readonly<Record<string, FrenchMembers>> = {
  tags: {
    has: 'qui ont',
    hasNot: 'qui n’ont pas',
    hasNeither: 'qui n’ont',
    item: (value) => `l’étiquette ${value}`,
    empty: 'sans étiquette',
    filled: 'avec une étiquette au moins',
  },
  segments: {
    has: 'qui font partie',
    hasNot: 'qui ne font pas partie',
    hasNeither: 'qui ne font partie',
    item: (value) => `de «\u00a0${value}\u00a0»`,
    empty: 'qui ne font partie d’aucun segment',
    filled: 'qui font partie d’un segment au moins',
  },
};

/** Wording of a field that counts over a period. */
export interface FrenchCount {
  has: string;
  hasNot: string;
  /** The number with its unit. */
  times: (value: string, number: number) => string;
  nothing: string;
  something: string;
}

export const FRENCH_COUNTS: Readonly<Record<string, FrenchCount>> = {
  'activity.visits': {
    has: 'qui sont venus',
    hasNot: 'qui ne sont pas venus',
    times: (value) => `${value} fois`,
    nothing: 'qui ne sont pas venus',
    something: 'qui sont venus',
  },
  'activity.purchases': {
    has: 'qui ont fait',
    hasNot: 'qui n’ont pas fait',
    times: (value, number) => `${value} ${number >= 2 ? 'achats' : 'achat'}`,
    nothing: 'qui n’ont fait aucun achat',
    something: 'qui ont fait un achat au moins',
  },
  'activity.spent': {
    has: 'qui ont dépensé',
    hasNot: 'qui n’ont pas dépensé',
    times: (value) => value,
    nothing: 'qui n’ont rien dépensé',
    something: 'qui ont dépensé quelque chose',
  },
};
