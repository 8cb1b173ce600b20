import { SEGMENTS_FIELD } from '@clientele/domain/conditions/client-fields';
import type { FieldDescription } from '@clientele/domain/conditions/operators';
import { instanceMemorySeconds } from '../../config.ts';
import type { Stored } from '../../platform/base-model.ts';
import type { Clock } from '../../platform/clock.ts';
import { ExpiringCache } from '../../platform/expiring-cache.ts';
import { pinField } from '../clients/finding/client-criteria.ts';
import type { ClientDerivation } from '../clients/record/client.derivation.ts';
import type {
  ClientMembership,
  ClientRecord,
  ClientState,
} from '../clients/record/client.record.ts';
import type { FilterFieldParticipant } from '../clients/record/filter-field.participant.ts';
import type { FieldGate } from '../custom-fields/field-gate.ts';
import type { FieldSchemaService } from '../custom-fields/field-schema.service.ts';
import type { OrganizationService } from '../organizations/organization.service.ts';
import type { SegmentModel, SegmentRevisionModel } from './segment.model.ts';
import { hiddenSegments } from './segment.policy.ts';
import type { SegmentRecord } from './segment.record.ts';
import { SegmentDecider, type SegmentMoment } from './segment-decider.ts';

const SETS_KEPT = 1_000;

interface Dependencies {
  clock: Clock;
  segments: SegmentModel;
  revisions: SegmentRevisionModel;
  schemas: Pick<FieldSchemaService, 'schemaOf'>;
  organizations: OrganizationService;
}

interface Definitions {
  revision: number;
  segments: Stored<SegmentRecord>[];
}

/**
 * The segments by which every write of a client is decided. Cached for `instanceMemorySeconds`, as
 * memberships and fields are; after that one read compares the revision, and only when it changed
 * are the segments read again.
 */
export class SegmentCatalog implements ClientDerivation, FilterFieldParticipant {
  readonly #of: Dependencies;
  readonly #cache: ExpiringCache<Definitions>;
  readonly #last = new Map<string, Definitions>();
  readonly #sets = new Map<
    string,
    { set: SegmentDecider; of: Definitions; fieldRevision: number }
  >();

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
    this.#cache = new ExpiringCache(dependencies.clock, { seconds: instanceMemorySeconds() });
  }

  /** The organisation's segments, possibly from the cache. */
  async setOf(organizationId: string): Promise<SegmentDecider> {
    const load = async () =>
      this.definitionsAt(organizationId, await this.#of.revisions.find(organizationId));
    return this.#setFrom(organizationId, await this.#cache.get(organizationId, load));
  }

  /** The segments as stored now, past the cache. */
  async freshSetOf(organizationId: string): Promise<SegmentDecider> {
    this.#cache.delete(organizationId);
    return this.setOf(organizationId);
  }

  /** Runs a change of segments; nothing of them is cached meanwhile. */
  async changing<Result>(organizationId: string, change: () => Promise<Result>): Promise<Result> {
    return this.#cache.changing(organizationId, change);
  }

  /**
   * The segments at a revision that was just read; they are read only when this instance does not
   * have them.
   */
  async definitionsAt(organizationId: string, revision: number): Promise<Definitions> {
    const last = this.#last.get(organizationId);
    if (last?.revision === revision) return last;
    const segments = revision === 0 ? [] : await this.#of.segments.all(organizationId);
    const definitions = { revision, segments };
    if (this.#last.size >= SETS_KEPT) this.#last.clear();
    this.#last.set(organizationId, definitions);
    return definitions;
  }

  /** A decider for the segments, with the current fields. */
  async #setFrom(organizationId: string, of: Definitions): Promise<SegmentDecider> {
    const schema = await this.#of.schemas.schemaOf(organizationId);
    const cached = this.#sets.get(organizationId);
    if (cached?.of === of && cached.fieldRevision === schema.revision) return cached.set;
    // The owner's gate has every field: what criteria mean does not depend on the reader.
    const set = new SegmentDecider(of.revision, of.segments, schema.gateOf('owner').filterable);
    if (this.#sets.size >= SETS_KEPT) this.#sets.clear();
    this.#sets.set(organizationId, { set, of, fieldRevision: schema.revision });
    return set;
  }

  /** The current moment, with date and time zone of the organisation. */
  async momentOf(organizationId: string): Promise<SegmentMoment> {
    const { today, timeZone } = await this.#of.organizations.valueContextOf(organizationId);
    return { at: this.#of.clock.now(), today, timeZone };
  }

  async derive(
    organizationId: string,
    client: ClientState,
    before: ClientRecord | null,
  ): Promise<ClientMembership> {
    const set = await this.setOf(organizationId);
    if (set.isEmpty && Object.keys(client.segmentMemberships).length === 0) {
      return { segmentIds: [], segmentMemberships: {}, nextEvaluationAt: null };
    }
    return set.decide(client, before, await this.momentOf(organizationId));
  }

  async refresh(organizationId: string): Promise<void> {
    await this.freshSetOf(organizationId);
  }

  /** Paths of pins into hidden segments: a pin would reveal that the client belongs to one. */
  async hiddenPaths(organizationId: string, gate: FieldGate): Promise<ReadonlySet<string>> {
    const hidden = hiddenSegments(await this.setOf(organizationId), gate);
    return new Set([...hidden].map((id) => pinField(id)[0]));
  }

  /**
   * The field by which lists are filtered by segment: active segments that the role may know of.
   */
  async filterFields(organizationId: string, gate: FieldGate): Promise<FieldDescription[]> {
    const set = await this.setOf(organizationId);
    const hidden = hiddenSegments(set, gate);
    // `isEmpty` is missing: whether a client is in any segment at all would depend on the asking
    // segment itself, and would reveal hidden ones.
    const operators = ['hasAny', 'hasAll', 'hasNone'] as const;
    const options = [...set.all.values()]
      .filter(({ id, data }) => data.status === 'active' && !hidden.has(id))
      .map(({ id }) => id);
    return [{ key: SEGMENTS_FIELD, type: 'list', options, operators }];
  }
}
