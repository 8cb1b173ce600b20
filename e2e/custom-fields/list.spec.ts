import type { ClientSort } from '@clientele/contracts/clients/client-list';
import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import { expect, type Locator, test } from '@playwright/test';
import { apiAs, OWNER, SALON, signInAs } from '../support/demo.ts';

const WEEKS = 'Semaines entre deux visites';
const DRINK = 'Boisson préférée';
const params = { organizationId: SALON };
const known = { field: 'custom.next_visit_weeks', operator: 'isNotEmpty' } as const;
const tea = { field: 'custom.favourite_drink', operator: 'equals', value: 'tea' } as const;

test('the list shows a custom field, orders by it and filters by a choice, and counts so', async ({
  page,
}) => {
  await signInAs(page, OWNER);
  const filter = { all: [known] };
  const address = `/o/${SALON}/clients?filter=${encodeURIComponent(JSON.stringify(filter))}`;
  await page.goto(address);
  const table = page.getByRole('table', { name: 'Liste des clients' });
  await expect(table.getByRole('row').nth(5)).toBeVisible();
  await page.getByRole('button', { name: 'Colonnes' }).click();
  for (const column of [WEEKS, DRINK]) await page.getByRole('checkbox', { name: column }).check();
  await page.keyboard.press('Escape');

  const api = await apiAs('owner@salon.test');
  for (const sort of ['custom.next_visit_weeks', '-custom.next_visit_weeks'] as const) {
    await table.getByRole('button', { name: WEEKS }).click();
    await expect(page).toHaveURL(new RegExp(`sort=${sort}(&|$)`));
    const weeks = await firstWeeks(sort, filter);
    expect(weeks).toHaveLength(6);
    expect(weeks).toEqual([...weeks].sort((a, b) => (sort.startsWith('-') ? b - a : a - b)));
    await expect.poll(() => cellsOf(table, WEEKS, 6)).toEqual(weeks.map(String));
  }

  await page.getByRole('button', { name: 'Ajouter une condition' }).click();
  const condition = page.getByRole('group', { name: 'Condition 2' });
  await choose(condition, 'Champ', DRINK);
  await choose(condition, 'Valeur', 'Thé');
  await page.getByRole('button', { name: 'Appliquer' }).click();
  const { count } = await api.countClients({ params, query: { filter: { all: [known, tea] } } });
  expect(count).toBeGreaterThan(10);
  await expect(page.getByText(`${count} clients`, { exact: true })).toBeVisible();
  await expect.poll(() => cellsOf(table, DRINK, 6)).toEqual(Array(6).fill('Thé'));
  await page.reload();
  await expect(page.getByText(`${count} clients`, { exact: true })).toBeVisible();
});

/** A page of the API may hold few that match, and name the next one. */
async function firstWeeks(sort: ClientSort, filter: ConditionGroup): Promise<number[]> {
  const api = await apiAs('owner@salon.test');
  const weeks: number[] = [];
  let cursor: string | null | undefined;
  do {
    const query = { filter, sort, limit: 100, ...(cursor && { cursor }) };
    const page = await api.listClients({ params, query });
    weeks.push(...page.items.map(({ custom }) => Number(custom.next_visit_weeks)));
    cursor = page.nextCursor;
  } while (cursor && weeks.length < 6);
  return weeks.slice(0, 6);
}

async function choose(condition: Locator, label: string, option: string): Promise<void> {
  await condition.getByRole('combobox', { name: label }).click();
  await condition.page().getByRole('option', { name: option, exact: true }).click();
}

/** The first cells under a heading. */
async function cellsOf(table: Locator, heading: string, count: number): Promise<string[]> {
  const headings = await table.getByRole('columnheader').allTextContents();
  const at = headings.findIndex((text) => text.trim() === heading);
  const rows = await table.getByRole('row').all();
  const cells = rows.slice(1, count + 1).map((row) => row.getByRole('cell').nth(at));
  return Promise.all(cells.map(async (cell) => (await cell.textContent())?.trim() ?? ''));
}
