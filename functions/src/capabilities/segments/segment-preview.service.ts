import {
  type ConditionGroup,
  type ConditionNode,
  groupParts,
} from '@clientele/contracts/conditions/condition';
import type { Count } from '@clientele/contracts/primitives';
import {
  PREVIEW_SAMPLES,
  type PreviewSegmentInput,
} from '@clientele/contracts/segments/segment-preview';
import { SEGMENTS_FIELD } from '@clientele/domain/conditions/client-fields';
import { compileTree } from '@clientele/domain/conditions/compile';
import { fieldValues } from '@clientele/domain/conditions/field-values';
import type { Stored } from '../../platform/base-model.ts';
import type { CallingMember } from '../../platform/calling-member.ts';
import type { CursorCodec } from '../../platform/cursor.ts';
import { sideBySide } from '../../platform/side-by-side.ts';
import type { ClientCountService } from '../clients/finding/client-count.service.ts';
import {
  type FilterFields,
  pinField,
  readClientField,
} from '../clients/finding/client-criteria.ts';
import type { ClientListService } from '../clients/finding/client-list.service.ts';
import type { ClientSegmentsService } from '../clients/finding/client-segments.service.ts';
import type { ClientRecord } from '../clients/record/client.record.ts';
import type { FieldGate } from '../custom-fields/field-gate.ts';
import type { FieldSchemaService } from '../custom-fields/field-schema.service.ts';
import type { SegmentAccess } from './segment-access.ts';
import type { SegmentCatalog } from './segment-catalog.service.ts';

/** Clients looked at in one request; the next goes on. */
const SCAN_MAXIMUM = 3_000;
const SCAN_PAGE = 500;
const COUNTS_TOGETHER = 6;
/** A page of a list gives up after some hundred clients: so many pages are tried for samples. */
const SAMPLE_PAGES = 6;

interface Dependencies {
  cursors: CursorCodec;
  schemas: FieldSchemaService;
  catalog: SegmentCatalog;
  access: SegmentAccess;
  counts: ClientCountService;
  lists: ClientListService;
  clientSegments: ClientSegmentsService;
}

/** Everything that is asked about criteria at once: each a number of clients who meet a tree. */
interface Questions {
  count: ConditionNode;
  steps: { path: string; tree: ConditionNode }[];
  entering: ConditionNode | null;
  leaving: ConditionNode | null;
}

type Sample = Pick<Stored<ClientRecord>, 'id' | 'data'>;

/** How far looking has come: what a cursor holds. */
interface Scan {
  after: string | null;
  /** Of the trees that only looking can tell, in their order. */
  counts: number[];
  samples: string[];
  ended: boolean;
}

interface Asking {
  organizationId: string;
  gate: FieldGate;
  fields: FilterFields;
  today: string;
  timeZone: string;
}

/** What criteria would make of a segment, before anything is saved. */
export class SegmentPreviewService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** Samples are clients as stored. @throws ProblemError for criteria that make no sense. */
  async preview(member: CallingMember, input: PreviewSegmentInput) {
    const { organizationId } = member;
    const { criteria, segmentId, details } = input;
    const fields = await this.#of.access.checkedFields(member, criteria, segmentId ?? null);
    const pinned = segmentId !== undefined && (await this.#isPinned(member, segmentId));
    const { today, timeZone } = await this.#of.catalog.momentOf(organizationId);
    const gate = await this.#of.schemas.gateOf(member);
    const known = pinned ? new Map([...fields, pinField(segmentId)]) : fields;
    const asking = { organizationId, gate, fields: known, today, timeZone };
    const questions = questionsOf(criteria, { segmentId, pinned, details });
    const trees = treesOf(questions);
    const counted = await sideBySide(trees, COUNTS_TOGETHER, (tree) =>
      this.#of.counts.count(organizationId, tree, 'active', asking),
    );
    const unknown = trees.filter((_, at) => counted[at] === null);
    const scope = ['preview', organizationId, criteria, segmentId ?? null, details];
    const begun = input.cursor ? this.#of.cursors.decode<Scan>(scope, input.cursor) : START;
    const scan =
      unknown.length > 0 ? await this.#scan(asking, questions.count, unknown, begun) : null;
    const answerOf = (tree: ConditionNode): Count => {
      const exact = counted[trees.indexOf(tree)];
      if (typeof exact === 'number') return { count: exact, exact: true };
      return { count: scan?.counts[unknown.indexOf(tree)] ?? 0, exact: scan?.ended ?? false };
    };
    const { entering, leaving } = questions;
    return {
      count: answerOf(questions.count),
      total: details ? await this.#of.clientSegments.countActive(organizationId) : null,
      steps: details
        ? questions.steps.map(({ path, tree }) => ({ path, count: answerOf(tree) }))
        : null,
      samples: details ? await this.#samples(member, input, pinned, scan?.samples ?? null) : null,
      change:
        entering && leaving ? { entering: answerOf(entering), leaving: answerOf(leaving) } : null,
      cursor: scan && !scan.ended ? this.#of.cursors.encode(scope, scan) : null,
    };
  }

  async #isPinned({ organizationId }: CallingMember, segmentId: string): Promise<boolean> {
    const { all } = await this.#of.catalog.setOf(organizationId);
    return all.get(segmentId)?.data.pinned ?? false;
  }

  /** Looks at active clients one after the other, until it is enough for one request. */
  async #scan(
    { organizationId, fields, today, timeZone }: Asking,
    count: ConditionNode,
    unknown: readonly ConditionNode[],
    begun: Scan,
  ): Promise<Scan> {
    const trees = unknown.map((tree) => compileTree(tree, fields));
    const sampled = compileTree(count, fields);
    const read = new Set([...trees, sampled].flatMap((tree) => [...tree.fields]));
    const counts = unknown.map((_, at) => begun.counts[at] ?? 0);
    const samples = [...begun.samples];
    let { after, ended } = begun;
    for (let looked = 0; looked < SCAN_MAXIMUM && !ended; looked += SCAN_PAGE) {
      const clients = await this.#of.clientSegments.pageOfActive(organizationId, read, {
        after: after === null ? null : [after],
        limit: SCAN_PAGE,
      });
      for (const client of clients) {
        const values = fieldValues((path) => readClientField(client.data, path), fields, timeZone);
        for (const [at, tree] of trees.entries()) {
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

  /** Those that looking has found, or the first of a list where nobody had to look. */
  async #samples(
    member: CallingMember,
    { criteria, segmentId }: Pick<PreviewSegmentInput, 'criteria' | 'segmentId'>,
    pinned: boolean,
    found: readonly string[] | null,
  ): Promise<Sample[]> {
    if (found) return this.#of.clientSegments.find(member.organizationId, found);
    const isPinned = ({ data }: Sample) =>
      segmentId !== undefined && data.segmentPins[segmentId] !== undefined;
    const samples =
      segmentId !== undefined && pinned ? await this.#pinnedIn(member, segmentId) : [];
    const asked = { lifecycle: 'active' as const, filter: criteria };
    let from: unknown[] | null = null;
    for (let page = 0; page < SAMPLE_PAGES && samples.length < PREVIEW_SAMPLES; page += 1) {
      const { items, next }: { items: Sample[]; next: unknown[] | null } =
        await this.#of.lists.page(member, asked, 'name', from, PREVIEW_SAMPLES);
      samples.push(...items.filter((one) => !isPinned(one)));
      if (next === null) break;
      from = next;
    }
    return samples.slice(0, PREVIEW_SAMPLES);
  }

  /** Some who belong because somebody put them in, whatever the criteria say. */
  async #pinnedIn({ organizationId }: CallingMember, segmentId: string): Promise<Sample[]> {
    const page = { after: null, limit: PREVIEW_SAMPLES };
    const found = await this.#of.clientSegments.pageOfPinned(
      organizationId,
      segmentId,
      'in',
      [],
      page,
    );
    const ids = found.filter(({ data }) => data.lifecycle === 'active').map(({ id }) => id);
    return this.#of.clientSegments.find(organizationId, ids);
  }
}

const START: Scan = { after: null, counts: [], samples: [], ended: false };

function questionsOf(
  criteria: ConditionGroup,
  {
    segmentId,
    pinned,
    details,
  }: { segmentId: string | undefined; pinned: boolean; details: boolean },
): Questions {
  const count = segmentId !== undefined && pinned ? withPins(criteria, segmentId) : criteria;
  if (!details) return { count, steps: [], entering: null, leaving: null };
  const { kind, members } = groupParts(criteria);
  const steps = members.map((_, at) => {
    const path = `${kind}.${at}`;
    // The last step is the whole, which is asked about once.
    if (at === members.length - 1) return { path, tree: criteria };
    const some = members.slice(0, at + 1);
    const tree = kind === 'all' ? { all: some } : kind === 'any' ? { any: some } : { none: some };
    return { path, tree };
  });
  if (segmentId === undefined) return { count, steps, entering: null, leaving: null };
  const saved: ConditionNode = { field: SEGMENTS_FIELD, operator: 'hasAny', value: [segmentId] };
  return {
    count,
    steps,
    entering: { all: [count, { none: [saved] }] },
    leaving: { all: [saved, { none: [count] }] },
  };
}

/** Whoever was put in belongs, and whoever was kept out does not, whatever the criteria say. */
function withPins(criteria: ConditionNode, segmentId: string): ConditionNode {
  const [field] = pinField(segmentId);
  const isPinned = (pin: string) => ({ field, operator: 'equals' as const, value: pin });
  return { any: [isPinned('in'), { all: [criteria, { none: [isPinned('out')] }] }] };
}

function treesOf({ count, steps, entering, leaving }: Questions): ConditionNode[] {
  const others = [entering, leaving].filter((tree) => tree !== null);
  return [...new Set([count, ...steps.map(({ tree }) => tree), ...others])];
}
