/** How English speaks of a field: "whose city is …". */
export interface EnglishNoun {
  /** Without one, the verb begins the clause. */
  name: string | null;
  /** Instead of "is", and its negation. */
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

const WAS = ['was', 'was not'] as const;

export const ENGLISH_NOUNS: Readonly<Record<string, EnglishNoun>> = {
  firstName: { name: 'first name' },
  lastName: { name: 'last name' },
  companyName: { name: 'company name' },
  displayName: { name: 'full name' },
  number: { name: 'client number' },
  kind: { name: 'type' },
  status: { name: 'status' },
  email: {
    name: 'e-mail address',
    empty: 'without an e-mail address',
    filled: 'with an e-mail address',
  },
  phone: { name: 'phone number', empty: 'without a phone number', filled: 'with a phone number' },
  birthDate: { name: 'birth date' },
  'address.city': { name: 'city' },
  'address.postalCode': { name: 'postal code' },
  'address.country': { name: 'country' },
  language: { name: 'language' },
  source: { name: 'source' },
  assignedTo: {
    name: null,
    verb: ['looked after by', 'not looked after by'],
    empty: 'looked after by nobody',
    filled: 'looked after by somebody',
  },
  preferredChannel: { name: 'preferred channel' },
  createdAt: { name: 'record', verb: ['was created', 'was not created'] },
  updatedAt: { name: 'record', verb: ['was changed', 'was not changed'] },
  'stats.lifetimeValue': { name: 'lifetime value' },
  'stats.purchaseCount': { name: 'number of purchases' },
  'stats.averageBasket': {
    name: 'average basket',
    empty: 'without a purchase',
    filled: 'with at least one purchase',
  },
  'stats.visitCount': { name: 'number of visits' },
  'stats.firstVisitAt': {
    name: 'first visit',
    verb: WAS,
    empty: 'who never came',
    filled: 'who have come before',
  },
  'stats.lastVisitAt': {
    name: 'last visit',
    verb: WAS,
    empty: 'who never came',
    filled: 'who have come before',
  },
  'stats.expectedVisitAt': {
    name: 'next visit',
    verb: ['is expected', 'is not expected'],
    pastVerb: ['was expected', 'was not expected'],
    past: 'who should have been back by now',
  },
  'stats.visitFrequency': { name: 'usual time between visits', unit: ' days' },
  'stats.noShowRate': { name: 'no-show rate', unit: '%' },
  'stats.lastInteractionAt': {
    name: 'last interaction',
    verb: WAS,
    empty: 'without any interaction',
    filled: 'with at least one interaction',
  },
  'stats.lastInboundAt': {
    name: null,
    verb: ['who last got in touch', 'who did not get in touch'],
    empty: 'who never got in touch',
    filled: 'who have got in touch before',
  },
  'stats.completedAppointments': { name: 'number of appointments kept' },
  'stats.noShows': { name: 'number of no-shows' },
  'consents.email': { name: 'consent to e-mails' },
  'consents.sms': { name: 'consent to text messages' },
  'consents.phone': { name: 'consent to calls' },
  'consents.post': { name: 'consent to letters' },
  nextActionOn: {
    name: 'next action',
    verb: ['is planned', 'is not planned'],
    past: 'whose next action is overdue',
    empty: 'without a next action planned',
    filled: 'with a next action planned',
  },
  nextActionFor: { name: 'person in charge of the next action' },
};

/** Wording of a field with several values, such as tags or segments. */
export interface EnglishMembers {
  has: string;
  hasNot: string;
  item: (value: string) => string;
  empty: string;
  filled: string;
}

export const ENGLISH_MEMBERS: Readonly<Record<string, EnglishMembers>> = {
  tags: {
    has: 'who have',
    hasNot: 'who do not have',
    item: (value) => `the tag ${value}`,
    empty: 'without a tag',
    filled: 'with at least one tag',
  },
  segments: {
    has: 'who belong to',
    hasNot: 'who do not belong to',
    item: (value) => `“${value}”`,
    empty: 'who belong to no segment',
    filled: 'who belong to at least one segment',
  },
};

/** Wording of a field that counts over a period. */
export interface EnglishCount {
  has: string;
  hasNot: string;
  fewer: 'fewer' | 'less';
  /** The number with its unit. */
  times: (value: string, number: number) => string;
  nothing: string;
  something: string;
}

export const ENGLISH_COUNTS: Readonly<Record<string, EnglishCount>> = {
  'activity.visits': {
    has: 'who came',
    hasNot: 'who did not come',
    fewer: 'fewer',
    times: (value, number) => `${value} ${number === 1 ? 'time' : 'times'}`,
    nothing: 'who did not come',
    something: 'who came',
  },
  'activity.purchases': {
    has: 'who made',
    hasNot: 'who did not make',
    fewer: 'fewer',
    times: (value, number) => `${value} ${number === 1 ? 'purchase' : 'purchases'}`,
    nothing: 'who made no purchase',
    something: 'who made a purchase',
  },
  'activity.spent': {
    has: 'who spent',
    hasNot: 'who did not spend',
    fewer: 'less',
    times: (value) => value,
    nothing: 'who spent nothing',
    something: 'who spent something',
  },
};
