import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { aClientForm, aField } from '../../../../testing/records.ts';
import { renderPage } from '../../../../testing/render-page.tsx';
import type { EditConflict } from '../../model/merge-edits.ts';
import { MergeDialog } from './merge-dialog.tsx';

const conflicts = [
  { field: 'firstName', base: 'Marie', mine: 'Maria', theirs: 'Mariette' },
  { field: 'phone', base: null, mine: '+33612345678', theirs: null },
];

async function renderDialog(shown: EditConflict[] = conflicts) {
  const onDecide = vi.fn();
  const page = await renderPage(
    <MergeDialog
      conflicts={shown}
      otherName="Lucas"
      pending={false}
      onCancel={() => undefined}
      onDecide={onDecide}
    />,
    { form: aClientForm([aField({ key: 'allergies', type: 'text', sensitive: true })]) },
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

test('says of a value that is not shown only that it may have changed', async () => {
  const masked = { base: null, mine: 'Noix', theirs: null, masked: true as const };
  const { user, onDecide } = await renderDialog([{ field: 'custom.allergies', ...masked }]);
  expect(screen.queryByText(/a changé le même champ/)).not.toBeInTheDocument();
  const group = within(screen.getByRole('radiogroup', { name: 'Allergies' }));
  expect(screen.getByText(/a pu être modifié entre-temps/)).toBeVisible();
  expect(group.getByRole('radio', { name: /Votre valeur.*Noix/ })).toBeChecked();
  await user.click(group.getByRole('radio', { name: /Valeur masquée/ }));
  await user.click(screen.getByRole('button', { name: 'Enregistrer ce choix' }));
  expect(onDecide).toHaveBeenCalledWith(new Set());
});
