import type { ConditionNode } from '@clientele/contracts/conditions/condition';
import type { Count } from '@clientele/contracts/primitives';
import type { PreviewSegmentInput } from '@clientele/contracts/segments/segment-preview';
import type { CallingMember } from '../../platform/calling-member.ts';
import type { CursorCodec } from '../../platform/cursor.ts';
import { sideBySide } from '../../platform/side-by-side.ts';
import type { ClientCountService } from '../clients/finding/client-count.service.ts';
import { pinField } from '../clients/finding/client-criteria.ts';
import type { ClientSegmentsService } from '../clients/finding/client-segments.service.ts';
import type { FieldSchemaService } from '../custom-fields/field-schema.service.ts';
import type { SegmentAccess } from './segment-access.ts';
import type { SegmentCatalog } from './segment-catalog.service.ts';
import { questionsOf, treesOf } from './segment-preview.questions.ts';
import type { PreviewSample, SegmentPreviewSampler } from './segment-preview-sampler.ts';
import {
  type PreviewScan,
  SCAN_START,
  type SegmentPreviewScanner,
} from './segment-preview-scanner.ts';

const COUNTS_TOGETHER = 6;

interface Dependencies {
  cursors: CursorCodec;
  schemas: FieldSchemaService;
  catalog: SegmentCatalog;
  access: SegmentAccess;
  counts: ClientCountService;
  clientSegments: ClientSegmentsService;
  scanner: SegmentPreviewScanner;
  sampler: SegmentPreviewSampler;
}

/** Previews the members that criteria would give a segment, before anything is saved. */
export class SegmentPreviewService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Lets Firestore count what it can; for the rest it evaluates clients one by one, as many as fit
   * a request, and returns a cursor to continue. Samples are clients as stored.
   * @throws ProblemError `request.invalid` for criteria that make no sense; `segment.not_found` or
   * `segment.hidden_conditions` for the saved segment.
   */
  async preview(member: CallingMember, input: PreviewSegmentInput) {
    const { organizationId } = member;
    const { criteria, segmentId, details } = input;
    const fields = await this.#of.access.checkedFields(member, criteria, segmentId ?? null);
    const pinned = segmentId !== undefined && (await this.#isPinned(member, segmentId));
    const { today, timeZone } = await this.#of.catalog.momentOf(organizationId);
    const gate = await this.#of.schemas.gateOf(member);
    const allFields = pinned ? new Map([...fields, pinField(segmentId)]) : fields;
    const context = { organizationId, gate, fields: allFields, today, timeZone };
    const questions = questionsOf(criteria, { segmentId, pinned, details });
    const trees = treesOf(questions);
    const counted = await sideBySide(trees, COUNTS_TOGETHER, (tree) =>
      this.#of.counts.count(organizationId, tree, 'active', context),
    );
    const uncounted = trees.filter((_, at) => counted[at] === null);
    const scope = ['preview', organizationId, criteria, segmentId ?? null, details];
    const begun = input.cursor
      ? this.#of.cursors.decode<PreviewScan>(scope, input.cursor)
      : SCAN_START;
    const scan =
      uncounted.length > 0
        ? await this.#of.scanner.scan(context, questions.count, uncounted, begun)
        : null;
    const answerOf = (tree: ConditionNode): Count => {
      const exact = counted[trees.indexOf(tree)];
      if (typeof exact === 'number') return { count: exact, exact: true };
      return { count: scan?.counts[uncounted.indexOf(tree)] ?? 0, exact: scan?.ended ?? false };
    };
    const samples = (): Promise<PreviewSample[]> =>
      scan
        ? this.#of.sampler.load(organizationId, scan.samples)
        : this.#of.sampler.first(member, criteria, pinned ? segmentId : null);
    const { entering, leaving } = questions;
    return {
      count: answerOf(questions.count),
      total: details ? await this.#of.clientSegments.countActive(organizationId) : null,
      steps: details
        ? questions.steps.map(({ path, tree }) => ({ path, count: answerOf(tree) }))
        : null,
      samples: details ? await samples() : null,
      change:
        entering && leaving ? { entering: answerOf(entering), leaving: answerOf(leaving) } : null,
      cursor: scan && !scan.ended ? this.#of.cursors.encode(scope, scan) : null,
    };
  }

  async #isPinned({ organizationId }: CallingMember, segmentId: string): Promise<boolean> {
    const { all } = await this.#of.catalog.setOf(organizationId);
    return all.get(segmentId)?.data.pinned ?? false;
  }
}
