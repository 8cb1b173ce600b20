import { createApiClient } from '@clientele/contracts/api-client';
import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import { purchaseEndpoints } from '@clientele/contracts/interactions/purchase.endpoints';
import { segmentEndpoints } from '@clientele/contracts/segments/segment.endpoints';
import { expect, type Locator, type Page } from '@playwright/test';
import { baseUrl } from './demo.ts';
import type { FreshOrganization } from './organization.ts';

/**
 * How long to wait for the work of a task: the emulator answers more slowly while other tests run.
 */
export const WORKED = { timeout: 60_000 };
const DAY = 86_400_000;

/**
 * Prepares data for a test about segments, as the owner of its organisation. Create segments before
 * clients: an instance that wrote a client caches the list of segments for a while.
 */
export function segmentsOf({ id: organizationId, owner }: FreshOrganization) {
  const api = createApiClient(
    { ...segmentEndpoints, ...purchaseEndpoints },
    { origin: baseUrl, getToken: async () => owner.token },
  );
  const params = { organizationId };
  return {
    api,
    client: (lastName: string, city: string) =>
      owner.api.createClient({ params, body: { lastName, address: { city } } }),
    /** Adds a visit so many days ago, and waits until it is counted. */
    visit: async (clientId: string, daysAgo: number) => {
      const paidAt = new Date(Date.now() - daysAgo * DAY).toISOString();
      const lines = [{ label: 'Coupe', amount: 4_200 }];
      await api.createPurchase({ params, body: { clientId, paidAt, currency: 'EUR', lines } });
      const read = () => owner.api.getClient({ params: { ...params, clientId } });
      await expect.poll(async () => (await read()).stats.lastVisitAt, WORKED).not.toBeNull();
    },
    dynamic: (name: string, criteria: ConditionGroup) =>
      api.createSegment({ params, body: { kind: 'dynamic', name, criteria } }),
    fixed: (name: string) => api.createSegment({ params, body: { kind: 'static', name } }),
    /** Waits until all memberships follow the criteria and the segment has this size. */
    worked: async (segmentId: string, size: number) => {
      const read = () => api.getSegment({ params: { ...params, segmentId } });
      await expect.poll(async () => (await read()).size, WORKED).toBe(size);
      await expect.poll(async () => (await read()).rebuild?.status, WORKED).toBe('done');
    },
  };
}

/** Page object of the builder of conditions, by what a person sees. */
export class SegmentBuilder {
  readonly page: Page;
  readonly root: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole('region', { name: 'Conditions du segment' });
  }

  /** The outermost group with this kind. */
  group(kind: 'Toutes' | 'Au moins une' | 'Aucune'): Locator {
    return this.root.getByRole('group', { name: new RegExp(`^Groupe .*${kind}`) }).first();
  }

  /** A condition, by the name of its field. */
  condition(field: string): Locator {
    return this.root
      .getByRole('group', { name: /^Condition \d+$/ })
      .filter({ has: this.page.locator(`input[value="${field}"]`) });
  }

  handle(name: string): Locator {
    return this.root.getByRole('button', { name: `Déplacer : ${name}` });
  }

  preview(): Locator {
    return this.page.getByRole('region', { name: 'Aperçu' });
  }

  /** Adds a condition at the end of a group. */
  async add(group: Locator, field: string, operator?: string): Promise<Locator> {
    await group.getByRole('button', { name: 'Ajouter une condition' }).last().click();
    return this.set(group.getByRole('group', { name: /^Condition \d+$/ }).last(), field, operator);
  }

  async set(condition: Locator, field: string, operator?: string): Promise<Locator> {
    await this.choose(condition, 'Champ', field);
    if (operator) await this.choose(condition, 'Opérateur', operator);
    return condition;
  }

  async choose(condition: Locator, label: string, option: string): Promise<void> {
    await condition.getByRole('combobox', { name: label }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** Drags a part by its handle to the last place of a group. */
  async drag(name: string, group: Locator): Promise<void> {
    await this.handle(name).hover();
    await this.page.mouse.down();
    const target = group.getByRole('button', { name: 'Ajouter une condition' }).last();
    const box = await target.boundingBox();
    if (!box) throw new Error('nothing to drop on');
    await this.page.mouse.move(box.x + box.width / 2, box.y - 4, { steps: 12 });
    await expect(group.locator('[data-over]')).toHaveCount(1);
    await this.page.mouse.up();
    await expect(group.getByRole('button', { name: `Déplacer : ${name}` })).toBeVisible();
  }

  /** Expects the preview to count so many clients for the current draft. */
  async expectCount(count: number): Promise<void> {
    const words = new RegExp(`^${count}\\s*clients?$`);
    await expect(this.preview().locator('[role=status][aria-busy=false]')).toHaveText(
      words,
      WORKED,
    );
  }
}

/**
 * A line of the dialog that explains a membership: a tick or a cross, and the condition in words.
 */
export function explainedLine(page: Page, met: boolean, words: string): Locator {
  return page
    .getByRole('region', { name: 'Conditions, remplies ou non' })
    .getByText(`${met ? 'Rempli' : 'Non rempli'} :`, { exact: true })
    .locator('..')
    .filter({ hasText: words });
}
