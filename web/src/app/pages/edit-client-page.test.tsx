import { useQueryClient } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { Route, Routes } from 'react-router-dom';
import { expect, test } from 'vitest';
import { clientKeys } from '../../entities/client/client-keys.ts';
import { aClient } from '../../testing/records.ts';
import { answerFetch, renderPage } from '../../testing/render-page.tsx';
import { EditClientPage } from './edit-client-page.tsx';

const byLucas = { version: 2, updatedBy: { id: 'm2', name: 'Lucas' } };

/** As one comes from the page of the client: the record has just been read. */
function FromDetails() {
  const queryClient = useQueryClient();
  const queryKey = clientKeys.record('o1', 'c1');
  useState(() => {
    queryClient.setDefaultOptions({ queries: { retry: false, staleTime: 30_000 } });
    queryClient.setQueryData(queryKey, aClient({ id: 'c1', lastName: 'Durand' }));
  });
  return (
    <>
      <Routes>
        <Route path="/clients/:clientId/edit" element={<EditClientPage />} />
      </Routes>
      <button type="button" onClick={() => void queryClient.invalidateQueries({ queryKey })}>
        Somebody changes it
      </button>
    </>
  );
}

test('what is being typed outlives that the record is read again', async () => {
  const fetched = answerFetch({
    'GET /clients/c1': () => ({ body: aClient({ id: 'c1', lastName: 'Durand', ...byLucas }) }),
  });
  const { user } = await renderPage(<FromDetails />, { address: '/clients/c1/edit' });
  const field = screen.getByLabelText(/^Nom de famille/);
  await user.clear(field);
  await user.type(field, 'Dupont');
  const answer = fetched.getMockImplementation();
  const asked = Promise.withResolvers<void>();
  fetched.mockImplementation(async (...request) => {
    await asked.promise;
    return answer?.(...request) as Promise<Response>;
  });
  await user.click(screen.getByRole('button', { name: 'Somebody changes it' }));
  await waitFor(() => expect(fetched).toHaveBeenCalled());
  expect(screen.getByLabelText(/^Nom de famille/)).toHaveValue('Dupont');
  asked.resolve();
  expect(await screen.findByText(/Votre saisie est intacte/)).toBeInTheDocument();
  expect(screen.getByLabelText(/^Nom de famille/)).toHaveValue('Dupont');
});
