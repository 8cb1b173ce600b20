import type { Segment, SegmentListQuery, SegmentName } from '@clientele/contracts/segments/segment';
import { addDays } from '@clientele/domain/time/calendar';
import type { Stored } from '../../platform/base-model.ts';
import type { CallingMember } from '../../platform/calling-member.ts';
import type { CursorCodec } from '../../platform/cursor.ts';
import { sideBySide } from '../../platform/side-by-side.ts';
import type { ClientSegmentsService } from '../clients/finding/client-segments.service.ts';
import { mayKnowOf } from './segment.policy.ts';
import { presentSegment } from './segment.presenter.ts';
import type { SegmentRecord } from './segment.record.ts';
import { afterPlace, byName, placeOf } from './segment.rules.ts';
import type { SegmentAccess } from './segment-access.ts';
import type { SegmentCatalog } from './segment-catalog.service.ts';
import type { SegmentDays } from './segment-days.ts';
import type { SegmentRebuildService } from './segment-rebuild.service.ts';
import type { SegmentUses } from './segment-uses.service.ts';

const TREND_DAYS = 30;
const FACTS_TOGETHER = 8;

interface Dependencies {
  cursors: CursorCodec;
  catalog: SegmentCatalog;
  access: SegmentAccess;
  days: SegmentDays;
  rebuilds: SegmentRebuildService;
  uses: SegmentUses;
  clientSegments: ClientSegmentsService;
}

/** Reads segments for display, with size, trend, rebuild and uses. */
export class SegmentReader {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * A page of segments by name. Costs one count and two reads for each segment, and one read for
   * each day of the trend.
   */
  async list(
    member: CallingMember,
    { status, limit, cursor }: SegmentListQuery,
  ): Promise<{ items: Segment[]; nextCursor: string | null }> {
    const { organizationId } = member;
    const { all } = await this.#of.catalog.freshSetOf(organizationId);
    const scope = ['segments', organizationId, status];
    const place = cursor ? this.#of.cursors.decode<[string, string]>(scope, cursor) : null;
    const ofStatus = byName([...all.values()].filter(({ data }) => data.status === status));
    const segments = afterPlace(ofStatus, place);
    const page = segments.slice(0, limit);
    const last = page.at(-1);
    return {
      items: await this.#present(member, page),
      nextCursor:
        segments.length > limit && last ? this.#of.cursors.encode(scope, placeOf(last)) : null,
    };
  }

  /** Names of every active segment. */
  async names(member: CallingMember): Promise<SegmentName[]> {
    const { all } = await this.#of.catalog.freshSetOf(member.organizationId);
    const hidden = await this.#of.access.hiddenFrom(member);
    return byName([...all.values()].filter(({ data }) => data.status === 'active')).map(
      ({ id, data }) => ({ id, name: data.name, kind: data.kind, hidden: hidden.has(id) }),
    );
  }

  /** @throws ProblemError `segment.not_found`. */
  async show(member: CallingMember, id: string): Promise<Segment> {
    const [shown] = await this.#present(member, [
      await this.#of.access.find(member.organizationId, id),
    ]);
    return shown as Segment;
  }

  async #present(
    member: CallingMember,
    segments: readonly Stored<SegmentRecord>[],
  ): Promise<Segment[]> {
    if (segments.length === 0) return [];
    const { organizationId } = member;
    const { today } = await this.#of.catalog.momentOf(organizationId);
    const rebuildIds = segments.flatMap(({ data }) => data.rebuildId ?? []);
    const [days, rebuilds, usedBy, fields, hidden] = await Promise.all([
      this.#of.days.daysSince(organizationId, addDays(today, -TREND_DAYS)),
      this.#of.rebuilds.findMany(organizationId, rebuildIds),
      this.#of.uses.usedBy(organizationId),
      this.#of.access.fieldsOf(member),
      this.#of.access.hiddenFrom(member),
    ]);
    const trendOf = (id: string) =>
      days.flatMap(({ day, segments: counted }) => {
        const { size } = counted[id] ?? {};
        return size === undefined ? [] : [{ day, size }];
      });
    return sideBySide(segments, FACTS_TOGETHER, async (segment) => {
      const { id, data } = segment;
      const [size, lastMoveAt] = await Promise.all([
        this.#of.clientSegments.countMembers(organizationId, id),
        this.#of.days.lastMoveOf(organizationId, id),
      ]);
      const rebuild = rebuilds.get(data.rebuildId ?? '') ?? null;
      const uses = usedBy(id).filter(({ kind }) => mayKnowOf(kind, member.role));
      const facts = { size, lastMoveAt, rebuild, trend: trendOf(id), usedBy: uses };
      return presentSegment(segment, facts, { fields, hidden });
    });
  }
}
