import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { aClient, aClientForm, aField, anOption } from '../../../../testing/records.ts';
import { renderPage } from '../../../../testing/render-page.tsx';
import { ClientList } from './client-list.tsx';

const form = aClientForm([
  aField({ key: 'skin', type: 'choice', options: [anOption('dry', 'Sèche')] }),
  aField({ key: 'site', type: 'url' }),
  aField({ key: 'allergies', type: 'text', sensitive: true }),
]);
const client = aClient({
  custom: { skin: 'dry', site: 'https://www.exemple.fr/' },
  maskedFields: ['allergies'],
});

async function renderList() {
  const onSort = vi.fn();
  const page = await renderPage(
    <ClientList
      clients={[client]}
      total={1}
      columns={['custom.skin', 'custom.site', 'custom.allergies', 'custom.gone']}
      sort="name"
      onSort={onSort}
      selection={null}
      hasMore={false}
      loadingMore={false}
      onMore={() => undefined}
    />,
    { form },
  );
  return { ...page, onSort };
}

test('shows values of custom fields by type, a sensitive one masked, none of a field that is gone', async () => {
  await renderList();
  const heads = screen.getAllByRole('columnheader').map((head) => head.textContent);
  expect(heads).toEqual(['Nom', 'Skin', 'Site', 'Allergies']);
  const row = within(screen.getByRole('link').closest('[role=row]') as HTMLElement);
  expect(row.getByText('Sèche')).toBeVisible();
  expect(row.getByText('exemple.fr')).toBeVisible();
  expect(row.getByText('Valeur masquée')).toBeInTheDocument();
  // The row is one link: its values are none.
  expect(screen.getAllByRole('link')).toHaveLength(1);
});

test('sorts by a custom field whose order tells nothing', async () => {
  const { user, onSort } = await renderList();
  await user.click(screen.getByRole('button', { name: 'Skin' }));
  expect(onSort).toHaveBeenLastCalledWith('custom.skin');
  expect(screen.queryByRole('button', { name: 'Allergies' })).not.toBeInTheDocument();
});
