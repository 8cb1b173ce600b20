import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { answerFetch, renderPage } from '../testing/render-page.tsx';
import { Sidebar } from './sidebar.tsx';

vi.mock('./user-menu.tsx', () => ({ UserMenu: () => null }));
vi.mock('./organization-switcher.tsx', () => ({ OrganizationSwitcher: () => null }));

const links = () => screen.getAllByRole('link').map((link) => link.textContent);

test('an owner is led everywhere, settings last', async () => {
  answerFetch({});
  await renderPage(<Sidebar inDrawer />, { role: 'owner' });
  expect(links()).toEqual([
    'Accueil',
    'Clients',
    'Segments',
    'Membres',
    'Imports',
    'Exports',
    'Réglages',
    'Fiche client',
    'Clés d’API',
  ]);
});

test('a viewer is led to what a viewer may see', async () => {
  answerFetch({});
  await renderPage(<Sidebar inDrawer />, { role: 'viewer' });
  expect(links()).toEqual(['Accueil', 'Clients', 'Segments', 'Membres', 'Réglages']);
});
