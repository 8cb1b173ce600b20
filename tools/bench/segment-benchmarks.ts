import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import { CLIENT_FIELDS } from '@clientele/domain/conditions/client-fields';
import type { FieldDescription } from '@clientele/domain/conditions/operators';
import { Timestamp } from '@google-cloud/firestore';
import type { ClientRecord } from '../../functions/src/capabilities/clients/record/client.record.ts';
import type { SegmentRecord } from '../../functions/src/capabilities/segments/segment.record.ts';
import { SegmentDecider } from '../../functions/src/capabilities/segments/segment-decider.ts';
import type { Stored } from '../../functions/src/platform/base-model.ts';
import { believableClients } from '../../functions/src/testing/believable-clients.ts';
import { runTasks } from '../../functions/src/testing/run-tasks.ts';
import { TestApi } from '../../functions/src/testing/test-api.ts';
import { usageDuring } from '../../functions/src/testing/usage.ts';
import { capture, replay } from './captured-calls.ts';
import { compare, median } from './measure.ts';

const SAMPLES = 20;
const ROUNDS = 200;
const SEGMENTS = 1_000;
const TODAY = '2026-11-23';

interface SegmentCost {
  operation: string;
  milliseconds: number;
  raw: number | null;
  reads: number;
  writes: number;
}

const EXPRESSIBLE: ConditionGroup = {
  all: [
    { field: 'address.city', operator: 'isAnyOf', value: ['Lyon', 'Paris', 'Lille'] },
    { field: 'consents.email', operator: 'equals', value: 'granted' },
    { field: 'status', operator: 'equals', value: 'active' },
  ],
};
const LOOKED_AT: ConditionGroup = {
  all: [
    { field: 'lastName', operator: 'contains', value: 'a' },
    { field: 'activity.purchases', operator: 'greaterOrEqual', value: 2, period: { days: 365 } },
  ],
};

/** CPU time of deciding the memberships of one client among a thousand segments. */
export function benchmarkDecision(): { name: string; milliseconds: number }[] {
  const set = thousandSegments();
  const moment = { at: new Date(), today: TODAY, timeZone: 'Europe/Paris' };
  const clients = believableClients('decision', ROUNDS, TODAY).map(({ state }) => {
    const membership = set.decide({ ...state, lifecycle: 'active' }, null, moment);
    return { ...state, lifecycle: 'active', ...membership } as ClientRecord;
  });
  const measured = (decide: (client: ClientRecord) => unknown) => {
    for (const client of clients) decide(client);
    return median(
      clients.map((client) => {
        const began = process.cpuUsage();
        decide(client);
        const { user, system } = process.cpuUsage(began);
        return (user + system) / 1_000;
      }),
    );
  };
  const edited = (client: ClientRecord, change: Partial<ClientRecord>) =>
    set.decide({ ...client, ...change }, client, moment);
  return [
    {
      name: `${SEGMENTS} segments, a write of one field that 1 in 6 reads`,
      milliseconds: measured((client) => edited(client, { status: 'lead' })),
    },
    {
      name: `${SEGMENTS} segments, a write of a field that none reads`,
      milliseconds: measured((client) => edited(client, { source: 'x' })),
    },
    {
      name: `${SEGMENTS} segments, a new client`,
      milliseconds: measured((client) => set.decide(client, null, moment)),
    },
  ];
}

/**
 * A thousand segments of five conditions each, over names, cities, dates, statistics and purchases.
 */
function thousandSegments(): SegmentDecider {
  const fields = new Map(
    CLIENT_FIELDS.map((field): [string, FieldDescription] => [field.key, field]),
  );
  const segments = Array.from({ length: SEGMENTS }, (_, at): Stored<SegmentRecord> => {
    const criteria: ConditionGroup = {
      all: [
        { field: 'lastName', operator: 'contains', value: String.fromCharCode(97 + (at % 26)) },
        {
          any: [{ field: 'address.city', operator: 'equals', value: `Ville ${at}` }, ...varied(at)],
        },
        { field: 'birthDate', operator: 'ageBetween', value: [18 + (at % 20), 40 + (at % 40)] },
        { field: 'stats.visitCount', operator: 'greaterOrEqual', value: at % 5 },
      ],
    };
    const data = { name: `Segment ${at}`, status: 'active', kind: 'dynamic', criteria };
    return { id: `segment${at}`, data: data as SegmentRecord, updateTime: Timestamp.now() };
  });
  return new SegmentDecider(1, segments, fields);
}

function varied(at: number): ConditionGroup['all' & keyof ConditionGroup] {
  const purchases = { field: 'activity.purchases', operator: 'greaterOrEqual' as const };
  return [
    [{ field: 'status', operator: 'equals' as const, value: 'active' }],
    [{ field: 'stats.lastVisitAt', operator: 'moreThanMonthsAgo' as const, value: at % 12 || 1 }],
    [{ ...purchases, value: 2, period: { days: 90 } }],
    [{ field: 'tags', operator: 'hasAny' as const, value: ['VIP'] }],
    [{ field: 'birthDate', operator: 'anniversaryInNextDays' as const, value: at % 30 }],
    [{ field: 'createdAt', operator: 'inLastDays' as const, value: at % 365 }],
  ][at % 6] as never;
}

/** Measures preview, membership on write and rebuild in an organisation with so many clients. */
export async function benchmarkSegments(count: number): Promise<SegmentCost[]> {
  const server = await new TestApi().start();
  const { container, surroundings } = server;
  try {
    const { organizationId, owner } = await server.createOrganization('Bench');
    const params = { organizationId };
    await container.clients.clientModel.createMany(
      organizationId,
      believableClients('bench', count, TODAY),
    );
    const preview = (criteria: ConditionGroup, cursor?: string) =>
      owner.api.previewSegment({ params, body: { criteria, ...(cursor && { cursor }) } });
    const verify = () => surroundings.auth.verifyIdToken(owner.token);
    const results: SegmentCost[] = [];

    await preview(EXPRESSIBLE);
    const calls = await capture(container.database, () => preview(EXPRESSIBLE));
    const counted = await compare(
      'preview, expressible',
      SAMPLES,
      () => preview(EXPRESSIBLE),
      async () => {
        await verify();
        await replay(surroundings.firestore, calls);
      },
    );
    results.push({
      operation: counted.operation,
      milliseconds: counted.api,
      raw: counted.raw,
      ...costOf(owner.lastUsage()),
    });

    const looked = { reads: 0, writes: 0 };
    const wholePreview = async () => {
      let cursor: string | undefined;
      do {
        cursor = (await preview(LOOKED_AT, cursor)).cursor ?? undefined;
        looked.reads += owner.lastUsage().reads;
      } while (cursor);
    };
    const began = performance.now();
    await preview(LOOKED_AT);
    results.push({
      operation: 'preview by looking, first answer',
      milliseconds: performance.now() - began,
      raw: null,
      ...costOf(owner.lastUsage()),
    });
    const wholeBegan = performance.now();
    await wholePreview();
    results.push({
      operation: 'preview by looking, until exact',
      milliseconds: performance.now() - wholeBegan,
      raw: null,
      ...looked,
    });

    for (const [operation, criteria] of [
      ['rebuild, expressible criteria', EXPRESSIBLE],
      ['rebuild, criteria of time', LOOKED_AT],
    ] as const) {
      await owner.api.createSegment({
        params,
        body: { kind: 'dynamic', name: operation, criteria },
      });
      const rebuildBegan = performance.now();
      const usage = await usageDuring(() => runTasks(server));
      results.push({
        operation,
        milliseconds: performance.now() - rebuildBegan,
        raw: null,
        ...costOf(usage),
      });
    }
    results.push(...(await benchmarkWrite(server, { organizationId, owner })));
    return results;
  } finally {
    await server.stop();
  }
}

/**
 * Measures an edit that moves a client into a segment and out again, and the same in an empty
 * organisation.
 */
async function benchmarkWrite(
  server: TestApi,
  { organizationId, owner }: Awaited<ReturnType<TestApi['createOrganization']>>,
): Promise<SegmentCost[]> {
  const empty = await server.createOrganization('Empty');
  const editor = async (whose: typeof empty) => {
    const params = { organizationId: whose.organizationId };
    const body = { lastName: 'Bench', address: { city: 'Nantes' } };
    const created = await whose.owner.api.createClient({ params, body });
    let { version } = created;
    return async (index: number) => {
      const city = index % 2 === 0 ? 'Lyon' : 'Nantes';
      const call = { params: { ...params, clientId: created.id }, ifMatch: version };
      version = (await whose.owner.api.updateClient({ ...call, body: { address: { city } } }))
        .version;
    };
  };
  const inSegments = await editor({ organizationId, owner });
  const without = await editor(empty);
  const { api, raw } = await compare('membership on write', SAMPLES, inSegments, without);
  const operation = 'edit that decides membership; raw: without segments';
  return [{ operation, milliseconds: api, raw, ...costOf(owner.lastUsage()) }];
}

function costOf({ reads, writes }: { reads: number; writes: number }) {
  return { reads, writes };
}
