import type { BulkEdit } from '@clientele/contracts/clients/bulk-edit';
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { answerFetch, renderPage } from '../../../../testing/render-page.tsx';
import { BulkProgress } from './bulk-progress.tsx';

const JOB: BulkEdit = {
  id: 'b1',
  action: { type: 'archive' },
  status: 'done',
  total: 2,
  changed: 1,
  unchanged: 1,
  refused: 0,
  failureCode: null,
  undo: { status: 'available', until: null, restored: 0, skipped: 0 },
  createdAt: '2026-03-02T09:30:00.000Z',
  createdBy: { id: 'm1', name: 'Hélène Rousseau' },
};

test('tells what came of the job, in numbers that agree, and offers undo', async () => {
  const undone = { ...JOB, undo: { ...JOB.undo, status: 'done', restored: 1, skipped: 1 } };
  answerFetch({
    'GET /clients/bulk-edits/b1': () => ({ body: JOB }),
    'POST /clients/bulk-edits/b1/undo': () => ({ status: 202, body: undone }),
  });
  const { user } = await renderPage(<BulkProgress bulkEditId="b1" onClose={() => undefined} />);
  expect(await screen.findByText('Archiver : 1 client modifié. 1 l’était déjà.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Annuler' }));
  const said = 'Annulé : 1 fiche rétablie. 1 fiche modifiée depuis est laissée telle quelle.';
  expect(await screen.findByText(said)).toBeVisible();
});

test('tells of pins by the name of their segment', async () => {
  const action = { type: 'pin', segmentId: 's1', pin: 'in' };
  const names = [{ id: 's1', name: 'Fidèles', kind: 'static', hidden: false }];
  answerFetch({
    'GET /clients/bulk-edits/b1': () => ({ body: { ...JOB, action } }),
    'GET /segments/names': () => ({ body: { items: names } }),
  });
  await renderPage(<BulkProgress bulkEditId="b1" onClose={() => undefined} />);
  expect(await screen.findByText(/^Ajouter à « Fidèles » : 1 client modifié/)).toBeVisible();
});

test('a job that is no longer known is let go, without an error', async () => {
  const code = 'bulk_edit.not_found';
  const problem = { type: 't', title: 't', status: 404, code, detail: 'd', requestId: 'r' };
  answerFetch({ 'GET /clients/bulk-edits/b1': () => ({ status: 404, body: problem }) });
  const onClose = vi.fn();
  await renderPage(<BulkProgress bulkEditId="b1" onClose={onClose} />);
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});
