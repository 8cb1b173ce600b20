import { z } from 'zod';
import { calendarDateSchema } from '../primitives.ts';

/** Most conditions in a tree. */
export const CONDITIONS_MAXIMUM = 50;
/** Most levels of groups in a tree. */
export const CONDITION_DEPTH_MAXIMUM = 3;
/** Most values in the list of one condition. */
export const CONDITION_VALUES_MAXIMUM = 50;

/** Every operator; which of them a field allows depends on its type. */
export const operatorSchema = z
  .enum([
    'equals',
    'notEquals',
    'contains',
    'notContains',
    'startsWith',
    'endsWith',
    'isAnyOf',
    'isNoneOf',
    'isEmpty',
    'isNotEmpty',
    'greaterThan',
    'greaterOrEqual',
    'lessThan',
    'lessOrEqual',
    'between',
    'on',
    'before',
    'after',
    'isPast',
    'inLastDays',
    'notInLastDays',
    'moreThanDaysAgo',
    'inLastMonths',
    'moreThanMonthsAgo',
    'inNextDays',
    'anniversaryInNextDays',
    'anniversaryInMonths',
    'ageBetween',
    'hasAny',
    'hasAll',
    'hasNone',
  ])
  .meta({
    id: 'Operator',
    description:
      'How the field is compared; which operators suit follows from the type of the field',
  });
export type Operator = z.infer<typeof operatorSchema>;

const scalarSchema = z.union([z.string().max(500), z.number(), z.boolean()]);

/** The period of a count: the last days (today included), or between two dates. */
export const conditionPeriodSchema = z
  .union([
    z.strictObject({
      days: z.int().min(1).max(36_500).describe('So many last days, today included'),
    }),
    z.strictObject({
      from: calendarDateSchema.describe('First day, on the organisation’s calendar'),
      to: calendarDateSchema.nullable().describe('Last day, included; null for no end'),
    }),
  ])
  .meta({ id: 'ConditionPeriod' });
export type ConditionPeriod = z.infer<typeof conditionPeriodSchema>;

/**
 * A condition on a field. `value` is absent for operators without operand, and a list for those
 * that take several.
 */
export const conditionSchema = z
  .strictObject({
    field: z
      .string()
      .min(1)
      .max(100)
      .describe(
        'Field of the client: `status`, `address.city`, `stats.lifetimeValue`, `custom.skin_type`…',
      ),
    operator: operatorSchema,
    value: z
      .union([scalarSchema, z.array(scalarSchema).max(CONDITION_VALUES_MAXIMUM)])
      .optional()
      .describe(
        'What to compare with: a list for operators that take several, absent for those that want none',
      ),
    period: conditionPeriodSchema
      .optional()
      .describe('When what is counted happened, of fields that count; ever when absent'),
  })
  .meta({ id: 'Condition', examples: [{ field: 'status', operator: 'equals', value: 'active' }] });
export type Condition = z.infer<typeof conditionSchema>;

export type ConditionGroup =
  | { all: ConditionNode[] }
  | { any: ConditionNode[] }
  | { none: ConditionNode[] };
export type ConditionNode = Condition | ConditionGroup;

const nodeSchema: z.ZodType<ConditionNode> = z
  .lazy(() => z.union([conditionSchema, groupSchema], { error: 'condition' }))
  .meta({ id: 'ConditionNode' });
// The number of members is checked over the whole tree, so that the refusal names that limit.
const membersSchema = z.array(nodeSchema).meta({ id: 'ConditionMembers' });
const groupSchema: z.ZodType<ConditionGroup> = z
  .union([
    z
      .strictObject({ all: membersSchema.describe('Every one of these must hold') })
      .meta({ id: 'AllConditions' }),
    z
      .strictObject({ any: membersSchema.describe('At least one of these must hold') })
      .meta({ id: 'AnyCondition' }),
    z
      .strictObject({ none: membersSchema.describe('Not one of these may hold') })
      .meta({ id: 'NoCondition' }),
  ])
  .meta({ id: 'ConditionGroup' });

/** The tree of conditions that lists and segments filter with: groups of conditions and groups. */
export const conditionTreeSchema = groupSchema
  .superRefine((tree, context) => {
    const { count, depth } = measureTree(tree);
    if (count > CONDITIONS_MAXIMUM) {
      context.addIssue({
        code: 'custom',
        params: { code: 'condition.too_many', values: { maximum: CONDITIONS_MAXIMUM } },
      });
    }
    if (depth > CONDITION_DEPTH_MAXIMUM) {
      context.addIssue({
        code: 'custom',
        params: { code: 'condition.too_deep', values: { maximum: CONDITION_DEPTH_MAXIMUM } },
      });
    }
  })
  .meta({
    id: 'ConditionTree',
    examples: [{ all: [{ field: 'status', operator: 'equals', value: 'active' }] }],
    description: 'Criteria: a group of conditions and groups, up to 50 conditions on 3 levels',
  });

/** Whether a node is a group of conditions. */
export function isGroup(node: ConditionNode): node is ConditionGroup {
  return !('field' in node);
}

/** The kind of a group (`all`, `any`, `none`) and its members. */
export function groupParts(group: ConditionGroup): {
  kind: 'all' | 'any' | 'none';
  members: ConditionNode[];
} {
  if ('all' in group) return { kind: 'all', members: group.all };
  if ('any' in group) return { kind: 'any', members: group.any };
  return { kind: 'none', members: group.none };
}

/** Number of conditions, and levels of groups, in a tree; an empty group within counts as one. */
export function measureTree(node: ConditionNode): { count: number; depth: number } {
  if (!isGroup(node)) return { count: 1, depth: 0 };
  const parts = groupParts(node).members.map(measureTree);
  return {
    count: parts.reduce((sum, part) => sum + Math.max(1, part.count), 0),
    depth: 1 + Math.max(0, ...parts.map((part) => part.depth)),
  };
}
