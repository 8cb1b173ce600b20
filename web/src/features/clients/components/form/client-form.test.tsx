import type { ClientProfile } from '@clientele/contracts/clients/client';
import { EMPTY_PROFILE } from '@clientele/domain/clients/client-profile';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { aClient, aClientForm } from '../../../../testing/records.ts';
import { answerFetch, renderPage } from '../../../../testing/render-page.tsx';
import { ClientForm } from './client-form.tsx';

const found = vi.fn(() => ({ body: { items: [] as unknown[] } }));

async function renderForm(initial: ClientProfile = EMPTY_PROFILE) {
  const onSubmit = vi.fn();
  const onDirtyChange = vi.fn();
  const page = await renderPage(
    <ClientForm
      layout={aClientForm()}
      initial={initial}
      stored={null}
      submitLabel="Créer"
      pending={false}
      onDirtyChange={onDirtyChange}
      onSubmit={onSubmit}
      onCancel={() => undefined}
    />,
  );
  return { ...page, onSubmit, onDirtyChange };
}

describe('ClientForm', () => {
  beforeEach(() => {
    found.mockReset().mockReturnValue({ body: { items: [] } });
    answerFetch({
      'GET /clients/tags': () => ({ body: { items: ['VIP', 'matin'] } }),
      'POST /clients/duplicate-candidates': found,
    });
  });

  test('checks a field when it is left, and not before', async () => {
    const { user } = await renderForm();
    const email = screen.getByLabelText('E-mail');
    await user.type(email, 'marie');
    expect(screen.queryByText(/semble incorrecte/)).not.toBeInTheDocument();
    await user.tab();
    expect(await screen.findByText(/semble incorrecte/)).toBeVisible();
    expect(email).toBeInvalid();
    await user.type(email, '@exemple.fr');
    expect(screen.queryByText(/semble incorrecte/)).not.toBeInTheDocument();
  });

  test('asks for a name or a way to reach the client', async () => {
    const { user, onSubmit } = await renderForm();
    await user.click(screen.getByRole('button', { name: 'Créer' }));
    expect(await screen.findByText(/au moins un nom/)).toBeVisible();
    expect(onSubmit).not.toHaveBeenCalled();
    await user.type(screen.getByLabelText('Prénom'), 'Marie');
    await user.click(screen.getByRole('button', { name: 'Créer' }));
    expect(onSubmit).toHaveBeenCalledOnce();
  });

  test('reads a birth date as it is written here', async () => {
    const { user, onSubmit } = await renderForm(aClient());
    const field = screen.getByLabelText('Date de naissance');
    await user.type(field, '3/7/80');
    await user.tab();
    expect(field).toHaveValue('03/07/1980');
    await user.click(screen.getByRole('button', { name: 'Créer' }));
    expect(onSubmit.mock.lastCall?.[0]).toMatchObject({ birthDate: '1980-07-03' });
  });

  test('refuses a date that does not exist', async () => {
    const { user } = await renderForm();
    await user.type(screen.getByLabelText('Date de naissance'), '31/02/1980');
    await user.tab();
    expect(await screen.findByText(/Cette date n’existe pas/)).toBeVisible();
  });

  test('adds and removes further phones, each with its own message', async () => {
    const { user } = await renderForm(aClient());
    await user.click(screen.getByRole('button', { name: 'Ajouter un téléphone' }));
    await user.type(screen.getByLabelText('Autre téléphone 1'), '12');
    await user.tab();
    expect(await screen.findByText(/Ce numéro semble incorrect/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Retirer le téléphone 1' }));
    expect(screen.queryByLabelText('Autre téléphone 1')).not.toBeInTheDocument();
  });

  test('shows a possible duplicate while typing, with the reason and a link', async () => {
    const { user } = await renderForm();
    found.mockReturnValue({
      body: { items: [{ client: aClient(), reasons: ['email'] }] },
    });
    await user.type(screen.getByLabelText('E-mail'), 'marie@exemple.fr');
    expect(await screen.findByText('Un doublon possible')).toBeVisible();
    expect(screen.getByText(/même e-mail/)).toBeVisible();
    expect(screen.getByRole('link', { name: /Ouvrir Marie Dupont/ })).toHaveAttribute(
      'href',
      '/o/o1/clients/client1',
    );
  });

  test('says when it differs from where it began', async () => {
    const { user, onDirtyChange } = await renderForm(aClient());
    expect(onDirtyChange).toHaveBeenLastCalledWith(false);
    await user.type(screen.getByLabelText('Prénom'), 'x');
    await waitFor(() => expect(onDirtyChange).toHaveBeenLastCalledWith(true));
    await user.type(screen.getByLabelText('Prénom'), '{Backspace}');
    await waitFor(() => expect(onDirtyChange).toHaveBeenLastCalledWith(false));
  });
});
