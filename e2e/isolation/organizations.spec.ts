import { expect, test } from '@playwright/test';
import {
  baseUrl,
  createClient,
  idTokenOf,
  runtimeConfig,
  SALON,
  signInAs,
  uniqueName,
} from '../support/demo.ts';

test('an organisation sees its own clients and no other’s, by any address', async ({ page }) => {
  const client = await createClient({ firstName: 'Secrète', lastName: uniqueName('Salon') });
  await signInAs(page, 'Propriétaire Association Les Tilleuls');
  await page.goto('/o/demo-association/clients');
  await expect(page.getByRole('table').getByRole('row').nth(3)).toBeVisible();
  await page.getByRole('searchbox', { name: 'Rechercher un client' }).fill(client.displayName);
  await expect(page.getByText(`Aucun client trouvé pour « ${client.displayName} »`)).toBeVisible();
  await page.goto(`/o/${SALON}/clients/${client.id}`);
  await expect(page.getByText('Secrète')).toHaveCount(0);
  await expect(page.getByText(/introuvable|n’existe pas/).first()).toBeVisible();
});

test('nothing but activity can be read past the API, and that by members only', async () => {
  const { firebase, emulators } = await runtimeConfig();
  const documents = `http://${emulators.firestoreHost}:${emulators.firestorePort}/v1/projects/${firebase.projectId}/databases/(default)/documents`;
  const read = async (path: string, email: string) => {
    const token = await idTokenOf(email, 'clientele');
    const response = await fetch(`${documents}/organizations/${SALON}/${path}`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    return response.status;
  };
  expect(await read('activity', 'viewer@salon.test')).toBe(200);
  expect(await read('activity', 'owner@association.test')).toBe(403);
  for (const path of ['clients', 'members', 'auditEntries', 'bulkEdits', 'settings']) {
    expect(await read(path, 'owner@salon.test'), path).toBe(403);
  }
});

test('the whole API answers through hosting, with problems worded for people', async () => {
  const health = await fetch(`${baseUrl}/api/v1/health`);
  expect(await health.json()).toMatchObject({ status: 'ok' });
  const refused = await fetch(`${baseUrl}/api/v1/organizations/${SALON}/clients`);
  expect(refused.status).toBe(401);
  expect(refused.headers.get('content-type')).toContain('application/problem+json');
  const token = await idTokenOf('owner@salon.test', 'clientele');
  const post = (body: string) =>
    fetch(`${baseUrl}/api/v1/organizations/${SALON}/clients`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body,
    });
  for (const [body, status] of [
    ['{"__proto__":{"a":1},"lastName":"A"}', 400],
    [`{"lastName":"${'a'.repeat(200_000)}"}`, 413],
    ['{"lastName": 42}', 422],
    ['{"lastName": "A"', 400],
  ] as const) {
    const response = await post(body);
    expect(response.status, body.slice(0, 30)).toBe(status);
    expect(response.headers.get('content-type'), body.slice(0, 30)).toContain('problem+json');
  }
});
