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

/** Counts clients from the indexes, where these can answer. */
export class ClientCountService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * The exact number of clients in a lifecycle that meet a tree; null when the indexes cannot tell.
   * Costs one read for every 1,000 index entries of each count.
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
    // Clients that change between two of the counts could make the sum negative or larger than the
    // total.
    return Math.max(
      0,
      counts.reduce((sum, count) => sum + count, 0),
    );
  }
}
