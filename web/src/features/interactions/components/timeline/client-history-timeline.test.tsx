import type { Interaction } from '@clientele/contracts/interactions/interaction';
import type { Role } from '@clientele/contracts/roles';
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { anInteraction } from '../../../../testing/interactions.ts';
import { answerFetch, renderPage } from '../../../../testing/render-page.tsx';
import { ClientHistoryTimeline } from './client-history-timeline.tsx';

const LUCAS = { id: 'm2', name: 'Lucas Moreau' };
const entries = {
  appointment: anInteraction({
    id: 'e1',
    type: 'appointment',
    at: '2026-03-02T09:00:00.000Z',
    title: 'Coupe et couleur',
    editable: false,
    appointment: {
      id: 'a1',
      status: 'planned',
      endsAt: '2026-03-02T10:30:00.000Z',
      memberId: 'm2',
    },
  }),
  purchase: anInteraction({
    id: 'e2',
    type: 'purchase',
    channel: 'online',
    editable: false,
    purchase: {
      id: 'p1',
      amount: 4250,
      refundedAmount: 1250,
      currency: 'EUR',
      lines: [
        { label: 'Shampooing', quantity: 2, amount: 3000 },
        { label: 'Peigne', quantity: 1, amount: 1250 },
      ],
      reference: 'T-42',
      memberId: null,
    },
  }),
  note: anInteraction({
    id: 'e3',
    body: '<p>Préfère le <strong>matin</strong>, dit <span data-mention="m2">@Lucas</span></p>',
    visibility: 'managers',
    attachments: [{ id: 'f1', name: 'photo.jpg', contentType: 'image/jpeg', size: 1_200_000 }],
  }),
  call: anInteraction({ id: 'e4', type: 'call', direction: 'inbound', by: LUCAS, editable: false }),
  consent: anInteraction({
    id: 'e5',
    type: 'consent',
    editable: false,
    changes: [{ field: 'consents.email', before: 'unknown', after: 'granted' }],
  }),
};

const list = vi.fn((_address: string): Interaction[] => Object.values(entries));

async function renderTimeline(address = '/?tab=timeline', role: Role = 'owner') {
  const fake = answerFetch({
    'GET /interactions/e9': () => ({ body: anInteraction({ id: 'e9', body: '<p>Jadis</p>' }) }),
    'DELETE /interactions/e3': () => ({
      body: { ...entries.note, trashedAt: '2026-03-02T10:00:00.000Z', version: 2 },
    }),
  });
  const rest = fake.getMockImplementation() as typeof fetch;
  fake.mockImplementation(async (request, init) => {
    const at = String(request);
    if (!at.includes('/clients/client1/interactions') || init?.method !== 'GET') {
      return rest(request, init);
    }
    const items = at.includes('pinned=true') ? [] : list(decodeURIComponent(at));
    return new Response(JSON.stringify({ items, nextCursor: null }));
  });
  return renderPage(
    <ClientHistoryTimeline
      client={{ id: 'client1', displayName: 'Marie Dupont' }}
      readOnly={false}
    />,
    { role, address },
  );
}

beforeEach(() => {
  list.mockClear();
  list.mockImplementation(() => Object.values(entries));
  sessionStorage.clear();
});

const card = (name: RegExp) => screen.findByRole('article', { name });

describe('what happened is told in its own way', () => {
  test('an appointment with its time, its member and its status', async () => {
    await renderTimeline();
    const shown = within(await card(/Coupe et couleur/));
    expect(shown.getByText('10:00 – 11:30 · avec Lucas Moreau')).toBeVisible();
    expect(shown.getByRole('button', { name: /Prévu/ })).toBeVisible();
  });

  test('a purchase with its amount, its refund and its items', async () => {
    const { user } = await renderTimeline();
    const shown = within(await card(/Achat/));
    expect(shown.getByText(/42,50/)).toBeVisible();
    expect(shown.getByText(/12,50\s€ remboursés/)).toBeVisible();
    await user.click(shown.getByRole('button', { name: '2 articles' }));
    expect(shown.getByText('Shampooing')).toBeVisible();
  });

  test('a note with its formatting, its files and who may read it', async () => {
    await renderTimeline();
    const shown = within(await card(/^Note/));
    expect(shown.getByText('matin').tagName).toBe('STRONG');
    expect(shown.getByText('Responsables uniquement')).toBeVisible();
    expect(shown.getByRole('button', { name: /^Télécharger.*photo.jpg.*1,2\sMo$/ })).toBeVisible();
  });

  test('a call with its direction, a consent with what changed', async () => {
    await renderTimeline();
    expect(await card(/Appel reçu/)).toHaveTextContent('par Lucas Moreau');
    expect(await card(/Consentement modifié/)).toHaveTextContent('E-mail accordé');
  });
});

test('what stands in the address is what is asked for', async () => {
  const { user, router } = await renderTimeline(
    '/?tab=timeline&counted=visits&from=2026-02-01&to=2026-03-02',
  );
  await card(/Coupe/);
  const asked = list.mock.lastCall?.[0];
  expect(asked).toContain('counted=visits');
  expect(asked).toContain('from=2026-02-01');
  const remove = /^Retirer le filtre\s: Les venues du client, du 1 février 2026 au 2 mars 2026$/;
  await user.click(screen.getByRole('button', { name: remove }));
  expect(router.state.location.search).toBe('?tab=timeline');
  await user.click(screen.getByRole('checkbox', { name: 'Appels' }));
  expect(router.state.location.search).toBe('?tab=timeline&types=call');
});

test('an event of a link that is not on the page is shown above it', async () => {
  const { user, router } = await renderTimeline('/?tab=timeline&event=e9');
  const region = within(await screen.findByRole('region', { name: 'Événement du lien' }));
  expect(await region.findByText('Jadis')).toBeVisible();
  await user.click(region.getByRole('button', { name: 'Voir tout l’historique' }));
  expect(router.state.location.search).toBe('?tab=timeline');
});

test('what one deletes is gone at once', async () => {
  const { user } = await renderTimeline();
  const note = within(await card(/^Note/));
  list.mockImplementation(() => [entries.call]);
  await user.click(note.getByRole('button', { name: /Actions/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Mettre à la corbeille' }));
  await vi.waitFor(() => {
    expect(screen.queryByRole('article', { name: /^Note/ })).not.toBeInTheDocument();
  });
});

test('who only reads is offered nothing to write', async () => {
  await renderTimeline('/?tab=timeline', 'viewer');
  const appointment = within(await card(/Coupe/));
  expect(appointment.queryByRole('button', { name: /Changer l’état/ })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Écrire une note/ })).not.toBeInTheDocument();
});

test('nothing yet is an invitation', async () => {
  list.mockImplementation(() => []);
  await renderTimeline();
  expect(await screen.findByRole('heading', { name: 'Tout commence ici' })).toBeVisible();
});
