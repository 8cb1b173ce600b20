import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { aPurchase } from '../../../../testing/interactions.ts';
import { answerFetch, renderPage } from '../../../../testing/render-page.tsx';
import { PurchaseForm } from './purchase-form.tsx';

const create = vi.fn((_body: unknown) => ({ status: 201, body: aPurchase() }));
const update = vi.fn((_body: unknown) => ({ body: aPurchase({ version: 2 }) }));

beforeEach(() => {
  create.mockClear();
  update.mockClear();
  answerFetch({ 'POST /purchases': create, 'PATCH /purchases/p1': update });
});

const renderForm = (stored = false) =>
  renderPage(
    <PurchaseForm
      stored={stored ? aPurchase() : null}
      clientId="client1"
      onClose={() => undefined}
    />,
  );
const box = (name: string) => screen.getByRole('textbox', { name });

describe('amounts as people say them', () => {
  test('are sent in minor units, and add up', async () => {
    const { user } = await renderForm();
    await user.type(box('Désignation de l’article 1'), 'Coupe');
    await user.type(box('Montant de l’article 1'), '38,50');
    await user.click(screen.getByRole('button', { name: 'Ajouter un article' }));
    await user.type(box('Désignation de l’article 2'), 'Remise');
    await user.type(box('Montant de l’article 2'), '-3,5');
    expect(screen.getByRole('status')).toHaveTextContent(/^35,00\s€$/);
    await user.click(screen.getByRole('button', { name: 'Enregistrer l’achat' }));
    await waitFor(() => expect(create).toHaveBeenCalledOnce());
    expect(create.mock.calls[0]?.[0]).toMatchObject({
      clientId: 'client1',
      currency: 'EUR',
      amount: 3500,
      lines: [
        { label: 'Coupe', quantity: 1, amount: 3850 },
        { label: 'Remise', quantity: 1, amount: -350 },
      ],
    });
  });

  test('may stand alone, without a name', async () => {
    const { user } = await renderForm();
    await user.type(box('Montant de l’article 1'), '12,50');
    await user.click(screen.getByRole('button', { name: 'Enregistrer l’achat' }));
    await waitFor(() => expect(create).toHaveBeenCalledOnce());
    expect(create.mock.calls[0]?.[0]).toMatchObject({ amount: 1250, lines: [] });
  });

  test('that could be read two ways are refused', async () => {
    const { user } = await renderForm();
    await user.type(box('Montant de l’article 1'), '1,234.50');
    await user.click(screen.getByRole('button', { name: 'Enregistrer l’achat' }));
    expect(screen.getByText(/Ce n’est pas un montant\. Exemple\s: 12,50/)).toBeVisible();
    expect(create).not.toHaveBeenCalled();
  });
});

test('all or a part is given back, never more', async () => {
  const { user } = await renderForm(true);
  await user.type(box('Remboursement'), '20');
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  expect(screen.getByText('Le remboursement dépasse le total.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Tout rembourser' }));
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(update).toHaveBeenCalledOnce());
  expect(update.mock.calls[0]?.[0]).toMatchObject({
    refundedAmount: 1250,
    refundedAt: expect.any(String),
  });
});
