import type { FieldSection } from '@clientele/contracts/custom-fields/field-layout';
import { completeLayout, DEFAULT_SECTIONS } from '@clientele/domain/custom-fields/field-layout';
import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { aCustomField } from '../../../testing/custom-field.ts';
import { type Answers, answerFetch, renderPage } from '../../../testing/render-page.tsx';
import { CustomFieldsManager } from './custom-fields-manager.tsx';

const fields = [aCustomField(), aCustomField({ key: 'size', label: { fr: 'Taille', en: 'Size' } })];
const catalogOf = (sections: FieldSection[], version: number, items = fields) => ({
  items,
  layout: { sections, version },
  version,
});
const layout = completeLayout(DEFAULT_SECTIONS, ['allergies', 'size']);

function Page() {
  const [adding, setAdding] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setAdding(true)}>
        Nouveau
      </button>
      <CustomFieldsManager
        adding={adding}
        onAdd={() => setAdding(true)}
        onAdded={() => setAdding(false)}
      />
    </>
  );
}

function answers(more: Answers = {}) {
  return answerFetch({
    'GET /custom-fields': () => ({ body: catalogOf(layout, 7) }),
    'GET /custom-fields/usage': () => ({
      body: { clients: 200, items: [{ key: 'allergies', filled: 124, uses: [] }] },
    }),
    ...more,
  });
}

/** The request of that method that was sent, with its body and version. */
function sent(fetch: ReturnType<typeof answerFetch>, method: string) {
  const calls = fetch.mock.calls.filter(([, init]) => init?.method === method);
  return calls.map(([, init]) => ({
    body: JSON.parse(String(init?.body)),
    version: new Headers(init?.headers).get('If-Match'),
  }));
}

const rowsOf = (section: string) =>
  within(screen.getByRole('region', { name: section }))
    .getAllByRole('listitem')
    .map((row) => within(row).getAllByRole('button').at(-1)?.getAttribute('aria-label'));

describe('the layout', () => {
  test('moves a field by its menu, at once, naming the version', async () => {
    const moved = vi.fn((body: unknown) => ({
      body: catalogOf((body as { sections: FieldSection[] }).sections, 8),
    }));
    const fetch = answers({ 'PATCH /custom-fields/layout': moved });
    const { user } = await renderPage(<Page />);
    await user.click(
      await screen.findByRole('button', { name: 'Actions pour le champ Allergies' }),
    );
    await user.click(await screen.findByText(/Déplacer vers « Contact »/));
    await waitFor(() => expect(rowsOf('Contact').at(-1)).toBe('Actions pour le champ Allergies'));
    await waitFor(() => expect(sent(fetch, 'PATCH')).toHaveLength(1));
    const [request] = sent(fetch, 'PATCH');
    expect(request?.version).toBe('"7"');
    const contact = request?.body.sections.find((one: FieldSection) => one.id === 'contact');
    expect(contact.fields).toEqual(['phone', 'email', 'custom.allergies']);
  });

  test('shows what a colleague arranged meanwhile', async () => {
    let served = catalogOf(layout, 7);
    answers({
      'GET /custom-fields': () => ({ body: served }),
      'PATCH /custom-fields/layout': () => {
        const theirs = layout.map((one) => ({ ...one, columns: 3 }));
        served = catalogOf(theirs, 8);
        return {
          status: 412,
          body: {
            type: 'about:blank',
            title: 't',
            status: 412,
            code: 'precondition.failed',
            detail: 'd',
            requestId: 'r',
          },
        };
      },
    });
    const { user } = await renderPage(<Page />);
    await user.click(
      await screen.findByRole('button', { name: 'Actions pour le champ Allergies' }),
    );
    await user.click(await screen.findByText(/Déplacer vers « Contact »/));
    await waitFor(() => expect(rowsOf('Suivi')).toContain('Actions pour le champ Allergies'));
    const columns = within(screen.getByRole('radiogroup', { name: /Colonnes.*Contact/ }));
    expect(columns.getByRole('radio', { name: '3 colonnes' })).toBeChecked();
  });

  test('says how many clients hold a value', async () => {
    answers();
    await renderPage(<Page />);
    expect(await screen.findByText(/Renseigné par 62.% des clients/)).toBeInTheDocument();
  });

  test('hides from the preview what the role does not know', async () => {
    const size = aCustomField({ ...fields[1], roles: { ...aCustomField().roles, staff: 'none' } });
    answers({
      'GET /custom-fields': () => ({
        body: catalogOf(layout, 7, [aCustomField(), size]),
      }),
    });
    const { user } = await renderPage(<Page />);
    await user.selectOptions(await screen.findByLabelText('Voir comme'), 'Équipe');
    const preview = within(await screen.findByRole('region', { name: 'Aperçu' }));
    expect(await preview.findByLabelText('Allergies')).toBeDisabled();
    expect(preview.queryByLabelText('Taille')).not.toBeInTheDocument();
    expect(preview.getByText('1 champ caché à ce rôle')).toBeVisible();
  });

  test('invites to install the pack of the activity when there is no field yet', async () => {
    const installed = vi.fn(() => ({ body: catalogOf(layout, 8) }));
    answers({
      'GET /custom-fields': () => ({ body: catalogOf(DEFAULT_SECTIONS, 1, []) }),
      'POST /custom-fields/packs/salon/install': installed,
    });
    const { user } = await renderPage(<Page />);
    await user.click(await screen.findByRole('button', { name: /Installer le modèle/ }));
    await waitFor(() => expect(installed).toHaveBeenCalled());
  });
});

describe('the access grid', () => {
  test('sends one change with the version, and shows it at once', async () => {
    const fetch = answers({
      'PATCH /custom-fields/access': () => ({ body: catalogOf(layout, 8) }),
    });
    const { user } = await renderPage(<Page />);
    await user.click(await screen.findByRole('tab', { name: 'Accès' }));
    const cell = screen.getByLabelText('Accès à Allergies pour Équipe');
    await user.selectOptions(cell, 'masked');
    await waitFor(() => expect(sent(fetch, 'PATCH')).toHaveLength(1));
    expect(sent(fetch, 'PATCH')).toEqual([
      {
        body: { changes: [{ field: 'allergies', role: 'staff', access: 'masked' }] },
        version: '"7"',
      },
    ]);
  });
});

describe('the editor', () => {
  test('says what is missing, at its place, and then creates the field', async () => {
    const created = vi.fn((_: unknown) => ({
      status: 201,
      body: aCustomField({ key: 'mood', label: { fr: 'Humeur', en: '' } }),
    }));
    answers({ 'POST /custom-fields': created });
    const { user } = await renderPage(<Page />);
    await screen.findByRole('tab', { name: 'Accès' });
    await user.click(screen.getByRole('button', { name: 'Nouveau' }));
    await user.click(await screen.findByRole('button', { name: /^Choix unique/ }));
    await user.click(screen.getByRole('button', { name: 'Ajouter le champ' }));
    const name = screen.getByLabelText(/Nom en français/);
    expect(name).toBeInvalid();
    expect(screen.getByLabelText('Option 1 en français')).toBeInvalid();
    expect(created).not.toHaveBeenCalled();
    await user.type(name, 'Humeur du jour');
    expect(screen.getByLabelText('Clé')).toHaveValue('humeur_du_jour');
    await user.type(screen.getByLabelText('Option 1 en français'), 'Gaie');
    await user.type(screen.getByLabelText('Option 2 en français'), 'Calme');
    await user.click(screen.getByRole('button', { name: 'Ajouter le champ' }));
    await waitFor(() => expect(created).toHaveBeenCalledOnce());
    expect(created.mock.lastCall?.[0]).toMatchObject({
      type: 'choice',
      label: { fr: 'Humeur du jour', en: '' },
      options: [{ key: 'gaie' }, { key: 'calme' }],
    });
  });

  test('sends only the settings that changed, with the version of the field', async () => {
    const fetch = answers({ 'PATCH /custom-fields/allergies': () => ({ body: fields[0] }) });
    const { user } = await renderPage(<Page />);
    await user.click(await screen.findByRole('button', { name: 'Allergies' }));
    await user.click(await screen.findByRole('switch', { name: /^Obligatoire/ }));
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await waitFor(() =>
      expect(sent(fetch, 'PATCH')).toEqual([{ body: { required: true }, version: '"1"' }]),
    );
  });
});
