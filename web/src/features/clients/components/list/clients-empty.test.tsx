import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderPage } from '../../../../testing/render-page.tsx';
import { DEFAULT_LIST_STATE } from '../../model/list-state.ts';
import { ClientsEmpty } from './clients-empty.tsx';

test('a search without result offers to look where archived clients lie, and back', async () => {
  const onChange = vi.fn();
  const show = (lifecycle: 'active' | 'archived') => (
    <ClientsEmpty
      state={{ ...DEFAULT_LIST_STATE, q: 'dupont', lifecycle }}
      onChange={onChange}
      onQuickAdd={() => undefined}
    />
  );
  const { user, unmount } = await renderPage(show('active'));
  await user.click(screen.getByRole('button', { name: 'Chercher dans les archives' }));
  expect(onChange).toHaveBeenLastCalledWith({ lifecycle: 'archived' });
  unmount();
  await renderPage(show('archived'));
  await user.click(screen.getByRole('button', { name: 'Chercher parmi les clients en cours' }));
  expect(onChange).toHaveBeenLastCalledWith({ lifecycle: 'active' });
});
