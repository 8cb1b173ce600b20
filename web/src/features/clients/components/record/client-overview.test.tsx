import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { aClient, aClientForm, aField } from '../../../../testing/records.ts';
import { answerFetch, renderPage } from '../../../../testing/render-page.tsx';
import { ClientOverview } from './client-overview.tsx';

const reveal = vi.fn((_body: unknown) => ({ body: { custom: { allergies: 'Noix' } } }));
const form = aClientForm([
  aField({ key: 'allergies', type: 'text', sensitive: true }),
  aField({ key: 'diary', type: 'text', access: 'masked' }),
  aField({ key: 'size', type: 'number' }),
  aField({ key: 'sponsor', type: 'clientLink' }),
]);
const client = aClient({
  phone: '+33612345678',
  custom: { size: null, sponsor: 'client2' },
  maskedFields: ['allergies', 'diary'],
});

beforeEach(() => {
  reveal.mockClear();
  answerFetch({
    'POST /clients/client1/reveal': reveal,
    'GET /clients/client2': () => ({ body: aClient({ id: 'client2', displayName: 'Zoé Martin' }) }),
  });
});

const factOf = (name: string) => within(screen.getByText(name).closest('div') as HTMLElement);

test('tells what is filled in, and what is empty when asked', async () => {
  const { user } = await renderPage(<ClientOverview client={client} layout={form} />, { form });
  expect(screen.queryByText('Size')).not.toBeInTheDocument();
  expect(screen.queryByRole('region', { name: 'Adresse' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /^Afficher \d+ champs vides$/ }));
  expect(factOf('Size').getByText('Non renseigné')).toBeVisible();
  expect(screen.getByRole('region', { name: 'Adresse' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Masquer les champs vides' }));
  expect(screen.queryByText('Size')).not.toBeInTheDocument();
});

test('names the client that a link leads to', async () => {
  await renderPage(<ClientOverview client={client} layout={form} />, { form });
  const link = await screen.findByRole('link', { name: 'Zoé Martin' });
  expect(link).toHaveAttribute('href', '/o/o1/clients/client2');
});

test('shows a sensitive value when asked, and hides it again', async () => {
  const { user } = await renderPage(<ClientOverview client={client} layout={form} />, { form });
  const allergies = factOf('Allergies');
  await user.click(allergies.getByRole('button', { name: /^Afficher Allergies/ }));
  expect(await allergies.findByText('Noix')).toBeVisible();
  expect(reveal).toHaveBeenCalledExactlyOnceWith({ fields: ['allergies'] });
  await user.click(allergies.getByRole('button', { name: 'Masquer Allergies' }));
  expect(allergies.queryByText('Noix')).not.toBeInTheDocument();
});

test('offers nothing where the value may not be seen', async () => {
  await renderPage(<ClientOverview client={client} layout={form} />, { form });
  expect(factOf('Diary').getByText('Valeur masquée')).toBeInTheDocument();
  expect(factOf('Diary').queryByRole('button')).not.toBeInTheDocument();
});
