import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { aClientForm, aField, anOption } from '../../../../testing/records.ts';
import { answerFetch, renderPage } from '../../../../testing/render-page.tsx';
import { AdvancedFilter } from './advanced-filter.tsx';

const form = aClientForm([
  aField({
    key: 'skin',
    type: 'multiChoice',
    options: [anOption('dry', 'Sèche', { retired: true })],
  }),
  aField({ key: 'budget', type: 'money' }),
  aField({ key: 'allergies', type: 'text', sensitive: true }),
]);

beforeEach(() => void answerFetch({ 'GET /clients/tags': () => ({ body: { items: [] } }) }));

async function renderFilter(filter: ConditionGroup | null = null) {
  const onApply = vi.fn();
  const page = await renderPage(<AdvancedFilter filter={filter} onApply={onApply} />, { form });
  const condition = within(screen.getByRole('group', { name: 'Condition 1' }));
  const choose = async (label: string, option: string) => {
    await page.user.click(condition.getByRole('combobox', { name: label }));
    await page.user.click(screen.getByRole('option', { name: option }));
  };
  const apply = () => page.user.click(screen.getByRole('button', { name: 'Appliquer' }));
  return { ...page, onApply, condition, choose, apply };
}

test('compares amounts in minor units, typed as people say them', async () => {
  const { user, onApply, condition, choose, apply } = await renderFilter();
  await choose('Champ', 'Budget');
  await choose('Opérateur', 'est au moins');
  await user.type(condition.getByRole('textbox', { name: 'Valeur (€)' }), '99,5');
  await apply();
  expect(onApply).toHaveBeenLastCalledWith({
    all: [{ field: 'custom.budget', operator: 'greaterOrEqual', value: 9950 }],
  });
});

test('offers the options by name, retired ones too', async () => {
  const { onApply, choose, apply } = await renderFilter();
  await choose('Champ', 'Skin');
  await choose('Valeur', 'Sèche');
  await apply();
  expect(onApply).toHaveBeenLastCalledWith({
    all: [{ field: 'custom.skin', operator: 'hasAny', value: ['dry'] }],
  });
});

test('asks of a sensitive field only whether it is filled in', async () => {
  const { user, condition, choose } = await renderFilter();
  await choose('Champ', 'Allergies');
  await user.click(condition.getByRole('combobox', { name: 'Opérateur' }));
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
    'est vide',
    'est renseigné',
  ]);
});

test('a condition on a field that is gone is told as such, and can be taken out', async () => {
  const gone = { field: 'custom.gone', operator: 'equals', value: 'x' } as const;
  const kept = { field: 'custom.budget', operator: 'isEmpty' } as const;
  const { user, onApply, condition, apply } = await renderFilter({ all: [gone, kept] });
  expect(condition.getByText(/Ce champ n’existe plus/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Retirer la condition 1' }));
  await apply();
  expect(onApply).toHaveBeenLastCalledWith({ all: [kept] });
});
