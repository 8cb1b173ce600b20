import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { expect, test } from 'vitest';
import { renderPage } from '../testing/render-page.tsx';
import { RequirePermission } from './require-permission.tsx';

const gate = (
  <Routes>
    <Route element={<RequirePermission permission="clients.export" texts="exports" />}>
      <Route path="/" element={<p>La page</p>} />
    </Route>
  </Routes>
);

test('shows the page to whoever has the permission', async () => {
  await renderPage(gate, { role: 'manager' });
  expect(screen.getByText('La page')).toBeVisible();
});

test('says whom to ask to whoever has not', async () => {
  await renderPage(gate, { role: 'viewer' });
  expect(screen.queryByText('La page')).not.toBeInTheDocument();
  expect(screen.getByRole('heading', { level: 1, name: 'Exports' })).toBeVisible();
  expect(screen.getByText('Réservé aux responsables')).toBeVisible();
});
