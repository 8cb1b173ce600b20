import type { Client } from '@clientele/contracts/clients/client';
import type { MemberField } from '@clientele/contracts/custom-fields/custom-field';
import type { ClientForm as ClientFormLayout } from '@clientele/contracts/custom-fields/field-layout';
import { EMPTY_PROFILE } from '@clientele/domain/clients/client-profile';
import { withDefaults } from '@clientele/domain/clients/custom-values';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { aClient, aClientForm, aField, anOption } from '../../../../testing/records.ts';
import { answerFetch, renderPage } from '../../../../testing/render-page.tsx';
import type { ClientFormValues } from '../../model/form-values.ts';
import { ClientForm } from './client-form.tsx';

const SKIN = aField({
  key: 'skin',
  type: 'choice',
  options: [anOption('dry', 'Sèche'), anOption('oily', 'Grasse')],
});
const CREAM = aField({
  key: 'cream',
  type: 'text',
  visibleWhen: { field: 'custom.skin', operator: 'equals', value: 'dry' },
  required: true,
});
const SIZE = aField({ key: 'size', type: 'number', required: true });
const ALLERGIES = aField({ key: 'allergies', type: 'text', sensitive: true });

interface Setting {
  fields: MemberField[];
  stored?: Client;
  layout?: ClientFormLayout;
  serverErrors?: Record<string, string>;
}

async function renderForm({ fields, stored, layout, serverErrors }: Setting) {
  answerFetch({
    'GET /clients/tags': () => ({ body: { items: [] } }),
    'POST /clients/duplicate-candidates': () => ({ body: { items: [] } }),
    'POST /clients/client1/reveal': () => ({ body: { custom: { allergies: 'Noix' } } }),
  });
  const form = layout ?? aClientForm(fields);
  const onSubmit = vi.fn<(values: ClientFormValues) => void>();
  const onDirtyChange = vi.fn();
  const fresh = { ...EMPTY_PROFILE, lastName: 'Dupont', custom: withDefaults({}, fields) };
  const page = await renderPage(
    <ClientForm
      layout={form}
      initial={stored ?? fresh}
      stored={stored ?? null}
      submitLabel="Enregistrer"
      pending={false}
      {...(serverErrors && { serverErrors })}
      onDirtyChange={onDirtyChange}
      onSubmit={onSubmit}
      onCancel={() => undefined}
    />,
    { form },
  );
  const save = () => page.user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  return { ...page, onSubmit, onDirtyChange, save };
}

describe('the form as the organisation arranged it', () => {
  test('has its sections with their fields in order, the kind in the head', async () => {
    const layout: ClientFormLayout = {
      ...aClientForm([SIZE]),
      sections: [
        { id: 'a', label: { fr: '', en: 'Care' }, columns: 1, fields: ['custom.size', 'source'] },
        { id: 'b', label: { fr: 'Qui', en: '' }, columns: 2, fields: ['kind', 'lastName'] },
      ],
    };
    await renderForm({ fields: [SIZE], layout });
    const care = within(screen.getByRole('region', { name: 'Care' }));
    expect(care.getAllByRole('textbox')).toEqual([
      care.getByRole('textbox', { name: 'Size' }),
      care.getByRole('textbox', { name: 'Origine' }),
    ]);
    const who = within(screen.getByRole('region', { name: 'Qui' }));
    expect(who.getByRole('radio', { name: 'Société' })).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Adresse' })).not.toBeInTheDocument();
  });

  test('shows a field, and requires it, once another one is so', async () => {
    const { user, save, onSubmit } = await renderForm({ fields: [SKIN, CREAM] });
    expect(screen.queryByRole('textbox', { name: 'Cream' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('combobox', { name: 'Skin' }));
    await user.click(screen.getByRole('option', { name: 'Sèche' }));
    expect(screen.getByRole('textbox', { name: 'Cream' })).toBeVisible();
    await save();
    expect(onSubmit).not.toHaveBeenCalled();
    expect(screen.getByText('Ce champ est obligatoire.')).toBeVisible();
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Cream' })).toHaveFocus());
    await user.type(screen.getByRole('textbox', { name: 'Cream' }), 'Aloe');
    await save();
    expect(onSubmit.mock.lastCall?.[0].custom).toMatchObject({ skin: 'dry', cream: 'Aloe' });
  });

  test('lets a record lack what it lacked before, not what it held', async () => {
    const lacking = aClient({ custom: { size: null } });
    const first = await renderForm({ fields: [SIZE], stored: lacking });
    await first.save();
    expect(first.onSubmit).toHaveBeenCalledOnce();
    first.unmount();
    const { user, save, onSubmit } = await renderForm({
      fields: [SIZE],
      stored: aClient({ custom: { size: 38 } }),
    });
    await user.clear(screen.getByRole('textbox', { name: 'Size' }));
    await save();
    expect(onSubmit).not.toHaveBeenCalled();
    expect(screen.getByText('Un champ est à corriger.')).toBeVisible();
  });

  test('starts a new client with the defaults', async () => {
    await renderForm({ fields: [{ ...SIZE, defaultValue: 38 }] });
    expect(screen.getByRole('textbox', { name: 'Size' })).toHaveValue('38');
  });

  test('shows what may only be read, and nothing to fill in for it', async () => {
    const stored = aClient({ custom: { size: 38 } });
    await renderForm({ fields: [{ ...SIZE, access: 'read' }], stored });
    expect(screen.getByText('38,00')).toBeVisible();
    expect(screen.queryByRole('textbox', { name: 'Size' })).not.toBeInTheDocument();
  });

  test('lands a refusal of the server at its field', async () => {
    const serverErrors = { 'custom.allergies': 'Un autre client a déjà cette valeur.' };
    await renderForm({ fields: [ALLERGIES], stored: aClient(), serverErrors });
    expect(screen.getByText('Un autre client a déjà cette valeur.')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Allergies' })).toBeInvalid();
  });
});

describe('a sensitive value in the form', () => {
  const stored = aClient({ maskedFields: ['allergies'] });
  const reveal = { name: /^Afficher Allergies/ };

  test('is masked; showing it changes nothing', async () => {
    const { user, onDirtyChange } = await renderForm({ fields: [ALLERGIES], stored });
    expect(screen.queryByRole('textbox', { name: 'Allergies' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', reveal));
    expect(await screen.findByRole('textbox', { name: 'Allergies' })).toHaveValue('Noix');
    expect(onDirtyChange).toHaveBeenLastCalledWith(false);
    await user.type(screen.getByRole('textbox', { name: 'Allergies' }), ', lait');
    expect(onDirtyChange).toHaveBeenLastCalledWith(true);
  });

  test('can be replaced unseen, and the replacement taken back', async () => {
    const { user, save, onSubmit } = await renderForm({ fields: [ALLERGIES], stored });
    await user.click(screen.getByRole('button', { name: 'Remplacer Allergies' }));
    await user.type(screen.getByRole('textbox', { name: 'Allergies' }), 'Lait');
    await save();
    expect(onSubmit.mock.lastCall?.[0].custom).toEqual({ allergies: 'Lait' });
    await user.click(screen.getByRole('button', { name: 'Garder la valeur actuelle' }));
    await save();
    expect(onSubmit.mock.lastCall?.[0].custom).toEqual({});
  });

  test('stays masked where the access is no more than that', async () => {
    await renderForm({ fields: [{ ...ALLERGIES, access: 'masked' }], stored });
    expect(screen.getByText('Valeur masquée')).toBeInTheDocument();
    expect(screen.queryByRole('button', reveal)).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Remplacer/ })).not.toBeInTheDocument();
  });
});
