import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { anInteraction } from '../../../../testing/interactions.ts';
import { answerFetch, renderPage } from '../../../../testing/render-page.tsx';
import { AddNoteForm } from './add-note-form.tsx';
import type { NoteEditorProps } from './note-editor.tsx';

// What one writes in is the browser's matter; here it is a field with the same name.
vi.mock('./note-editor.tsx', () => ({
  NoteEditor: ({ label, placeholder, value, onChange }: NoteEditorProps) => (
    <textarea
      aria-label={label}
      placeholder={placeholder}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  ),
}));

const create = vi.fn((_body: unknown) => ({ status: 201, body: anInteraction() }));
const attached = { id: 'f1', name: 'devis.pdf', contentType: 'application/pdf', size: 2_000 };

beforeEach(() => {
  sessionStorage.clear();
  create.mockClear();
});

async function renderForm(role: 'owner' | 'staff' = 'owner') {
  answerFetch({
    'POST /clients/client1/interactions': create,
    'POST /clients/client1/attachments': () => ({ status: 201, body: attached }),
  });
  const form = <AddNoteForm clientId="client1" onAppointment={null} onPurchase={null} />;
  const page = await renderPage(form, { role });
  const write = async (text: string) =>
    page.user.type(await screen.findByRole('textbox', { name: 'Texte' }), text);
  return { ...page, write };
}

const open = 'Écrire une note…';

test('writes a note for managers, pinned, with Ctrl and Enter', async () => {
  const { user, write } = await renderForm();
  await user.click(screen.getByRole('button', { name: open }));
  await write('Préfère le matin');
  await user.click(screen.getByRole('switch', { name: 'Visible des responsables uniquement' }));
  await user.click(screen.getByRole('switch', { name: 'Épingler en haut' }));
  await user.click(screen.getByRole('textbox', { name: 'Texte' }));
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(create).toHaveBeenCalledOnce());
  expect(create.mock.calls[0]?.[0]).toMatchObject({
    type: 'note',
    body: 'Préfère le matin',
    visibility: 'managers',
    pinned: true,
    attachmentIds: [],
  });
  expect(await screen.findByRole('button', { name: open })).toBeVisible();
});

test('a call has a direction, and may have nothing to read', async () => {
  const { user } = await renderForm('staff');
  await user.click(screen.getByRole('button', { name: 'Appel' }));
  expect(screen.queryByRole('switch', { name: /responsables/ })).not.toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: 'Passé' }));
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(create).toHaveBeenCalledOnce());
  expect(create.mock.calls[0]?.[0]).toMatchObject({ type: 'call', direction: 'outbound' });
});

test('an empty note is not sent', async () => {
  const { user } = await renderForm();
  await user.click(screen.getByRole('button', { name: open }));
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  expect(screen.getByRole('alert')).toHaveTextContent('Écrivez quelque chose');
  expect(create).not.toHaveBeenCalled();
});

test('files are sent at once, and each says what is wrong with it', async () => {
  const { user, container } = await renderForm();
  await user.click(screen.getByRole('button', { name: open }));
  const input = container.querySelector('input[type=file]') as HTMLInputElement;
  const huge = new File(['x'], 'film.pdf');
  Object.defineProperty(huge, 'size', { value: 11_000_000 });
  await user.upload(input, [new File(['%PDF'], 'devis.pdf'), huge]);
  const files = within(screen.getByRole('list', { name: 'Fichiers joints' }));
  expect(await files.findByText('devis.pdf')).toBeVisible();
  expect(files.getByText('Ce fichier dépasse 10 Mo.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Retirer film.pdf' }));
  await waitFor(() => expect(screen.queryByText('Envoi…')).not.toBeInTheDocument());
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(create).toHaveBeenCalledOnce());
  expect(create.mock.calls[0]?.[0]).toMatchObject({ attachmentIds: ['f1'] });
});

test('what was begun is there when one comes back', async () => {
  const first = await renderForm();
  await first.user.click(screen.getByRole('button', { name: open }));
  await first.write('À suivre');
  first.unmount();
  await renderForm();
  expect(await screen.findByRole('textbox', { name: 'Texte' })).toHaveValue('À suivre');
});
