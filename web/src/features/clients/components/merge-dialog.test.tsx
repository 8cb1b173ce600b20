import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderPage } from '../../../testing/render-page.tsx';
import { MergeDialog } from './merge-dialog.tsx';

const conflicts = [
  { field: 'firstName', base: 'Marie', mine: 'Maria', theirs: 'Mariette' },
  { field: 'phone', base: null, mine: '+33612345678', theirs: null },
];

async function renderDialog() {
  const onDecide = vi.fn();
  const page = await renderPage(
    <MergeDialog
      conflicts={conflicts}
      otherName="Lucas"
      pending={false}
      onCancel={() => undefined}
      onDecide={onDecide}
    />,
  );
  return { ...page, onDecide };
}

test('shows both values of each field, worded', async () => {
  await renderDialog();
  const phone = within(screen.getByRole('radiogroup', { name: 'Téléphone' }));
  expect(phone.getByRole('radio', { name: /Votre valeur.*06 12 34 56 78/ })).toBeChecked();
  expect(phone.getByRole('radio', { name: /Valeur de Lucas.*vide/ })).not.toBeChecked();
});

test('keeps my value unless theirs is chosen', async () => {
  const { user, onDecide } = await renderDialog();
  const name = within(screen.getByRole('radiogroup', { name: 'Prénom' }));
  await user.click(name.getByRole('radio', { name: /Mariette/ }));
  await user.click(screen.getByRole('button', { name: 'Enregistrer ce choix' }));
  expect(onDecide).toHaveBeenCalledWith(new Set(['phone']));
});
