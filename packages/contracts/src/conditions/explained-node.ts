import { z } from 'zod';
import { type Condition, conditionSchema } from './condition.ts';

/** A condition or group of criteria, with whether a client meets it now. */
export type ExplainedNode =
  | { met: boolean; condition: Condition }
  | { met: boolean; kind: 'all' | 'any' | 'none'; members: ExplainedNode[] };
export const explainedNodeSchema: z.ZodType<ExplainedNode> = z
  .lazy(() =>
    z.union([
      z.object({
        met: z.boolean().describe('Whether the client meets the condition, as things are now'),
        condition: conditionSchema.describe('The condition looked at'),
      }),
      z.object({
        met: z.boolean().describe('Whether the client meets the group, as things are now'),
        kind: z.enum(['all', 'any', 'none']).describe('How the members are combined'),
        members: z
          .array(explainedNodeSchema)
          .describe('The conditions and groups within, each explained'),
      }),
    ]),
  )
  .meta({ id: 'ExplainedNode' });
