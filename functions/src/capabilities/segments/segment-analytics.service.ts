import { communicationChannelSchema } from '@clientele/contracts/communication-channel';
import {
  type SegmentAnalytics,
  type SegmentOverlap,
  VISIT_RATE_DAYS,
} from '@clientele/contracts/segments/segment-analytics';
import { addDays } from '@clientele/domain/time/calendar';
import type { CallingMember } from '../../platform/calling-member.ts';
import { sideBySide } from '../../platform/side-by-side.ts';
import type { ClientSegmentsService } from '../clients/finding/client-segments.service.ts';
import type { OrganizationService } from '../organizations/organization.service.ts';
import type { SegmentAccess } from './segment-access.ts';
import type { SegmentDays } from './segment-days.ts';

const COUNTS_TOGETHER = 6;

interface Dependencies {
  access: SegmentAccess;
  days: SegmentDays;
  clientSegments: ClientSegmentsService;
  organizations: OrganizationService;
}

/** Analyses segments: growth, value of members, and overlap between segments. */
export class SegmentAnalyticsService {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Growth and value of a segment. Every number is a count from the indexes; no client is read.
   * @throws ProblemError `segment.not_found` or `segment.hidden_conditions`.
   */
  async analytics(
    member: CallingMember,
    segmentId: string,
    days: number,
  ): Promise<SegmentAnalytics> {
    const { organizationId } = member;
    await this.#of.access.findOpen(member, segmentId);
    const { today, currency } = await this.#of.organizations.valueContextOf(organizationId);
    const { clientSegments } = this.#of;
    const visitedSince = {
      field: 'stats.lastVisitAt',
      operator: '>=' as const,
      value: addDays(today, -VISIT_RATE_DAYS),
    };
    const [members, everyone, visited, visitedOfAll, consents, series] = await Promise.all([
      clientSegments.countAndValue(organizationId, segmentId),
      clientSegments.countAndValue(organizationId, null),
      clientSegments.countMembersWith(organizationId, segmentId, visitedSince),
      clientSegments.countMembersWith(organizationId, null, visitedSince),
      this.#consents(organizationId, segmentId),
      this.#days(organizationId, segmentId, addDays(today, 1 - days)),
    ]);
    const { count: size, sum } = members;
    return {
      size,
      currency,
      days: [...series.past, { ...series.today, size }],
      lifetimeValue: {
        sum,
        average: ratio(sum, size),
        everyone: ratio(everyone.sum, everyone.count),
      },
      visits: { rate: percent(visited, size), everyone: percent(visitedOfAll, everyone.count) },
      consents: consents.map(({ channel, granted, denied }) => ({
        channel,
        granted,
        denied,
        unknown: Math.max(0, size - granted - denied),
      })),
    };
  }

  /** The number of clients in each combination of the segments. Throws as `analytics`. */
  async overlap(member: CallingMember, ids: readonly string[]): Promise<SegmentOverlap> {
    for (const id of ids) await this.#of.access.findOpen(member, id);
    const combinations = combinationsOf(ids);
    const items = await sideBySide(combinations, COUNTS_TOGETHER, async (combination) => ({
      ids: combination,
      size: await this.#of.clientSegments.countShared(member.organizationId, combination),
    }));
    return { items };
  }

  async #consents(organizationId: string, segmentId: string) {
    const count = (channel: string, state: string) =>
      this.#of.clientSegments.countMembersWith(organizationId, segmentId, {
        field: `consents.${channel}`,
        operator: '==',
        value: state,
      });
    return Promise.all(
      communicationChannelSchema.options.map(async (channel) => {
        const [granted, denied] = await Promise.all([
          count(channel, 'granted'),
          count(channel, 'denied'),
        ]);
        return { channel, granted, denied };
      }),
    );
  }

  async #days(organizationId: string, segmentId: string, from: string) {
    const [days, today] = await Promise.all([
      this.#of.days.daysSince(organizationId, from),
      this.#of.days.today(organizationId, segmentId),
    ]);
    const past = days.flatMap(({ day, segments }) => {
      const counted = segments[segmentId];
      return counted && day < today.day ? [{ day, ...counted }] : [];
    });
    return { past, today };
  }
}

/** Every non-empty combination, smaller ones first. */
function combinationsOf(ids: readonly string[]): string[][] {
  const sets: string[][] = [[]];
  for (const id of ids) sets.push(...sets.map((combination) => [...combination, id]));
  return sets
    .filter((combination) => combination.length > 0)
    .sort((left, right) => left.length - right.length);
}

function ratio(sum: number, count: number): number | null {
  return count === 0 ? null : Math.round(sum / count);
}

function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1_000) / 10;
}
