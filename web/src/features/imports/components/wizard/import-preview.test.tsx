import type { ImportJob } from '@clientele/contracts/import-export/import-job';
import type { ImportRow } from '@clientele/contracts/import-export/import-row';
import { screen, within } from '@testing-library/react';
import { beforeAll, expect, test, vi } from 'vitest';
import { anImport, anImportRow } from '../../../../testing/imports.ts';
import { answerFetch, renderPage } from '../../../../testing/render-page.tsx';
import { useImport } from '../../api/get-import.ts';
import { ClientImportWizard } from './client-import-wizard.tsx';

// Rows exist only within the height of their box, and jsdom knows no heights.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { value: 600, configurable: true });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { value: 900, configurable: true });
});

const PLANNED = { created: 1, updated: 1, unchanged: 0, duplicate: 1, rejected: 1 };
const READY: Partial<ImportJob> = { status: 'ready', planned: PLANNED };
const MARIE = { id: 'client1', number: 'C-000001', displayName: 'Marie Dupont' };
const ROWS: ImportRow[] = [
  anImportRow(),
  anImportRow({
    row: 3,
    outcome: 'rejected',
    cells: ['Martin', 'luc@exemple', ''],
    errors: [{ path: 'email', code: 'email.invalid', message: 'Adresse incorrecte.', column: 1 }],
  }),
  anImportRow({
    row: 6,
    outcome: 'rejected',
    cells: ['Petit', '', ''],
    errors: [{ path: '', code: 'x', message: 'Aucun client ne correspond.', column: null }],
  }),
  anImportRow({
    row: 4,
    outcome: 'updated',
    cells: ['Dupond', 'marie@exemple.fr', ''],
    match: { reasons: ['email'], score: 98, clients: [MARIE], row: null },
    changes: [{ field: 'lastName', before: 'Dupont', after: 'Dupond' }],
  }),
  anImportRow({
    row: 5,
    outcome: 'duplicate',
    match: { reasons: ['email'], score: 100, clients: [], row: 2 },
  }),
];

function Page() {
  const job = useImport('o1', 'im1');
  return job.data ? <ClientImportWizard job={job.data} createField={null} /> : null;
}

async function renderCheck(start: Partial<ImportJob> = READY) {
  const job = anImport(start);
  const correct = vi.fn((body: unknown) => {
    const { cells = [], decision = null } = body as Partial<{
      cells: { column: number; value: string }[];
      decision: ImportRow['decision'];
    }>;
    const row = ROWS[1] as ImportRow;
    const next = row.cells.map(
      (cell, column) => cells.find((one) => one.column === column)?.value ?? cell,
    );
    job.checkOutdated = true;
    const corrected = cells.map(({ column }) => column);
    return { body: { ...row, cells: next, corrected, decision, errors: [] } };
  });
  const asked = answerFetch({
    'GET /imports/im1': () => ({ body: { ...job } }),
    'GET /imports/im1/rows': () => ({ body: { items: ROWS, nextCursor: null } }),
    'POST /imports/im1/rows/3/corrections': correct,
    'POST /imports/im1/rows/5/corrections': (body) => {
      correct(body);
      return { body: { ...ROWS[4], ...(body as object) } };
    },
    'POST /imports/im1/rejected-rows': () => ({ body: { url: '/file', expiresAt: '' } }),
  });
  const page = await renderPage(<Page />, { address: '/?step=check' });
  const grid = await screen.findByRole('grid', { name: 'Toutes les lignes' });
  return { ...page, grid, correct, asked };
}

test('the five counts show their rows', async () => {
  const { user, router, asked } = await renderCheck();
  await user.click(screen.getByRole('button', { name: '1 rejetée' }));
  expect(router.state.location.search).toBe('?step=check&outcome=rejected');
  expect(screen.getByRole('button', { name: '1 rejetée' })).toHaveAttribute('aria-pressed', 'true');
  const addresses = asked.mock.calls.map(([address]) => String(address));
  expect(addresses.some((address) => address.includes('outcome=rejected'))).toBe(true);
  expect(screen.getByRole('button', { name: 'Télécharger la ligne rejetée' })).toBeVisible();
});

test('a row says what is wrong, and whom it matches', async () => {
  const { user, grid } = await renderCheck();
  const bad = within(grid).getByRole('gridcell', { name: /luc@exemple/ });
  expect(bad).toHaveTextContent('Adresse incorrecte.');
  expect(bad).toHaveAttribute('aria-invalid', 'true');
  expect(within(grid).getByText('Aucun client ne correspond.')).toBeVisible();
  const changed = within(grid).getByRole('gridcell', { name: /Dupond/ });
  expect(changed).toHaveTextContent('remplace Dupont');
  await user.click(screen.getByRole('button', { name: /Mise à jour, ligne 4/ }));
  expect(screen.getByText(/Reconnu par.*même e-mail.*98/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Ouvrir la fiche de Marie Dupont' })).toHaveAttribute(
    'href',
    '/o/o1/clients/client1',
  );
});

test('cells are corrected by keyboard: Enter begins and keeps, Escape gives up', async () => {
  const { user, grid, correct } = await renderCheck();
  const cell = (name: RegExp) => within(grid).getByRole('gridcell', { name });
  await user.click(cell(/Martin/));
  await user.keyboard('{ArrowRight}');
  await vi.waitFor(() => expect(cell(/luc@exemple/)).toHaveFocus());
  await user.keyboard('{Enter}');
  const input = await screen.findByRole('textbox', { name: 'Courriel, ligne 3' });
  expect(input).toHaveValue('luc@exemple');
  await user.keyboard('luc@ex.fr{Escape}');
  await vi.waitFor(() => expect(cell(/luc@exemple/)).toHaveFocus());
  expect(correct).not.toHaveBeenCalled();
  await user.keyboard('{F2}');
  await user.keyboard('luc@ex.fr{Enter}');
  await vi.waitFor(() =>
    expect(correct).toHaveBeenCalledExactlyOnceWith({ cells: [{ column: 1, value: 'luc@ex.fr' }] }),
  );
  expect(await within(grid).findByRole('gridcell', { name: /luc@ex\.fr/ })).not.toHaveTextContent(
    'Adresse incorrecte.',
  );
  expect(await screen.findByText(/contrôlez de nouveau avant d’importer/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Continuer' })).toBeDisabled();
});

test('Tab keeps a cell and goes on to the next; typing replaces', async () => {
  const { user, grid, correct } = await renderCheck();
  await user.click(within(grid).getByRole('gridcell', { name: /Martin/ }));
  await user.keyboard('M');
  expect(await screen.findByRole('textbox', { name: 'Nom, ligne 3' })).toBeVisible();
  await user.keyboard('oreau{Tab}');
  expect(await screen.findByRole('textbox', { name: 'Courriel, ligne 3' })).toHaveFocus();
  await vi.waitFor(() => expect(correct).toHaveBeenCalledOnce());
  expect(correct.mock.calls[0]?.[0]).toMatchObject({ cells: [{ column: 0 }] });
});

test('of a duplicate one decides in its row', async () => {
  const { user, correct } = await renderCheck();
  await user.click(screen.getByRole('combobox', { name: 'Décision pour la ligne 5' }));
  await user.click(await screen.findByRole('option', { name: 'Créer quand même' }));
  await vi.waitFor(() => expect(correct).toHaveBeenCalledExactlyOnceWith({ decision: 'create' }));
});

test('what has run is looked at, not changed', async () => {
  const { user, grid } = await renderCheck({
    ...READY,
    status: 'done',
    startedAt: '2026-03-02T09:30:00.000Z',
  });
  expect(grid).toHaveAttribute('aria-readonly', 'true');
  await user.dblClick(within(grid).getByRole('gridcell', { name: /Martin/ }));
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
});
