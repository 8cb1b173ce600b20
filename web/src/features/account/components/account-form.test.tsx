import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderPage } from '../../../testing/render-page.tsx';
import { AccountForm } from './account-form.tsx';

test('the password can be shown by keyboard, with a button named in the language', async () => {
  const { user } = await renderPage(
    <AccountForm password="current" submitLabel="Se connecter" onSubmit={async () => undefined} />,
  );
  const password = screen.getByLabelText('Mot de passe');
  expect(password).toHaveAttribute('type', 'password');
  await user.click(password);
  await user.tab();
  expect(screen.getByRole('button', { name: 'Afficher le mot de passe' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(password).toHaveAttribute('type', 'text');
});
