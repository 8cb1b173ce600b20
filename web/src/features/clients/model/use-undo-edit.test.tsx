import { Notifications, notifications } from '@mantine/notifications';
import { screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { aClient } from '../../../testing/records.ts';
import { answerFetch, renderPage } from '../../../testing/render-page.tsx';
import { useUpdateClient } from '../api/update-client.ts';
import { useUndoEdit } from './use-undo-edit.ts';

const CHANGES = [
  { field: 'firstName', before: 'Marie', after: 'Maria' },
  { field: 'address.city', before: null, after: 'Lyon' },
];
const saved = aClient({
  firstName: 'Maria',
  address: { ...aClient().address, city: 'Lyon' },
  version: 2,
});

function Undo() {
  const { mutateAsync } = useUpdateClient('o1', 'client1');
  const undo = useUndoEdit(mutateAsync);
  return (
    <>
      <button type="button" onClick={() => undo(CHANGES, saved)}>
        Annuler
      </button>
      <Notifications />
    </>
  );
}

function refusedWith(current: unknown) {
  const code = 'precondition.failed';
  const problem = { type: 't', title: 't', status: 412, code, detail: 'd', requestId: 'r' };
  return { status: 412, body: { ...problem, current } };
}

async function undoAnswered(...answers: { status?: number; body: unknown }[]) {
  const patch = vi.fn((_body: unknown) => answers.shift() ?? { body: saved });
  const fetched = answerFetch({ 'PATCH /clients/client1': patch });
  const { user } = await renderPage(<Undo />);
  await user.click(screen.getByRole('button', { name: 'Annuler' }));
  const versions = () =>
    fetched.mock.calls.map(([, init]) => new Headers(init?.headers).get('If-Match'));
  return { patch, versions };
}

afterEach(() => notifications.clean());

test('puts exactly the changed fields back, over the version that was saved', async () => {
  const { patch, versions } = await undoAnswered();
  expect(await screen.findByText('Les valeurs d’avant sont de retour.')).toBeVisible();
  expect(patch.mock.calls).toEqual([[{ firstName: 'Marie', address: { city: null } }]]);
  expect(versions()).toEqual(['"2"']);
});

test('leaves what others changed since in other fields', async () => {
  const current = { ...saved, lastName: 'Durand', version: 3 };
  const { patch, versions } = await undoAnswered(refusedWith(current));
  expect(await screen.findByText('Les valeurs d’avant sont de retour.')).toBeVisible();
  expect(patch).toHaveBeenLastCalledWith({ firstName: 'Marie', address: { city: null } });
  expect(versions()).toEqual(['"2"', '"3"']);
});

test('does not take the same field from who changed it since, and says so', async () => {
  const current = { ...saved, firstName: 'Mariette', version: 3 };
  const { patch } = await undoAnswered(refusedWith(current));
  expect(await screen.findByText('Quelqu’un a modifié cette fiche entre-temps.')).toBeVisible();
  expect(patch).toHaveBeenCalledOnce();
});
