import type { ConditionNode } from '@clientele/contracts/conditions/condition';
import { PREVIEW_SAMPLES } from '@clientele/contracts/segments/segment-preview';
import { compileTree } from '@clientele/domain/conditions/compile';
import { fieldValues } from '@clientele/domain/conditions/field-values';
import { type FilterFields, readClientField } from '../clients/finding/client-criteria.ts';
import type { ClientSegmentsService } from '../clients/finding/client-segments.service.ts';

/** Most clients that one request evaluates; the next continues. */
const SCAN_MAXIMUM = 3_000;
const SCAN_PAGE = 500;

/** Progress of a scan, which the cursor of a preview holds. */
export interface PreviewScan {
  /** Id of the last evaluated client; null before the first. */
  after: string | null;
  /** How many clients met each tree that Firestore cannot count, in the order of the trees. */
  counts: number[];
  /** Ids of the first clients that would belong to the segment. */
  samples: string[];
  /** Whether every active client has been evaluated. */
  ended: boolean;
}

/** The start of a scan. */
export const SCAN_START: PreviewScan = { after: null, counts: [], samples: [], ended: false };

/** What evaluating criteria for an organisation needs. */
export interface PreviewContext {
  organizationId: string;
  fields: FilterFields;
  /** The organisation's calendar date, `YYYY-MM-DD`. */
  today: string;
  timeZone: string;
}

/** Counts clients for trees that Firestore cannot count, by evaluating client after client. */
export class SegmentPreviewScanner {
  readonly #clientSegments: ClientSegmentsService;

  constructor({ clientSegments }: { clientSegments: ClientSegmentsService }) {
    this.#clientSegments = clientSegments;
  }

  /**
   * Evaluates active clients, at most `SCAN_MAXIMUM` of them.
   * @param criteria Who would belong; samples are clients that meet it.
   * @param trees The trees to count.
   * @param begun Where an earlier request stopped.
   */
  async scan(
    { organizationId, fields, today, timeZone }: PreviewContext,
    criteria: ConditionNode,
    trees: readonly ConditionNode[],
    begun: PreviewScan,
  ): Promise<PreviewScan> {
    const counted = trees.map((tree) => compileTree(tree, fields));
    const sampled = compileTree(criteria, fields);
    const read = new Set([...counted, sampled].flatMap((tree) => [...tree.fields]));
    const counts = trees.map((_, at) => begun.counts[at] ?? 0);
    const samples = [...begun.samples];
    let { after, ended } = begun;
    for (let looked = 0; looked < SCAN_MAXIMUM && !ended; looked += SCAN_PAGE) {
      const clients = await this.#clientSegments.pageOfActive(organizationId, read, {
        after: after === null ? null : [after],
        limit: SCAN_PAGE,
      });
      for (const client of clients) {
        const values = fieldValues((path) => readClientField(client.data, path), fields, timeZone);
        for (const [at, tree] of counted.entries()) {
          if (tree.meets(values, today)) counts[at] = (counts[at] ?? 0) + 1;
        }
        const wanted = samples.length < PREVIEW_SAMPLES;
        if (wanted && sampled.meets(values, today)) samples.push(client.id);
      }
      after = clients.at(-1)?.id ?? after;
      ended = clients.length < SCAN_PAGE;
    }
    return { after, counts, samples, ended };
  }
}
