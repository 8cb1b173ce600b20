import type { ClientLifecycle } from '@clientele/contracts/clients/client';
import type { ConditionNode } from '@clientele/contracts/conditions/condition';
import type { FilterContext } from '../../../platform/condition-filters.ts';
import { sideBySide } from '../../../platform/side-by-side.ts';
import type { FieldGate } from '../../custom-fields/field-gate.ts';
import type { ClientModel } from '../record/client.model.ts';
import { planClientCount } from './client-count.ts';

const COUNTS_TOGETHER = 8;

interface Dependencies {
  clients: ClientModel;
}

/** How many clients there are of a kind: from the indexes, where they can tell. */
export class ClientCountService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Exactly how many clients of a lifecycle meet a tree; null when the indexes cannot tell. Costs
   * a read for every thousand that each count goes through.
   */
  async count(
    organizationId: string,
    tree: ConditionNode,
    lifecycle: ClientLifecycle,
    context: FilterContext & { gate: FieldGate },
  ): Promise<number | null> {
    const terms = planClientCount(tree, lifecycle, context);
    if (terms === null) return null;
    const counts = await sideBySide(terms, COUNTS_TOGETHER, async ({ coefficient, spec }) => {
      return coefficient * (await this.#of.clients.count(organizationId, spec));
    });
    // Clients that change between two of the counts must not make it absurd.
    return Math.max(
      0,
      counts.reduce((sum, count) => sum + count, 0),
    );
  }
}
