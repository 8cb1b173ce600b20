import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderPage } from '../testing/render-page.tsx';
import { PagedList } from './paged-list.tsx';

const query = {
  data: undefined as { pages: { items: string[] }[] } | undefined,
  isError: false,
  error: null as unknown,
  refetch: vi.fn(),
  hasNextPage: false,
  isFetchingNextPage: false,
  fetchNextPage: vi.fn(),
};

const renderList = (state: Partial<typeof query>) =>
  renderPage(
    <PagedList query={{ ...query, ...state }} loading={<p>Attente</p>} empty={<p>Rien</p>}>
      {(items) => <p>{items.join(', ')}</p>}
    </PagedList>,
  );

test('waits for the first page', async () => {
  await renderList({});
  expect(screen.getByText('Attente')).toBeVisible();
});

test('says that there is nothing', async () => {
  await renderList({ data: { pages: [{ items: [] }] } });
  expect(screen.getByText('Rien')).toBeVisible();
});

test('shows all pages, and asks for the next one', async () => {
  const data = { pages: [{ items: ['a', 'b'] }, { items: ['c'] }] };
  const { user } = await renderList({ data, hasNextPage: true });
  expect(screen.getByText('a, b, c')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Afficher la suite' }));
  expect(query.fetchNextPage).toHaveBeenCalledOnce();
});

test('has no button after the last page', async () => {
  await renderList({ data: { pages: [{ items: ['a'] }] } });
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

test('says what went wrong, and tries again when asked', async () => {
  const { user } = await renderList({ isError: true, error: new Error('cut') });
  expect(screen.getByRole('alert')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(query.refetch).toHaveBeenCalledOnce();
});
