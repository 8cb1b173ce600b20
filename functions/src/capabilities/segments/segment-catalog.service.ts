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
 * The segments that every write of a client is decided by. Remembered for a while, as memberships and fields are; then one
 * read tells by the revision whether they still hold, and only a change reads them again.
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

  async setOf(organizationId: string): Promise<SegmentDecider> {
    const load = async () =>
      this.definitionsAt(organizationId, await this.#of.revisions.find(organizationId));
    return this.#setFrom(organizationId, await this.#cache.get(organizationId, load));
  }

  /** As stored now, whatever is remembered. */
  async freshSetOf(organizationId: string): Promise<SegmentDecider> {
    this.#cache.delete(organizationId);
    return this.setOf(organizationId);
  }

  /** Runs a change of segments; nothing of them is remembered meanwhile. */
  async changing<Result>(organizationId: string, change: () => Promise<Result>): Promise<Result> {
    return this.#cache.changing(organizationId, change);
  }

  /** The segments of a revision that was just read; reads them only where they are not known. */
  async definitionsAt(organizationId: string, revision: number): Promise<Definitions> {
    const last = this.#last.get(organizationId);
    if (last?.revision === revision) return last;
    const segments = revision === 0 ? [] : await this.#of.segments.all(organizationId);
    const definitions = { revision, segments };
    if (this.#last.size >= SETS_KEPT) this.#last.clear();
    this.#last.set(organizationId, definitions);
    return definitions;
  }

  /** Definitions ready to decide, with the fields as they are. */
  async #setFrom(organizationId: string, of: Definitions): Promise<SegmentDecider> {
    const schema = await this.#of.schemas.schemaOf(organizationId);
    const cached = this.#sets.get(organizationId);
    if (cached?.of === of && cached.fieldRevision === schema.revision) return cached.set;
    // What criteria mean does not depend on who reads them.
    const set = new SegmentDecider(of.revision, of.segments, schema.gateOf('owner').filterable);
    if (this.#sets.size >= SETS_KEPT) this.#sets.clear();
    this.#sets.set(organizationId, { set, of, fieldRevision: schema.revision });
    return set;
  }

  /** Now, on the clocks of the organisation. */
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

  /** Who was put into a hidden segment by hand would be known to belong to it. */
  async hiddenPaths(organizationId: string, gate: FieldGate): Promise<ReadonlySet<string>> {
    const hidden = hiddenSegments(await this.setOf(organizationId), gate);
    return new Set([...hidden].map((id) => pinField(id)[0]));
  }

  /** Lists can be filtered by the segments in use that the role may know. */
  async filterFields(organizationId: string, gate: FieldGate): Promise<FieldDescription[]> {
    const set = await this.setOf(organizationId);
    const hidden = hiddenSegments(set, gate);
    // Not whether a client is in any at all: that would rest on the segment that asks it, and tell
    // of those that are hidden.
    const operators = ['hasAny', 'hasAll', 'hasNone'] as const;
    const options = [...set.all.values()]
      .filter(({ id, data }) => data.status === 'active' && !hidden.has(id))
      .map(({ id }) => id);
    return [{ key: SEGMENTS_FIELD, type: 'list', options, operators }];
  }
}
