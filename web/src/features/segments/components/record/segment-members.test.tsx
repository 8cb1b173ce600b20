import type { Segment, SegmentClient } from '@clientele/contracts/segments/segment';
import { screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { aClient } from '../../../../testing/records.ts';
import { answerFetch, renderPage } from '../../../../testing/render-page.tsx';
import { aSegment, aSegmentClient } from '../../../../testing/segments.ts';
import { SegmentMembers } from './segment-members.tsx';

const sent = vi.fn();

async function renderMembers(
  members: SegmentClient[],
  segment: Segment = aSegment(),
  role: 'owner' | 'staff' = 'owner',
) {
  sent.mockReset();
  answerFetch({
    'GET /segments/s1/clients': () => ({ body: { items: members, nextCursor: null } }),
    'GET /clients/search': () => ({
      body: {
        items: [aClient({ id: 'c2', displayName: 'Paul Ricard' })],
        nextCursor: null,
      },
    }),
    'POST /segments/s1/pins': (body) => {
      sent(body);
      return { status: 202, body: { id: 'b1', status: 'done' } };
    },
  });
  const onSort = vi.fn();
  const page = await renderPage(<SegmentMembers segment={segment} sort="name" onSort={onSort} />, {
    role,
  });
  const choose = async (item: string) => {
    await page.user.click(await screen.findByRole('button', { name: /^Actions.*Marie Dupont$/ }));
    await page.user.click(await screen.findByRole('menuitem', { name: item }));
  };
  return { ...page, onSort, choose };
}

const one = { type: 'ids', ids: ['client1'] };

describe('the members of a segment', () => {
  test('stand with the day they entered, and with the pin that holds them', async () => {
    await renderMembers([aSegmentClient({ pin: 'in' })]);
    const row = within(await screen.findByRole('listitem'));
    expect(row.getByText('Marie Dupont')).toBeVisible();
    expect(row.getByText('Épinglé')).toBeVisible();
    expect(row.getByText('depuis le 2 mars 2026')).toBeVisible();
  });

  test('can be kept out, whatever the criteria say', async () => {
    const { choose } = await renderMembers([aSegmentClient()]);
    await choose('Tenir à l’écart du segment');
    expect(sent).toHaveBeenCalledWith({ selection: one, pin: 'out' });
  });

  test('of a static list are simply taken off it', async () => {
    const list = aSegment({ kind: 'static', criteria: null });
    const { choose } = await renderMembers([aSegmentClient({ pin: 'in' })], list);
    expect(screen.queryByText('Épinglé')).not.toBeInTheDocument();
    await choose('Retirer du segment');
    expect(sent).toHaveBeenCalledWith({ selection: one, pin: null });
  });

  test('grow by who is searched for and chosen', async () => {
    const { user } = await renderMembers([]);
    expect(await screen.findByText('Personne pour l’instant')).toBeVisible();
    const search = screen.getByRole('combobox', { name: 'Ajouter un client au segment' });
    await user.type(search, 'paul');
    await user.click(await screen.findByRole('option', { name: /^Paul Ricard/ }));
    expect(sent).toHaveBeenCalledWith({ selection: { type: 'ids', ids: ['c2'] }, pin: 'in' });
  });

  test('come in the order one asks for', async () => {
    const { user, onSort } = await renderMembers([aSegmentClient()]);
    await user.click(screen.getByRole('combobox', { name: 'Trier par' }));
    await user.click(screen.getByRole('option', { name: 'Dernière visite (décroissant)' }));
    expect(onSort).toHaveBeenCalledWith('-lastVisitAt');
  });

  test('are only read by who may not manage segments', async () => {
    const { user } = await renderMembers([aSegmentClient()], aSegment(), 'staff');
    await user.click(await screen.findByRole('button', { name: /^Actions/ }));
    const items = await screen.findAllByRole('menuitem');
    expect(items.map((item) => item.textContent)).toEqual(['Pourquoi\u00a0?']);
    expect(screen.queryByRole('combobox', { name: /^Ajouter/ })).not.toBeInTheDocument();
  });
});
