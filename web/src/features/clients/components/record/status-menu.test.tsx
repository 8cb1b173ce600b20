import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderPage } from '../../../../testing/render-page.tsx';
import { StatusMenu } from './status-menu.tsx';

test('offers the statuses by keyboard and reports another one only', async () => {
  const onChange = vi.fn();
  const { user } = await renderPage(<StatusMenu status="active" onChange={onChange} />);
  const button = screen.getByRole('button', { name: /Actif.*Changer le statut/ });
  await user.click(button);
  await user.click(await screen.findByRole('menuitem', { name: 'Actif' }));
  expect(onChange).not.toHaveBeenCalled();
  await user.click(button);
  await user.click(await screen.findByRole('menuitem', { name: 'Prospect' }));
  expect(onChange).toHaveBeenCalledExactlyOnceWith('lead');
});
