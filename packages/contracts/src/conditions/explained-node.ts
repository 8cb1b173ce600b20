import { z } from 'zod';
import { type Condition, conditionSchema } from './condition.ts';

/** A condition or group of criteria, with whether a client meets it. */
export type ExplainedNode =
  | { met: boolean; condition: Condition }
  | { met: boolean; kind: 'all' | 'any' | 'none'; members: ExplainedNode[] };
export const explainedNodeSchema: z.ZodType<ExplainedNode> = z
  .lazy(() =>
    z.union([
      z.object({ met: z.boolean(), condition: conditionSchema }),
      z.object({
        met: z.boolean(),
        kind: z.enum(['all', 'any', 'none']),
        members: z.array(explainedNodeSchema),
      }),
    ]),
  )
  .meta({ id: 'ExplainedNode' });
