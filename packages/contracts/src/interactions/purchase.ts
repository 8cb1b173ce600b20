import { z } from 'zod';
import { clientReferenceSchema } from '../clients/client-reference.ts';
import { externalIdSchema } from '../external-id.ts';
import {
  createdAtSchema,
  createdBySchema,
  currencyCodeSchema,
  idSchema,
  momentSchema,
  pageQuerySchema,
  updatedAtSchema,
  updatedBySchema,
  versionSchema,
} from '../primitives.ts';

/** Most lines of a purchase. */
export const PURCHASE_LINES_MAXIMUM = 100;
/** Most characters of a line's label. */
export const LINE_LABEL_LENGTH_MAXIMUM = 200;
/** Most characters of a reference, such as a receipt number. */
export const REFERENCE_LENGTH_MAXIMUM = 100;
/**
 * Largest amount in minor units: one thousand million in a currency with cents. Sums of 90,000 such
 * amounts are still exact integers.
 */
export const AMOUNT_MAXIMUM = 100_000_000_000;

/** An amount in whole minor units; a fraction is refused with an issue of its own. */
const minorUnitsSchema = z.number().superRefine((value, context) => {
  if (!Number.isInteger(value)) {
    context.addIssue({ code: 'custom', params: { code: 'amount.not_integer' } });
  } else if (Math.abs(value) > AMOUNT_MAXIMUM) {
    context.addIssue({
      code: 'custom',
      params: { code: 'number.too_big', values: { maximum: AMOUNT_MAXIMUM } },
    });
  }
});
const paidSchema = minorUnitsSchema.superRefine((value, context) => {
  if (value < 0) {
    context.addIssue({
      code: 'custom',
      params: { code: 'number.too_small', values: { minimum: 0 } },
    });
  }
});

/** One line of a purchase; its price is in minor units. */
export const purchaseLineSchema = z
  .strictObject({
    label: z.string().min(1).max(LINE_LABEL_LENGTH_MAXIMUM).describe('What was bought'),
    quantity: z
      .number()
      .positive()
      .max(1_000_000)
      .default(1)
      .describe('How many; may be a fraction, such as 0.5'),
    amount: minorUnitsSchema.describe(
      'Amount of the whole line, in minor units; a discount is negative',
    ),
  })
  .meta({ id: 'PurchaseLine', examples: [{ label: 'Cut and colour', quantity: 1, amount: 6500 }] });
export type PurchaseLine = z.output<typeof purchaseLineSchema>;

/** A line in answers, without limits: every stored line must be presentable. */
export const storedLineSchema = z
  .object({
    label: z.string().describe('What was bought'),
    quantity: z.number().describe('How many; may be a fraction'),
    amount: z.number().describe('Amount of the whole line, in minor units; a discount is negative'),
  })
  .meta({ id: 'StoredLine', examples: [{ label: 'Cut and colour', quantity: 1, amount: 6500 }] });

/** How something was bought. */
export const purchaseChannelSchema = z
  .enum(['inPerson', 'online', 'phone'])
  .meta({ id: 'PurchaseChannel', description: 'By which way it was bought' });
export type PurchaseChannel = z.infer<typeof purchaseChannelSchema>;

const shape = {
  clientId: idSchema.describe('Client who bought'),
  paidAt: momentSchema.describe('When it was paid'),
  currency: currencyCodeSchema.describe('Currency, ISO 4217: that of the organisation'),
  amount: paidSchema
    .describe('Paid in all, in minor units: 1250 is 12.50 €')
    .meta({ examples: [6500] }),
  lines: z
    .array(purchaseLineSchema)
    .max(PURCHASE_LINES_MAXIMUM)
    .describe('What was bought, at most 100 lines'),
  channel: purchaseChannelSchema.describe('Only a purchase in person is a visit'),
  memberId: idSchema.nullable().describe('Member who sold; null for nobody in particular'),
  reference: z
    .string()
    .max(REFERENCE_LENGTH_MAXIMUM)
    .nullable()
    .describe('Number of the receipt or invoice')
    .meta({ examples: ['R-2026-0412'] }),
  refundedAmount: paidSchema.describe('Given back since, in minor units').meta({ examples: [0] }),
  refundedAt: momentSchema
    .nullable()
    .describe('When it was last given back; null for never')
    .meta({ examples: [null] }),
};

/** A new purchase. The amount may be left out when there are lines: it is then their sum. */
export const createPurchaseSchema = z
  .strictObject({
    ...shape,
    amount: shape.amount.optional(),
    lines: shape.lines.default([]),
    channel: shape.channel.default('inPerson'),
    memberId: shape.memberId.default(null),
    reference: shape.reference.default(null),
    refundedAmount: shape.refundedAmount.default(0),
    refundedAt: shape.refundedAt.default(null),
    externalId: externalIdSchema.nullable().default(null),
  })
  .meta({ id: 'CreatePurchaseInput' });
export type CreatePurchaseInput = z.output<typeof createPurchaseSchema>;

/** A change of a purchase; only named values change. */
export const updatePurchaseSchema = z
  .strictObject(shape)
  .omit({ currency: true })
  .partial()
  .meta({ id: 'UpdatePurchaseInput' });
export type UpdatePurchaseInput = z.output<typeof updatePurchaseSchema>;

/** A purchase in wire shape. */
export const purchaseSchema = z
  .object({
    ...shape,
    // No maximum length: cleaning may have made a stored text longer than inputs may be.
    reference: z
      .string()
      .nullable()
      .describe('Number of the receipt or invoice; null for none')
      .meta({ examples: ['R-2026-0412'] }),
    lines: z.array(storedLineSchema).describe('What was bought'),
    id: idSchema,
    client: clientReferenceSchema.nullable().describe('The client; null when it is gone'),
    externalId: externalIdSchema.nullable().meta({ examples: [null] }),
    version: versionSchema,
    createdAt: createdAtSchema,
    createdBy: createdBySchema,
    updatedAt: updatedAtSchema,
    updatedBy: updatedBySchema,
  })
  .meta({ id: 'Purchase' });
export type Purchase = z.infer<typeof purchaseSchema>;

/** Purchases, newest first; `from` inclusive, `to` exclusive. */
export const purchaseListQuerySchema = pageQuerySchema.extend({
  from: momentSchema.optional().describe('Only those paid at this moment or later'),
  to: momentSchema.optional().describe('Only those paid before this moment'),
  clientId: idSchema.optional().describe('Only those of this client'),
  externalId: externalIdSchema
    .optional()
    .describe('Only the one with this identifier in the software it comes from'),
});
export type PurchaseListQuery = z.output<typeof purchaseListQuerySchema>;
