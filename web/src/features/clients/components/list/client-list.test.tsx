import { screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { aClient } from '../../../../testing/records.ts';
import { renderPage } from '../../../../testing/render-page.tsx';
import { DEFAULT_COLUMNS } from '../../model/columns.ts';
import { useSelection } from '../../model/use-selection.ts';
import { ClientList } from './client-list.tsx';

const many = Array.from({ length: 500 }, (_, at) =>
  aClient({ id: `c${at}`, displayName: `Client ${at}`, phone: '+33612345678' }),
);

function List(props: Partial<Parameters<typeof ClientList>[0]>) {
  const selection = useSelection('all');
  return (
    <>
      <output>{[...selection.ids].join(' ')}</output>
      <ClientList
        clients={many}
        total={500}
        columns={DEFAULT_COLUMNS}
        sort="name"
        onSort={() => undefined}
        selection={selection}
        hasMore={false}
        loadingMore={false}
        onMore={() => undefined}
        {...props}
      />
    </>
  );
}

describe('ClientList', () => {
  test('renders only the rows in view, and says how many there are', async () => {
    await renderPage(<List />);
    expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '500');
    const rows = screen.getAllByRole('row');
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.length).toBeLessThan(60);
  });

  test('names the client in a link and shows the phone as people write it', async () => {
    await renderPage(<List />);
    const link = screen.getByRole('link', { name: 'Client 0' });
    expect(link).toHaveAttribute('href', '/o/o1/clients/c0');
    const row = link.closest<HTMLElement>('[role=row]');
    expect(within(row as HTMLElement).getByText('06 12 34 56 78')).toBeVisible();
  });

  test('sorts by a column, the other way round the second time', async () => {
    const onSort = vi.fn();
    const { user } = await renderPage(<List onSort={onSort} />);
    expect(screen.getByRole('columnheader', { name: 'Nom' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    await user.click(screen.getByRole('button', { name: 'Nom' }));
    expect(onSort).toHaveBeenLastCalledWith('-name');
    await user.click(screen.getByRole('button', { name: 'Ville' }));
    expect(onSort).toHaveBeenLastCalledWith('city');
  });

  test('shows the chosen columns only', async () => {
    await renderPage(<List columns={['number']} />);
    expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual([
      '',
      'Nom',
      'Numéro',
    ]);
  });

  test('ticks one, and with Shift everything up to another', async () => {
    const { user } = await renderPage(<List />);
    await user.click(screen.getByRole('checkbox', { name: 'Sélectionner Client 1' }));
    await user.keyboard('{Shift>}');
    await user.click(screen.getByRole('checkbox', { name: 'Sélectionner Client 4' }));
    await user.keyboard('{/Shift}');
    expect(screen.getByRole('status')).toHaveTextContent('c1 c2 c3 c4');
  });

  test('has no ticks for who may not edit in bulk', async () => {
    await renderPage(<List selection={null} />);
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  test('asks for the next page when the end comes near', async () => {
    const onMore = vi.fn();
    await renderPage(<List clients={many.slice(0, 20)} hasMore onMore={onMore} />);
    expect(onMore).toHaveBeenCalled();
  });

  test('the arrows walk from row to row', async () => {
    const { user } = await renderPage(<List />);
    screen.getByRole('link', { name: 'Client 0' }).focus();
    await user.keyboard('{ArrowDown}');
    await vi.waitFor(() => expect(screen.getByRole('link', { name: 'Client 1' })).toHaveFocus());
  });

  test('the head follows the rows sideways, and the rows the head', async () => {
    await renderPage(<List />);
    const [head, body] = screen.getAllByRole('rowgroup') as [HTMLElement, HTMLElement];
    const scroller = body.parentElement as HTMLElement;
    scroller.scrollLeft = 120;
    scroller.dispatchEvent(new Event('scroll'));
    expect(head.scrollLeft).toBe(120);
    head.scrollLeft = 0;
    head.dispatchEvent(new Event('scroll'));
    expect(scroller.scrollLeft).toBe(0);
  });
});
