import type { Condition } from '@clientele/contracts/conditions/condition';
import type { ExplainedNode } from '@clientele/contracts/conditions/explained-node';
import type {
  ClientSegment,
  SegmentClientsQuery,
  SegmentExplanation,
} from '@clientele/contracts/segments/segment';
import { SEGMENTS_FIELD } from '@clientele/domain/conditions/client-fields';
import { compileTree } from '@clientele/domain/conditions/compile';
import { foldText } from '@clientele/domain/text/fold';
import type { Stored } from '../../platform/base-model.ts';
import type { CallingMember } from '../../platform/calling-member.ts';
import type { ClientListService } from '../clients/finding/client-list.service.ts';
import type { ClientRecord } from '../clients/record/client.record.ts';
import type { ClientService } from '../clients/record/client.service.ts';
import type { SegmentRecord } from './segment.record.ts';
import { byName } from './segment.rules.ts';
import type { SegmentAccess } from './segment-access.ts';
import type { SegmentCatalog } from './segment-catalog.service.ts';

interface Dependencies {
  catalog: SegmentCatalog;
  access: SegmentAccess;
  lists: ClientListService;
  clients: ClientService;
}

/** Lists the members of a segment, and the segments of a client. */
export class SegmentMembersService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * A page of the segment's members, as a client list; empty for an archived segment.
   * @throws ProblemError `segment.not_found` or `segment.hidden_conditions`.
   */
  async list(member: CallingMember, segmentId: string, query: SegmentClientsQuery) {
    const { data } = await this.#of.access.findOpen(member, segmentId);
    if (data.status === 'archived') return { items: [], nextCursor: null };
    const condition: Condition = { field: SEGMENTS_FIELD, operator: 'hasAny', value: [segmentId] };
    return this.#of.lists.list(member, {
      ...query,
      lifecycle: 'active',
      filter: { all: [condition] },
    });
  }

  /** Active segments that a client belongs to, belonged to, or is pinned in or out of. */
  async ofClient(member: CallingMember, clientId: string): Promise<ClientSegment[]> {
    const { organizationId } = member;
    const { data } = await this.#of.clients.get(organizationId, clientId);
    const { all } = await this.#of.catalog.setOf(organizationId);
    const hidden = await this.#of.access.hiddenFrom(member);
    const concerned = [...all.values()].filter(
      ({ id, data: segment }) =>
        segment.status === 'active' &&
        !hidden.has(id) &&
        (data.segmentMemberships[id] !== undefined || data.segmentPins[id] !== undefined),
    );
    return byName(concerned).map((segment) => presentClientSegment(segment, data));
  }

  /** Tells for each condition of a segment whether the client meets it today. */
  async explain(
    member: CallingMember,
    segmentId: string,
    clientId: string,
  ): Promise<SegmentExplanation> {
    const { organizationId } = member;
    const segment = await this.#of.access.findOpen(member, segmentId);
    const client = await this.#of.clients.get(organizationId, clientId);
    return {
      ...presentClientSegment(segment, client.data),
      lifecycleAllows: client.data.lifecycle === 'active',
      criteria: await this.#explained(organizationId, segment, client.data),
    };
  }

  async #explained(
    organizationId: string,
    { id, data }: Stored<SegmentRecord>,
    client: ClientRecord,
  ): Promise<ExplainedNode | null> {
    if (data.criteria === null) return null;
    const set = await this.#of.catalog.setOf(organizationId);
    const moment = await this.#of.catalog.momentOf(organizationId);
    const members = client.segmentIds.map((segmentId) => foldText(segmentId) || segmentId);
    // An archived segment is not part of the evaluated set, so its criteria are compiled here.
    const tree = set.treeOf(id) ?? compileTree(data.criteria, set.fields);
    return tree.explain(set.valuesOf(client, members, moment), moment.today);
  }
}

function presentClientSegment(
  { id, data }: Stored<SegmentRecord>,
  client: ClientRecord,
): ClientSegment {
  const { member, enteredAt, leftAt } = client.segmentMemberships[id] ?? {
    member: false,
    enteredAt: null,
    leftAt: null,
  };
  return {
    segment: { id, name: data.name, kind: data.kind, hidden: false },
    member,
    pin: client.segmentPins[id] ?? null,
    enteredAt: enteredAt?.toISOString() ?? null,
    leftAt: leftAt?.toISOString() ?? null,
  };
}
