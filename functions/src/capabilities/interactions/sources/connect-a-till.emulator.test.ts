import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { API_KEY_PERMISSIONS } from '@clientele/contracts/organizations/api-key';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SourceEvents } from '../../../testing/source-events.ts';
import { TestApi, type TestPerson } from '../../../testing/test-api.ts';

const PAGE = new URL('../../../../../docs/how-to/connect-a-till.md', import.meta.url);

const api = new TestApi();
let organizationId: string;
let owner: TestPerson;

beforeAll(async () => {
  await api.start();
  ({ organizationId, owner } = await api.createOrganization());
});
afterAll(() => api.stop());

/** The commands of the page, in their order. */
function commands(): string[] {
  const page = readFileSync(PAGE, 'utf8');
  return [...page.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1] as string);
}

describe('the commands of connect-a-till.md', () => {
  it('do what the page says', async () => {
    const { secret } = await owner.api.createApiKey({
      params: { organizationId },
      body: { name: 'Till', permissions: [...API_KEY_PERMISSIONS] },
    });
    const script = ['set -euo pipefail', ...commands()].join('\n');
    const { stdout } = await promisify(execFile)('bash', ['-c', script], {
      env: {
        ...process.env,
        CLIENTELE: `${api.origin}/api/v1/organizations/${organizationId}`,
        KEY: secret,
      },
    });
    const client = /client (\w+)/.exec(stdout)?.[1] ?? '';
    const { items: purchases } = await owner.api.listPurchases({
      params: { organizationId },
      query: { clientId: client },
    });
    expect(
      purchases.map(({ externalId, amount, refundedAmount }) => [
        externalId,
        amount,
        refundedAmount,
      ]),
    ).toEqual([
      ['R-2026-000124', 2_500, 2_500],
      ['R-2026-000123', 4_500, 0],
    ]);
    expect(stdout).toContain('amount.not_integer');
    const { items: appointments } = await owner.api.listAppointments({
      params: { organizationId },
    });
    expect(appointments.map(({ status }) => status)).toEqual(['completed']);
    const events = new SourceEvents(api, organizationId);
    for (const { id } of purchases) await events.follow('purchase', id);
    for (const { id } of appointments) await events.follow('appointment', id);
    const stats = await owner.api.getClientStatistics({
      params: { organizationId, clientId: client },
    });
    expect(stats).toMatchObject({ lifetimeValue: 4_500, purchaseCount: 1, visitCount: 3 });
  });
});
