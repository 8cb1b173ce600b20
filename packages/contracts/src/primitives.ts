import { z } from 'zod';

/** Most items on a page. */
export const PAGE_LIMIT_MAXIMUM = 100;
/** Items on a page, unless the query says otherwise. */
export const PAGE_LIMIT_DEFAULT = 50;
/** Most characters of a cursor. */
export const CURSOR_LENGTH_MAXIMUM = 2_000;

/**
 * A document id, as Firestore and Firebase Auth make them: without path separators, and not
 * beginning with two underscores.
 */
export const idSchema = z
  .string()
  .min(1)
  .max(128)
  .regex(/^(?!__)[A-Za-z0-9_-]+$/)
  .describe('Identifier of the record')
  .meta({ id: 'Id', examples: ['7Kx2mQ9sLtVbR4wNcYpZ'] });

/** Earliest year of any event: a year such as 0026 is a typing error. */
const YEAR_MINIMUM = 1800;
const YEAR_MAXIMUM = 2999;
const implausible = { params: { code: 'date.implausible' } };

/** Whether the year of a moment or a calendar date is plausible. */
export function isPlausible(moment: string | Date): boolean {
  const year = new Date(moment).getUTCFullYear();
  return year >= YEAR_MINIMUM && year <= YEAR_MAXIMUM;
}

/** A moment, ISO 8601 in UTC. */
export const momentSchema = z.iso
  .datetime({ offset: true })
  .refine(isPlausible, implausible)
  .describe('Moment, ISO 8601 in UTC')
  .meta({ id: 'Moment', examples: ['2026-03-14T09:30:00.000Z'] });

/** A calendar date without a time zone, `YYYY-MM-DD`. */
export const calendarDateSchema = z.iso
  .date()
  .refine(isPlausible, implausible)
  .describe('Calendar date, YYYY-MM-DD')
  .meta({ id: 'CalendarDate', examples: ['2026-03-14'] });

/** ISO 3166-1 alpha-2. */
export const countryCodeSchema = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .describe('Country, ISO 3166-1 alpha-2')
  .meta({ id: 'CountryCode', examples: ['FR'] });

/** ISO 4217. */
export const currencyCodeSchema = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .describe('Currency, ISO 4217')
  .meta({ id: 'CurrencyCode', examples: ['EUR'] });

/** BCP 47 primary language, such as `fr`. */
export const languageCodeSchema = z
  .string()
  .regex(/^[a-z]{2}$/)
  .describe('Language, two letters')
  .meta({ id: 'LanguageCode', examples: ['fr'] });

/** Languages of the interface and of mails. */
export const interfaceLanguageSchema = z
  .enum(['fr', 'en'])
  .meta({ id: 'InterfaceLanguage', description: 'Language of the interface and of mails' });
export type InterfaceLanguage = z.infer<typeof interfaceLanguageSchema>;

/** Version of a record, which grows by one with every change; also its `ETag`. */
export const versionSchema = z
  .int()
  .min(1)
  .describe('Version of the record, its ETag')
  .meta({ id: 'Version', examples: [7] });

/**
 * Who did something. The name is stored as it was, so that histories stay readable after somebody
 * left.
 */
export const actorSchema = z
  .object({
    id: z.string().nullable().describe('Member id; null when the system or other software acted'),
    name: z.string().describe('Name at the time, kept after the person left; of a key, its name'),
  })
  .meta({ id: 'Actor', examples: [{ id: 'u5Hq8Zr1XwTn', name: 'Camille Durand' }] });
export type Actor = z.infer<typeof actorSchema>;

// Who created and changed a stored record, and when.
export const createdAtSchema = momentSchema.describe('When it was created');
export const createdBySchema = actorSchema.describe('Who created it');
export const updatedAtSchema = momentSchema.describe('When it last changed');
export const updatedBySchema = actorSchema.describe('Who changed it last');

/** Query parameters of every paged list. */
export const pageQuerySchema = z.strictObject({
  cursor: z
    .string()
    .min(1)
    .max(CURSOR_LENGTH_MAXIMUM)
    .optional()
    .describe('`nextCursor` of the page before; the first page when absent'),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(PAGE_LIMIT_MAXIMUM)
    .default(PAGE_LIMIT_DEFAULT)
    .describe('Greatest number of items on the page'),
});
export type PageQuery = z.output<typeof pageQuerySchema>;

/** `{ items, nextCursor }`; `nextCursor` is null on the last page. */
export function pageSchema<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item).describe('The items of this page'),
    nextCursor: z
      .string()
      .nullable()
      .meta({ description: '`cursor` of the next page; null on the last', examples: [null] }),
  });
}
/** A page as `pageSchema` parses it. */
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** `exact` is false when counting stopped at a bound: there are at least `count`. */
export const countSchema = z
  .object({
    count: z
      .int()
      .min(0)
      .describe('How many there are, or how many were counted before counting stopped'),
    exact: z
      .boolean()
      .describe('False when counting stopped at a bound: there are at least `count`'),
  })
  .meta({ id: 'Count' });
export type Count = z.infer<typeof countSchema>;
