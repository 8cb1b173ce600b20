import type { ApiKey } from '@clientele/contracts/organizations/api-key';
import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { answerFetch, renderPage } from '../../../testing/render-page.tsx';
import { ApiKeyDialog, type ApiKeyTask } from './api-key-dialog.tsx';
import { ApiKeyList } from './api-key-list.tsx';
import { SecretDialog } from './secret-dialog.tsx';

const KEY: ApiKey = {
  id: 'k1',
  name: 'Caisse',
  permissions: ['clients.read', 'purchases.write'],
  hint: '9xQz',
  status: 'active',
  createdAt: '2026-03-02T09:30:00.000Z',
  createdBy: { id: 'm1', name: 'Hélène Rousseau' },
  lastUsedAt: null,
  rotatedAt: null,
  previousUntil: null,
  revokedAt: null,
  version: 1,
};
const REVOKED = { ...KEY, id: 'k2', name: 'Ancienne', revokedAt: KEY.createdAt };

const create = vi.fn((body: unknown) => ({
  status: 201,
  body: { apiKey: { ...KEY, ...(body as object) }, secret: 'clk_secret' },
}));

function Keys() {
  const [task, setTask] = useState<ApiKeyTask | null>(null);
  const [made, setMade] = useState<{ apiKey: ApiKey; secret: string } | null>(null);
  const onSecret = (apiKey: ApiKey, secret: string) => setMade({ apiKey, secret });
  return (
    <>
      <ApiKeyList create={null} onEdit={(apiKey) => setTask({ apiKey })} onSecret={onSecret} />
      <button type="button" onClick={() => setTask({ apiKey: null })}>
        Nouvelle
      </button>
      <ApiKeyDialog task={task} onClose={() => setTask(null)} onSecret={onSecret} />
      <SecretDialog made={made} onClose={() => setMade(null)} />
    </>
  );
}

async function renderKeys(items: ApiKey[]) {
  answerFetch({ 'GET /api-keys': () => ({ body: { items } }), 'POST /api-keys': create });
  return renderPage(<Keys />);
}

test('a key for the planner is made, and its secret shown once', async () => {
  const { user } = await renderKeys([]);
  expect(await screen.findByText('Aucun logiciel n’est encore relié')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Nouvelle' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Créer une clé' }));
  await user.click(dialog.getByRole('button', { name: 'Créer une clé' }));
  expect(dialog.getByText('Donnez un nom à la clé.')).toBeVisible();
  await user.type(dialog.getByRole('textbox', { name: /Nom/ }), 'Agenda en ligne');
  await user.click(dialog.getByRole('radio', { name: 'Agenda' }));
  expect(dialog.getByRole('checkbox', { name: 'Tenir les rendez-vous' })).toBeChecked();
  expect(dialog.getByRole('checkbox', { name: 'Enregistrer des achats' })).not.toBeChecked();
  await user.click(dialog.getByRole('button', { name: 'Créer une clé' }));
  const shown = await screen.findByRole('dialog', { name: /Secret de/ });
  expect(create).toHaveBeenCalledExactlyOnceWith({
    name: 'Agenda en ligne',
    permissions: ['clients.read', 'appointments.write'],
  });
  expect(within(shown).getByRole('textbox', { name: 'Secret' })).toHaveValue('clk_secret');
  const example = within(shown).getByRole('textbox', { name: 'Exemple de commande' });
  expect(example).toHaveDisplayValue(/Bearer clk_secret/);
  await user.click(within(shown).getByRole('button', { name: 'C’est fait, je l’ai copié' }));
  await vi.waitFor(() => expect(document.body).not.toHaveTextContent('clk_secret'));
});

test('a key says what it allows; revoked ones come when asked for', async () => {
  const { user } = await renderKeys([KEY, { ...REVOKED, status: 'revoked' }]);
  const row = within((await screen.findByText('Caisse')).closest('tr') as HTMLElement);
  expect(row.getByText('Enregistrer des achats')).toBeVisible();
  expect(row.getByText('9xQz')).toBeVisible();
  expect(row.getByText('Jamais utilisée')).toBeVisible();
  expect(screen.queryByText('Ancienne')).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Afficher 1 clé révoquée' }));
  expect(screen.getByText('Ancienne')).toBeVisible();
});
