import { createApiClient } from '@clientele/contracts/api-client';
import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import { purchaseEndpoints } from '@clientele/contracts/interactions/purchase.endpoints';
import { segmentEndpoints } from '@clientele/contracts/segments/segment.endpoints';
import { expect, type Locator, type Page } from '@playwright/test';
import { baseUrl } from './demo.ts';
import type { FreshOrganization } from './organization.ts';

/** The work of a task: the emulator answers more slowly while others run. */
export const WORKED = { timeout: 60_000 };
const DAY = 86_400_000;

/**
 * What a story about segments needs before it begins, as the owner of its organisation. Segments
 * come before clients: an instance that wrote a client remembers for a while which there were.
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
    /** Somebody who came so many days ago, once that is counted. */
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
    /** Waits until everyone's membership follows the criteria. */
    worked: async (segmentId: string, size: number) => {
      const read = () => api.getSegment({ params: { ...params, segmentId } });
      await expect.poll(async () => (await read()).size, WORKED).toBe(size);
      await expect.poll(async () => (await read()).rebuild?.status, WORKED).toBe('done');
    },
  };
}

/** The builder of a segment's conditions, as a person finds her way in it. */
export class SegmentBuilder {
  readonly page: Page;
  readonly root: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole('region', { name: 'Conditions du segment' });
  }

  /** The group whose kind is said so, the outermost of them. */
  group(kind: 'Toutes' | 'Au moins une' | 'Aucune'): Locator {
    return this.root.getByRole('group', { name: new RegExp(`^Groupe .*${kind}`) }).first();
  }

  /** A condition by the field it is on. */
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

  /** Takes a part by its handle and lets it go in the last place of a group. */
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

  /** So many would belong, counted for the draft as it is now. */
  async expectCount(count: number): Promise<void> {
    const words = new RegExp(`^${count}\\s*clients?$`);
    await expect(this.preview().locator('[role=status][aria-busy=false]')).toHaveText(
      words,
      WORKED,
    );
  }
}

/** A tick or a cross, and the condition in words, of the dialog that says why. */
export function explainedLine(page: Page, met: boolean, words: string): Locator {
  return page
    .getByRole('region', { name: 'Conditions, remplies ou non' })
    .getByText(`${met ? 'Rempli' : 'Non rempli'} :`, { exact: true })
    .locator('..')
    .filter({ hasText: words });
}
