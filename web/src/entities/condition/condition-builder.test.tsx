import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import type { InterfaceLanguage } from '@clientele/contracts/primitives';
import { screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { renderPage } from '../../testing/render-page.tsx';
import { ConditionBuilder } from './condition-builder.tsx';
import type { FilterField } from './filter-field.ts';

const fields: FilterField[] = [
  { key: 'firstName', type: 'text', label: 'Prénom' },
  {
    key: 'status',
    type: 'choice',
    options: ['lead', 'active'],
    label: 'Statut',
    choices: [
      { value: 'lead', label: 'Prospect' },
      { value: 'active', label: 'Actif' },
    ],
  },
  { key: 'birthDate', type: 'date', label: 'Naissance' },
  { key: 'visits', type: 'number', label: 'Visites' },
  {
    key: 'budget',
    type: 'number',
    label: 'Budget',
    number: { unit: '€', factor: 100, decimals: 2 },
  },
  { key: 'member', type: 'boolean', label: 'Adhérent' },
  {
    key: 'spent',
    type: 'count',
    label: 'Dépenses',
    number: { unit: '€', factor: 100, decimals: 2 },
  },
  {
    key: 'segments',
    type: 'list',
    options: ['s1'],
    label: 'Segment',
    choices: [{ value: 's1', label: 'Fidèles' }],
  },
];

async function renderBuilder(
  value: ConditionGroup | null = null,
  language: InterfaceLanguage = 'fr',
) {
  const onApply = vi.fn();
  const page = await renderPage(
    <ConditionBuilder fields={fields} value={value} onApply={onApply} />,
    { language },
  );
  const condition = (number: number) =>
    within(screen.getByRole('group', { name: `Condition ${number}` }));
  const choose = async (number: number, label: string, option: string) => {
    await page.user.click(condition(number).getByRole('combobox', { name: label }));
    await page.user.click(screen.getByRole('option', { name: option }));
  };
  const apply = () => page.user.click(screen.getByRole('button', { name: 'Appliquer' }));
  return { ...page, onApply, condition, choose, apply };
}

describe('ConditionBuilder', () => {
  test('applies a condition once it is complete', async () => {
    const { user, onApply, condition, apply } = await renderBuilder();
    await apply();
    expect(onApply).not.toHaveBeenCalled();
    expect(screen.getByText(/ne convient pas à cette condition/)).toBeVisible();
    await user.type(condition(1).getByRole('textbox', { name: 'Valeur' }), 'mar');
    await apply();
    expect(onApply).toHaveBeenLastCalledWith({
      all: [{ field: 'firstName', operator: 'contains', value: 'mar' }],
    });
  });

  test('offers the values of a field that has some', async () => {
    const { onApply, choose, apply } = await renderBuilder();
    await choose(1, 'Champ', 'Statut');
    await choose(1, 'Valeur', 'Prospect');
    await apply();
    expect(onApply).toHaveBeenLastCalledWith({
      all: [{ field: 'status', operator: 'equals', value: 'lead' }],
    });
  });

  test('asks for two dates between which', async () => {
    const { user, onApply, condition, choose, apply } = await renderBuilder();
    await choose(1, 'Champ', 'Naissance');
    await choose(1, 'Opérateur', 'est entre');
    await user.type(condition(1).getByRole('textbox', { name: 'Du' }), '1/1/1980');
    await user.type(condition(1).getByRole('textbox', { name: 'Au' }), '31/12/1989');
    await apply();
    expect(onApply).toHaveBeenLastCalledWith({
      all: [{ field: 'birthDate', operator: 'between', value: ['1980-01-01', '1989-12-31'] }],
    });
  });

  test('numbers stay numbers, and yes is true', async () => {
    const { user, onApply, condition, choose, apply } = await renderBuilder();
    await choose(1, 'Champ', 'Visites');
    await user.type(condition(1).getByRole('textbox', { name: 'Valeur' }), '3');
    await apply();
    expect(onApply).toHaveBeenLastCalledWith({
      all: [{ field: 'visits', operator: 'equals', value: 3 }],
    });
    await choose(1, 'Champ', 'Adhérent');
    await choose(1, 'Valeur', 'Oui');
    await apply();
    expect(onApply).toHaveBeenLastCalledWith({
      all: [{ field: 'member', operator: 'equals', value: true }],
    });
  });

  test.each([
    ['en', '1,234.50', 123450],
    ['fr', '1 234,50', 123450],
  ] as const)('an amount in %s, typed "%s", is compared with as %i', async (...row) => {
    const [language, typed, value] = row;
    const { user, onApply, condition, choose, apply } = await renderBuilder(null, language);
    await choose(1, 'Champ', 'Budget');
    await user.type(condition(1).getByRole('textbox', { name: 'Valeur (€)' }), typed);
    await apply();
    expect(onApply).toHaveBeenLastCalledWith({
      all: [{ field: 'budget', operator: 'equals', value }],
    });
  });

  test('an amount that could be read two ways is refused', async () => {
    const { user, onApply, condition, choose, apply } = await renderBuilder();
    await choose(1, 'Champ', 'Budget');
    const input = condition(1).getByRole('textbox', { name: 'Valeur (€)' });
    await user.type(input, '1,234.50');
    await apply();
    expect(onApply).not.toHaveBeenCalled();
    expect(input).toHaveValue('1,234.50');
    expect(screen.getByText(/ne convient pas à cette condition/)).toBeVisible();
  });

  test('what is counted is asked of a period, amounts in minor units', async () => {
    const { user, onApply, condition, choose, apply } = await renderBuilder();
    await choose(1, 'Champ', 'Dépenses');
    await user.type(condition(1).getByRole('textbox', { name: 'Valeur (€)' }), '250');
    await apply();
    const spent = { field: 'spent', operator: 'greaterOrEqual', value: 25_000 };
    expect(onApply).toHaveBeenLastCalledWith({ all: [{ ...spent, period: { days: 90 } }] });
    await choose(1, 'Période', 'depuis toujours');
    await apply();
    expect(onApply).toHaveBeenLastCalledWith({ all: [spent] });
    await choose(1, 'Période', 'entre deux dates');
    await user.type(condition(1).getByRole('textbox', { name: 'Du' }), '1/1/2026');
    await apply();
    expect(onApply).toHaveBeenLastCalledWith({
      all: [{ ...spent, period: { from: '2026-01-01', to: null } }],
    });
  });

  test('months of the year are chosen by name and kept in their order', async () => {
    const { user, onApply, condition, choose, apply } = await renderBuilder();
    await choose(1, 'Champ', 'Naissance');
    await choose(1, 'Opérateur', 'anniversaire au mois de');
    await user.click(condition(1).getByRole('combobox', { name: 'Mois de l’année' }));
    await user.click(screen.getByRole('option', { name: 'décembre' }));
    await user.click(screen.getByRole('option', { name: 'mars' }));
    await apply();
    expect(onApply).toHaveBeenLastCalledWith({
      all: [{ field: 'birthDate', operator: 'anniversaryInMonths', value: [3, 12] }],
    });
  });

  test('two ages, and a number of months', async () => {
    const { user, onApply, condition, choose, apply } = await renderBuilder();
    await choose(1, 'Champ', 'Naissance');
    await choose(1, 'Opérateur', 'âge compris entre');
    await user.type(condition(1).getByRole('textbox', { name: 'Âge minimum' }), '18');
    await user.type(condition(1).getByRole('textbox', { name: 'Âge maximum' }), '30');
    await apply();
    expect(onApply).toHaveBeenLastCalledWith({
      all: [{ field: 'birthDate', operator: 'ageBetween', value: [18, 30] }],
    });
    await choose(1, 'Opérateur', 'dans les derniers mois');
    await apply();
    expect(onApply).toHaveBeenLastCalledWith({
      all: [{ field: 'birthDate', operator: 'inLastMonths', value: 3 }],
    });
  });

  test('segments are offered by name; one that is gone is told as such', async () => {
    const value = { all: [{ field: 'segments', operator: 'hasAny' as const, value: ['gone'] }] };
    const { user, onApply, condition, apply } = await renderBuilder(value);
    expect(screen.getAllByText('Valeur inconnue')[0]).toBeVisible();
    await user.click(condition(1).getByRole('combobox', { name: 'Valeur' }));
    await user.click(screen.getByRole('option', { name: 'Valeur inconnue' }));
    await user.click(screen.getByRole('option', { name: 'Fidèles' }));
    await apply();
    expect(onApply).toHaveBeenLastCalledWith({
      all: [{ field: 'segments', operator: 'hasAny', value: ['s1'] }],
    });
  });

  test('an operator without a value asks for none', async () => {
    const { onApply, condition, choose, apply } = await renderBuilder();
    await choose(1, 'Opérateur', 'est vide');
    expect(condition(1).queryByRole('textbox', { name: 'Valeur' })).not.toBeInTheDocument();
    await apply();
    expect(onApply).toHaveBeenLastCalledWith({
      all: [{ field: 'firstName', operator: 'isEmpty' }],
    });
  });

  test('nests groups down to the third level', async () => {
    const { user } = await renderBuilder();
    await user.click(screen.getByRole('button', { name: 'Ajouter un groupe' }));
    await user.click(
      screen.getAllByRole('button', { name: 'Ajouter un groupe' })[0] as HTMLElement,
    );
    expect(screen.getAllByRole('group', { name: 'Groupe' })).toHaveLength(3);
    expect(screen.getAllByRole('button', { name: 'Ajouter un groupe' })).toHaveLength(2);
  });

  test('a group without conditions goes, and nothing left is no filter', async () => {
    const value = { all: [{ field: 'firstName', operator: 'isEmpty' as const }] };
    const { user, onApply, apply } = await renderBuilder(value);
    await user.click(screen.getByRole('button', { name: 'Retirer la condition 1' }));
    await apply();
    expect(onApply).toHaveBeenLastCalledWith(null);
  });
});
