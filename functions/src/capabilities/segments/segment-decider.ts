import type { SegmentPin } from '@clientele/contracts/clients/segment-pin';
import { SEGMENTS_FIELD } from '@clientele/domain/conditions/client-fields';
import { type CompiledTree, compileTree } from '@clientele/domain/conditions/compile';
import { type FieldValues, fieldValues } from '@clientele/domain/conditions/field-values';
import type { FieldDescription } from '@clientele/domain/conditions/operators';
import { evaluationOrder } from '@clientele/domain/segments/references';
import { foldText } from '@clientele/domain/text/fold';
import { momentAt } from '@clientele/domain/time/zoned-time';
import type { Stored } from '../../platform/base-model.ts';
import { readClientField } from '../clients/finding/client-criteria.ts';
import type {
  ClientMembership,
  ClientRecord,
  ClientState,
} from '../clients/record/client.record.ts';
import { AffectedSegments } from './affected-segments.ts';
import type { SegmentRecord } from './segment.record.ts';

/** The moment of an evaluation, with the organisation's date and time zone. */
export interface SegmentMoment {
  at: Date;
  /** The organisation's calendar date, `YYYY-MM-DD`. */
  today: string;
  timeZone: string;
}

interface CompiledSegment {
  id: string;
  /** The folded id, by which conditions on lists compare. */
  folded: string;
  /** Compiled criteria; null for a static segment, to which only pinned clients belong. */
  tree: CompiledTree | null;
}

/** A client to evaluate, as stored or as it is about to be stored. */
export type DecidedClient = ClientState & { segmentIds?: string[] };

/**
 * All segments of an organisation at one revision, ready to evaluate clients. Pure: the same client
 * at the same moment always belongs to the same segments.
 */
export class SegmentDecider {
  /** Grows with every change of a segment. */
  readonly revision: number;
  /** Every segment by id, archived ones too. */
  readonly all: ReadonlyMap<string, Stored<SegmentRecord>>;
  /** The fields that criteria may ask about. */
  readonly fields: ReadonlyMap<string, FieldDescription>;
  /** Active segments; each comes after those that it names. */
  readonly #order: readonly CompiledSegment[];
  readonly #affected: AffectedSegments;

  constructor(
    revision: number,
    segments: readonly Stored<SegmentRecord>[],
    fields: ReadonlyMap<string, FieldDescription>,
  ) {
    this.revision = revision;
    this.all = new Map(segments.map((segment) => [segment.id, segment]));
    const inUse = segments.filter(({ data }) => data.status === 'active');
    const options = inUse.map(({ id }) => id);
    this.fields = new Map([
      ...fields,
      [SEGMENTS_FIELD, { key: SEGMENTS_FIELD, type: 'list', options }],
    ]);
    const trees = new Map(inUse.map(({ id, data }) => [id, data.criteria]));
    this.#order = evaluationOrder(trees).map((id) => {
      const criteria = trees.get(id) ?? null;
      const tree = criteria && compileTree(criteria, this.fields);
      return { id, folded: foldText(id) || id, tree };
    });
    this.#affected = new AffectedSegments(this.#order, trees);
  }

  get isEmpty(): boolean {
    return this.all.size === 0;
  }

  /** Paths of the client fields that any segment reads. */
  get readFields(): Iterable<string> {
    return this.#affected.fields;
  }

  /** Compiled criteria of an active segment; null for a static one. */
  treeOf(id: string): CompiledTree | null {
    return this.#order.find((segment) => segment.id === id)?.tree ?? null;
  }

  /**
   * The segments to which the client belongs, and when time alone may next change that.
   * @param before The stored client before the change. When given, only segments that read what
   * changed are evaluated; membership of the others stays.
   */
  decide(
    client: DecidedClient,
    before: ClientRecord | null,
    moment: SegmentMoment,
  ): ClientMembership {
    const memberships = client.segmentMemberships;
    if (client.lifecycle !== 'active') return this.#outside(memberships, moment.at);
    const affected =
      before && isCurrent(before, moment) ? this.#affected.between(client, before) : null;
    if (before && affected?.size === 0) {
      const { segmentIds, nextEvaluationAt } = before;
      return { segmentIds, segmentMemberships: memberships, nextEvaluationAt };
    }
    const members: string[] = [];
    const values = this.valuesOf(client, members, moment);
    const ids = new Set<string>();
    for (const { id, folded, tree } of this.#order) {
      const looked = affected === null || affected.has(id);
      const belongs = looked
        ? isMember(client.segmentPins[id], () => tree?.meets(values, moment.today) ?? false)
        : (memberships[id]?.member ?? false);
      if (!belongs) continue;
      ids.add(id);
      members.push(folded);
    }
    return {
      segmentIds: [...ids].sort(),
      segmentMemberships: this.#moved(memberships, ids, moment.at),
      nextEvaluationAt:
        before && affected
          ? this.#nextAfter(client, before, { affected, values, moment })
          : this.#nextEvaluation(client, values, moment, this.#order),
    };
  }

  /**
   * The values of the client that conditions read. `members` are the folded ids of the segments it
   * belongs to.
   */
  valuesOf(
    client: DecidedClient,
    members: readonly string[],
    { timeZone }: Pick<SegmentMoment, 'timeZone'>,
  ): FieldValues {
    const values = fieldValues((path) => readClientField(client, path), this.fields, timeZone);
    return {
      ...values,
      valuesOf: (path) => (path === SEGMENTS_FIELD ? members : values.valuesOf(path)),
    };
  }

  /** A client that is not active belongs to no segment; its pins are kept. */
  #outside(memberships: ClientMembership['segmentMemberships'], at: Date): ClientMembership {
    return {
      segmentIds: [],
      segmentMemberships: this.#moved(memberships, new Set(), at),
      nextEvaluationAt: null,
    };
  }

  /** Entry and exit times after an evaluation; those of deleted segments are dropped. */
  #moved(
    earlier: ClientMembership['segmentMemberships'],
    members: ReadonlySet<string>,
    at: Date,
  ): ClientMembership['segmentMemberships'] {
    const memberships: ClientMembership['segmentMemberships'] = {};
    for (const id of new Set([...Object.keys(earlier), ...members])) {
      if (!this.all.has(id)) continue;
      const before = earlier[id] ?? { member: false, enteredAt: null, leftAt: null };
      const member = members.has(id);
      if (member === before.member) memberships[id] = before;
      else
        memberships[id] = { ...before, member, ...(member ? { enteredAt: at } : { leftAt: at }) };
    }
    return memberships;
  }

  /**
   * The next evaluation when only some segments were evaluated. For the others the scheduled moment
   * still holds, unless it came from one of those that changed: then all segments are asked.
   */
  #nextAfter(
    client: DecidedClient,
    before: ClientRecord,
    change: { affected: ReadonlySet<string>; values: FieldValues; moment: SegmentMoment },
  ): Date | null {
    const { affected, values, moment } = change;
    const changed = this.#order.filter(({ id }) => affected.has(id));
    const scheduled = before.nextEvaluationAt;
    const next = this.#nextEvaluation(client, values, moment, changed);
    if (scheduled === null) return next;
    const members = before.segmentIds.map((id) => foldText(id) || id);
    const past = this.valuesOf(before, members, moment);
    const nextBefore = this.#nextEvaluation(before, past, moment, changed);
    if (nextBefore !== null && nextBefore <= scheduled) {
      return this.#nextEvaluation(client, values, moment, this.#order);
    }
    return next !== null && next < scheduled ? next : scheduled;
  }

  /**
   * The first midnight at which time alone moves the client into one of these segments or out of
   * it; null when that never happens.
   */
  #nextEvaluation(
    client: DecidedClient,
    values: FieldValues,
    { today, timeZone }: SegmentMoment,
    segments: readonly CompiledSegment[],
  ): Date | null {
    let next: string | null = null;
    for (const { id, tree } of segments) {
      if (!tree?.timeRelative || client.segmentPins[id]) continue;
      const change = tree.nextChange(values, today);
      if (change !== null && (next === null || change < next)) next = change;
    }
    return next === null ? null : momentAt(next, '00:00', timeZone);
  }
}

/** Whether the stored membership still holds: the client is active, and no evaluation is due. */
function isCurrent({ lifecycle, nextEvaluationAt }: ClientRecord, { at }: SegmentMoment): boolean {
  return lifecycle === 'active' && (nextEvaluationAt === null || nextEvaluationAt > at);
}

/** A pin by hand takes precedence over the criteria. */
function isMember(pin: SegmentPin | undefined, meets: () => boolean): boolean {
  return pin === undefined ? meets() : pin === 'in';
}
