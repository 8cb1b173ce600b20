import type { ConditionGroup } from '@clientele/contracts/conditions/condition';
import type { Segment } from '@clientele/contracts/segments/segment';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { FilterField } from '../../../../entities/condition/filter-field.ts';
import { type Answers, answerFetch, renderPage } from '../../../../testing/render-page.tsx';
import { aPreview, aSegment } from '../../../../testing/segments.ts';
import { SegmentForm } from './segment-form.tsx';

const fields: FilterField[] = [
  { key: 'address.city', type: 'text', label: 'Ville' },
  { key: 'source', type: 'text', label: 'Origine' },
  { key: 'birthDate', type: 'date', label: 'Date de naissance' },
];
vi.mock('../../../../entities/condition/use-filter-fields.ts', () => ({
  useFilterFields: () => fields,
}));

const city = (value: string) => ({ field: 'address.city', operator: 'equals', value }) as const;
const source = (value: string) => ({ field: 'source', operator: 'equals', value }) as const;

/** Lyon, and from here or from there. */
const TREE: ConditionGroup = { all: [city('Lyon'), { any: [source('ici'), source('là')] }] };

async function renderForm(
  criteria: ConditionGroup | null = TREE,
  answers: Answers = {},
  segment: Segment | null = null,
) {
  const onSaved = vi.fn();
  const fetched = answerFetch({
    'POST /segments/preview': () => ({ body: aPreview() }),
    ...answers,
  });
  const page = await renderPage(
    <SegmentForm
      start={{ name: 'Lyonnais', description: '', criteria }}
      segment={segment}
      onSaved={onSaved}
      onCancel={() => undefined}
    />,
  );
  const save = () => page.user.click(screen.getByRole('button', { name: /^(Créer|Enregistrer)/ }));
  return { ...page, onSaved, fetched, save };
}

const handle = (name: string) => screen.getAllByRole('button', { name: `Déplacer\u00a0: ${name}` });
/** What the builder holds: labels of fields, from top to bottom, each in its group. */
const shape = () =>
  within(screen.getByRole('region', { name: 'Conditions du segment' }))
    .getAllByRole('combobox', { name: 'Champ' })
    .map((field) => [
      (field as HTMLInputElement).value,
      field.closest('fieldset')?.querySelector('legend')?.textContent,
    ]);
const ALL = 'Groupe «\u00a0Toutes ces conditions\u00a0»';
const ANY = 'Groupe «\u00a0Au moins une de ces conditions\u00a0»';
const START = [
  ['Ville', ALL],
  ['Origine', ANY],
  ['Origine', ANY],
];

describe('the builder, by keyboard', () => {
  test('carries a condition into a group, says where it is, and undoes all of it at once', async () => {
    const { user } = await renderForm();
    expect(shape()).toEqual(START);
    handle('Ville')[0]?.focus();
    await user.keyboard(' ');
    expect(screen.getByText('Ville est prise.')).toBeInTheDocument();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(
      screen.getByText(/^Ville, position 2 sur 3, .*Au moins une.*, niveau 2$/),
    ).toBeInTheDocument();
    expect(handle('Ville')[0]).toHaveFocus();
    await user.keyboard(' ');
    expect(screen.getByText(/^Posée : Ville/)).toBeInTheDocument();
    expect(shape().map(([label]) => label)).toEqual(['Origine', 'Ville', 'Origine']);
    await user.keyboard('{Control>}z{/Control}');
    expect(shape()).toEqual(START);
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(shape()[1]).toEqual(['Ville', ANY]);
  });

  test('gives up with Escape as if nothing had happened', async () => {
    const { user } = await renderForm();
    handle('Ville')[0]?.focus();
    await user.keyboard(' {ArrowDown}{Escape}');
    expect(shape()).toEqual(START);
    expect(screen.getByRole('button', { name: /^Annuler la dernière/ })).toBeDisabled();
  });

  test('goes on in what was added, and beside what was removed', async () => {
    const { user } = await renderForm();
    const adding = screen.getAllByRole('button', { name: 'Ajouter une condition' });
    // That of the group inside comes first.
    adding[0]?.focus();
    await user.keyboard('{Enter}');
    const fields = screen.getAllByRole('combobox', { name: 'Champ' });
    expect(fields).toHaveLength(4);
    expect(fields[3]).toHaveFocus();
    await user.keyboard('Vil');
    expect(fields[3]).toHaveValue('Vil');
    await user.keyboard('{Escape}');
    const menus = screen.getAllByRole('button', { name: 'Actions\u00a0: Origine' });
    menus[0]?.focus();
    await user.keyboard('{Enter}');
    (await screen.findByRole('menuitem', { name: /^Retirer/ })).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(adding[0]).toHaveFocus());
  });

  test('says so at the ends', async () => {
    const { user } = await renderForm();
    handle('Ville')[0]?.focus();
    await user.keyboard(' {ArrowUp}');
    expect(screen.getByText('C’est la première place.')).toBeInTheDocument();
  });
});

describe('the menu of a part', () => {
  test('moves out of the group, duplicates and removes; each can be undone', async () => {
    const { user } = await renderForm();
    const choose = async (part: number, item: RegExp) => {
      const menus = screen.getAllByRole('button', { name: 'Actions\u00a0: Origine' });
      await user.click(menus[part] as HTMLElement);
      await user.click(await screen.findByRole('menuitem', { name: item }));
    };
    await choose(0, /^Sortir du groupe/);
    expect(shape()[2]).toEqual(['Origine', ALL]);
    await choose(0, /^Dupliquer/);
    expect(shape()).toHaveLength(4);
    await choose(0, /^Retirer/);
    expect(shape()).toHaveLength(3);
    const undo = screen.getByRole('button', { name: /^Annuler la dernière/ });
    await user.click(undo);
    await user.click(undo);
    await user.click(undo);
    expect(shape()).toEqual(START);
    expect(undo).toBeDisabled();
  });
});

describe('what is written', () => {
  test('is told as a sentence that follows', async () => {
    const { user } = await renderForm({ all: [city('Lyon')] });
    const builder = within(screen.getByRole('group', { name: 'Condition 1' }));
    await user.type(builder.getByRole('textbox', { name: 'Valeur' }), ' 3');
    expect(await screen.findByText(/Lyon 3/)).toBeVisible();
    await user.keyboard('{Control>}z{/Control}');
    expect(builder.getByRole('textbox', { name: 'Valeur' })).toHaveValue('Lyon');
  });

  test('is warned of where it contradicts itself', async () => {
    await renderForm({ all: [city('Lyon'), city('Paris')] });
    expect(await screen.findByText(/chose(s)? à vérifier/)).toBeVisible();
  });

  test('is not saved while something is missing, which is said at its place', async () => {
    const { fetched, save } = await renderForm({ all: [city('')] });
    expect(screen.queryByText('Une condition est à compléter.')).not.toBeInTheDocument();
    await save();
    expect(screen.getByText('Une condition est à compléter.')).toBeVisible();
    expect(screen.getByText(/ne convient pas à cette condition/)).toBeVisible();
    expect(fetched.mock.calls.map(([address]) => address)).not.toContain(
      '/api/v1/organizations/o1/segments',
    );
  });

  test('is saved, and what the server refuses stands at its place', async () => {
    const problem = {
      type: 't',
      title: 't',
      status: 422,
      code: 'request.invalid',
      detail: 'd',
      requestId: 'r',
      errors: [
        {
          path: 'criteria.all.1.any.0.value',
          code: 'segment.unknown',
          message: 'Introuvable ici.',
        },
        { path: 'name', code: 'segment.name_taken', message: 'Ce nom est pris.' },
      ],
    };
    const { save, onSaved } = await renderForm(TREE, {
      'POST /segments': () => ({ status: 422, body: problem }),
    });
    await save();
    expect(await screen.findByText('Ce nom est pris.')).toBeVisible();
    const refused = screen.getAllByRole('textbox', { name: 'Valeur' })[1];
    expect(refused).toBeInvalid();
    expect(refused).toHaveAccessibleDescription('Introuvable ici.');
    expect(onSaved).not.toHaveBeenCalled();
  });

  test('changes only what changed', async () => {
    const segment = aSegment({ name: 'Lyonnais', criteria: TREE });
    const sent = vi.fn();
    const { user, save, onSaved } = await renderForm(
      TREE,
      {
        'PATCH /segments/s1': (body) => {
          sent(body);
          return { body: segment };
        },
      },
      segment,
    );
    await user.type(screen.getByRole('textbox', { name: 'Nom' }), ' fidèles');
    await save();
    await waitFor(() => expect(onSaved).toHaveBeenCalledWith(segment, false));
    expect(sent).toHaveBeenCalledWith({ name: 'Lyonnais fidèles', description: '' });
  });
});
