import type { ImportJob } from '@clientele/contracts/import-export/import-job';
import { ModalsProvider } from '@mantine/modals';
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { anImport } from '../../../../testing/imports.ts';
import { answerFetch, renderPage } from '../../../../testing/render-page.tsx';
import { useImport } from '../../api/get-import.ts';
import { FileStep } from '../file/file-step.tsx';
import { ImportList } from '../list/import-list.tsx';
import { ClientImportWizard } from './client-import-wizard.tsx';

// Sending with progress is the browser's; what is sent is told by `fetch` here.
vi.mock('../../../../lib/fetch-with-progress.ts', () => ({
  fetchWithProgress: () => (address: string, init: RequestInit) => fetch(address, init),
}));

const STARTED = '2026-03-02T09:30:00.000Z';
const PLANNED = { created: 412, updated: 35, unchanged: 2, duplicate: 6, rejected: 4 };
const DONE: Partial<ImportJob> = {
  status: 'done',
  planned: PLANNED,
  results: { ...PLANNED, unchanged: 0, duplicate: 0, rejected: 0 },
  startedAt: STARTED,
  finishedAt: STARTED,
  undo: {
    status: 'available',
    until: '2026-04-01T09:30:00.000Z',
    removed: 0,
    restored: 0,
    kept: 0,
  },
};

function Page() {
  const job = useImport('o1', 'im1');
  return (
    <ModalsProvider>
      {job.data && <ClientImportWizard job={job.data} createField={null} />}
    </ModalsProvider>
  );
}

async function renderRun(start: Partial<ImportJob>) {
  let job = anImport(start);
  const move = (changes: Partial<ImportJob>) =>
    vi.fn(() => {
      job = { ...job, ...changes };
      return { status: 202, body: job };
    });
  const run = move({ status: 'running', startedAt: STARTED, rowsDone: 120, rowsTotal: 459 });
  const revert = move({
    status: 'reverted',
    undo: { status: 'done', until: null, removed: 411, restored: 35, kept: 1 },
  });
  answerFetch({
    'GET /imports/im1': () => ({ body: job }),
    'POST /imports/im1/run': run,
    'POST /imports/im1/revert': revert,
    'GET /imports/im1/kept-records': () => ({
      body: {
        items: [
          {
            client: { id: 'client1', number: 'C-000001', displayName: 'Marie Dupont' },
            row: 7,
            reason: 'editedSince',
            fields: ['email'],
          },
        ],
        nextCursor: null,
      },
    }),
  });
  return { ...(await renderPage(<Page />, { address: '/?step=run' })), run, revert };
}

test('says in a sentence what will happen, then shows how it goes', async () => {
  const { user, run } = await renderRun({ status: 'ready', planned: PLANNED });
  const said = '412 clients seront créés, 35 mis à jour et 12 lignes laissées de côté.';
  expect(await screen.findByText(said)).toBeVisible();
  expect(screen.getByText(/personne ne recevra de message/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Importer' }));
  expect(run).toHaveBeenCalledOnce();
  expect(await screen.findByRole('progressbar', { name: 'Import en cours' })).toBeVisible();
  expect(screen.getByText('120 lignes sur 459')).toBeVisible();
});

test('an import asked for too often waits with the person', async () => {
  answerFetch({
    'GET /imports/im1': () => ({ body: anImport({ status: 'ready', planned: PLANNED }) }),
    'POST /imports/im1/run': () => ({
      status: 429,
      body: {
        type: 't',
        title: 't',
        status: 429,
        code: 'rate_limit.exceeded',
        detail: 'd',
        requestId: 'r',
        retryAfter: 30,
      },
    }),
  });
  const { user } = await renderPage(<Page />, { address: '/?step=run' });
  await user.click(await screen.findByRole('button', { name: 'Importer' }));
  expect(await screen.findByRole('button', { name: /Réessayer dans (30|29) s/ })).toBeDisabled();
});

test('what was imported can be taken back; what was changed since is listed', async () => {
  const { user, revert } = await renderRun(DONE);
  expect(await screen.findByText('412 clients créés et 35 mis à jour.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Voir les clients' })).toHaveAttribute(
    'href',
    '/o/o1/clients?sort=-createdAt',
  );
  await user.click(screen.getByRole('button', { name: 'Annuler l’import' }));
  const dialog = within(await screen.findByRole('dialog', { name: /Annuler cet import/ }));
  await user.click(dialog.getByRole('button', { name: 'Annuler l’import' }));
  await vi.waitFor(() => expect(revert).toHaveBeenCalledOnce());
  const said = '411 fiches retirées, 35 remises comme avant et 1 laissée telle quelle.';
  expect(await screen.findByText(said)).toBeVisible();
  const row = within(await screen.findByRole('row', { name: /Marie Dupont/ }));
  expect(row.getByText('Modifié depuis l’import')).toBeVisible();
  expect(row.getByText('E-mail')).toBeVisible();
});

test('an import that was stopped can go on', async () => {
  const { user, run } = await renderRun({ ...DONE, status: 'cancelled' });
  await user.click(await screen.findByRole('button', { name: 'Reprendre l’import' }));
  expect(run).toHaveBeenCalledOnce();
});

test('a file is sent, and what is wrong with it said in its own words', async () => {
  const asked = answerFetch({
    'POST /imports': () => ({
      status: 422,
      body: {
        type: 't',
        title: 't',
        status: 422,
        code: 'request.invalid',
        detail: 'd',
        requestId: 'r',
        errors: [{ path: 'file', code: 'file.damaged', message: 'Ce fichier est abîmé.' }],
      },
    }),
  });
  const onUploaded = vi.fn();
  const { user } = await renderPage(<FileStep onUploaded={onUploaded} />);
  await user.click(screen.getByRole('radio', { name: /Achats/ }));
  const file = new File(['a;b\n1;2'], 'ventes.csv', { type: 'text/csv' });
  await user.upload(document.querySelector<HTMLInputElement>('input[type=file]') as never, file);
  expect(await screen.findByText('Ce fichier est abîmé.')).toBeVisible();
  expect(String(asked.mock.calls[0]?.[0])).toContain('name=ventes.csv&entity=purchases');
  expect(onUploaded).not.toHaveBeenCalled();
});

test('the list says where each import is, and goes on with it', async () => {
  const items = [anImport(), anImport({ ...DONE, id: 'im2', fileName: 'ancien.xlsx' })];
  answerFetch({ 'GET /imports': () => ({ body: { items, nextCursor: null } }) });
  const { user } = await renderPage(
    <ModalsProvider>
      <ImportList create={null} />
    </ModalsProvider>,
  );
  const first = within(await screen.findByRole('row', { name: /clients\.csv/ }));
  expect(first.getByText('À préparer')).toBeVisible();
  expect(screen.getByRole('row', { name: /ancien\.xlsx.*412 clients créés/ })).toBeVisible();
  await user.click(first.getByRole('button', { name: /Actions/ }));
  expect(await screen.findByRole('menuitem', { name: 'Continuer' })).toBeVisible();
  expect(screen.getByRole('menuitem', { name: 'Supprimer' })).toBeVisible();
});
