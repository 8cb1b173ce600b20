import { compileTree } from '@clientele/domain/conditions/compile';
import { fieldValues } from '@clientele/domain/conditions/field-values';
import { randomRuns } from '@clientele/testkit/random-runs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionTrees } from '../../testing/condition-trees.ts';
import { KeptOrganization } from '../../testing/kept-organization.ts';
import { planClientCount } from '../clients/finding/client-count.ts';
import { readClientField } from '../clients/finding/client-criteria.ts';

/**
 * What a condition means is said once, in the semantics table; this holds its two readers together:
 * the evaluator, which decides who belongs, and the planner, whose counts Firestore answers.
 */
const TREES = 2_400;
const kept = new KeptOrganization('parity', 150);
const { gate, moment, segments } = kept;
const { fields } = segments;
const active = kept.clients.map(({ data }) => data).filter((one) => one.lifecycle === 'active');
const values = active.map((client) =>
  fieldValues((path) => readClientField(client, path), fields, moment.timeZone),
);

describe('the planner and the evaluator', () => {
  it(`agree on ${TREES} trees`, async () => {
    let runs = 0;
    let planned = 0;
    await fc.assert(
      fc.asyncProperty(conditionTrees(active, [...fields.values()]), async (tree) => {
        runs += 1;
        const terms = planClientCount(tree, 'active', { gate, fields, ...moment });
        if (terms === null) return;
        planned += 1;
        let counted = 0;
        for (const { coefficient, spec } of terms) {
          counted += coefficient * (await kept.clientModel.count('kept', spec));
        }
        const compiled = compileTree(tree, fields);
        expect(counted).toBe(values.filter((one) => compiled.meets(one, moment.today)).length);
      }),
      randomRuns(TREES, 20_000),
    );
    // Enough of them that agreeing means something.
    expect(planned).toBeGreaterThan(runs / 8);
  }, 120_000);
});
