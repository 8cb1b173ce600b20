import type { ExportJob } from '@clientele/contracts/import-export/export-job';
import { ModalsProvider } from '@mantine/modals';
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { anExport } from '../../../testing/exports.ts';
import { aClientForm, aField } from '../../../testing/records.ts';
import { answerFetch, renderPage } from '../../../testing/render-page.tsx';
import { ClientExportDialog } from './client-export-dialog.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { ExportList } from './export-list.tsx';

const form = aClientForm([aField({ key: 'allergies', type: 'text' })]);
const SUBJECT = {
  selection: { type: 'filter' as const, lifecycle: 'active' as const },
  count: 412,
};

function answer(
  earlier: ExportJob[],
  job = anExport({ status: 'running', rows: 100, manifest: null }),
) {
  const create = vi.fn((_body: unknown) => ({ status: 202, body: job }));
  const link = vi.fn(() => ({ body: { url: '/file', expiresAt: '2026-03-02T09:45:00.000Z' } }));
  answerFetch({
    'GET /exports': () => ({ body: { items: earlier, nextCursor: null } }),
    'GET /exports/ex1': () => ({ body: job }),
    'POST /exports': create,
    'POST /exports/ex1/link': link,
  });
  return { create, link };
}

const chosen = () =>
  within(screen.getByRole('list', { name: 'Colonnes du fichier, dans l’ordre' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

test('the columns of last time come back, in their order, and can be chosen anew', async () => {
  const definition = { ...anExport().definition, columns: ['email', 'lastName', 'custom.gone'] };
  const { create } = answer([anExport({ definition })]);
  const { user } = await renderPage(<ClientExportDialog subject={SUBJECT} onClose={vi.fn()} />, {
    form,
  });
  expect(await screen.findByText('412 clients')).toBeVisible();
  expect(await screen.findByText('Dans le fichier : 2 colonnes')).toBeVisible();
  expect(chosen()).toEqual(['E-mail', 'Nom de famille']);
  await user.click(screen.getByRole('checkbox', { name: 'Allergies' }));
  await user.click(screen.getByRole('button', { name: 'Retirer E-mail' }));
  expect(chosen()).toEqual(['Nom de famille', 'Allergies']);
  await user.click(screen.getByRole('radio', { name: /CSV pour Excel/ }));
  await user.click(screen.getByRole('button', { name: 'Exporter' }));
  expect(create).toHaveBeenCalledExactlyOnceWith({
    entity: 'clients',
    selection: SUBJECT.selection,
    columns: ['lastName', 'custom.allergies'],
    format: 'excelCsv',
    language: 'fr',
  });
  expect(await screen.findByRole('progressbar', { name: 'Avancement de l’export' })).toBeVisible();
  expect(screen.getByText('100 lignes sur 412')).toBeVisible();
});

test('without columns there is no file; a vCard has its own', async () => {
  const { create } = answer([]);
  const { user } = await renderPage(<ClientExportDialog subject={SUBJECT} onClose={vi.fn()} />, {
    form,
  });
  await user.click(await screen.findByRole('button', { name: 'Aucune' }));
  await user.click(screen.getByRole('button', { name: 'Exporter' }));
  expect(screen.getByText('Choisissez au moins une colonne.')).toBeVisible();
  expect(create).not.toHaveBeenCalled();
  await user.click(screen.getByRole('radio', { name: /vCard/ }));
  expect(screen.getByText(/Une vCard a ses propres champs/)).toBeVisible();
});

test('columns are looked for by name, and ticked by group', async () => {
  answer([anExport()]);
  const { user } = await renderPage(<ClientExportDialog subject={SUBJECT} onClose={vi.fn()} />, {
    form,
  });
  await screen.findByText('Dans le fichier : 2 colonnes');
  await user.type(screen.getByRole('textbox', { name: 'Chercher une colonne' }), 'code post');
  expect(screen.queryByRole('checkbox', { name: 'Allergies' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('checkbox', { name: 'Adresse' }));
  expect(chosen()).toEqual(['Nom de famille', 'E-mail', 'Code postal']);
});

test('other records are chosen by their time, the audit log by those who may read it', async () => {
  const { create } = answer([]);
  const { user } = await renderPage(<ExportDialog opened subject={null} onClose={vi.fn()} />, {
    form,
    role: 'manager',
  });
  await user.click(await screen.findByRole('combobox', { name: 'Quoi' }));
  expect(screen.queryByRole('option', { name: 'Journal d’audit' })).not.toBeInTheDocument();
  await user.click(await screen.findByRole('option', { name: 'Achats' }));
  expect(screen.queryByRole('radio', { name: /vCard/ })).not.toBeInTheDocument();
  await user.type(screen.getByRole('textbox', { name: 'Du' }), '01/02/2026');
  await user.type(screen.getByRole('textbox', { name: 'Au' }), '01/01/2026');
  await user.click(screen.getByRole('button', { name: 'Exporter' }));
  expect(screen.getByText('La fin vient avant le début.')).toBeVisible();
  await user.clear(screen.getByRole('textbox', { name: 'Au' }));
  await user.click(screen.getByRole('button', { name: 'Exporter' }));
  expect(create.mock.calls[0]?.[0]).toMatchObject({
    entity: 'purchases',
    selection: { type: 'period', from: '2026-02-01', to: null },
    format: 'xlsx',
  });
});

test('files are fetched while they are kept', async () => {
  const gone = anExport({ id: 'ex2', expiresAt: '2026-01-01T00:00:00.000Z' });
  const failed = anExport({
    id: 'ex3',
    status: 'failed',
    manifest: null,
    failureCode: 'permission.denied',
  });
  const { link } = answer([anExport(), gone, failed]);
  const { user } = await renderPage(
    <ModalsProvider>
      <ExportList scheduleId={null} />
    </ModalsProvider>,
  );
  const download = await screen.findAllByRole('button', { name: 'Télécharger clients.csv' });
  expect(download).toHaveLength(1);
  expect(screen.getByText('N’est plus conservé')).toBeVisible();
  await user.click(download[0] as HTMLElement);
  expect(link).toHaveBeenCalledOnce();
});
