import type { ExportSchedule } from '@clientele/contracts/import-export/export-schedule';
import { ModalsProvider } from '@mantine/modals';
import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { anExport, aSchedule } from '../../../testing/exports.ts';
import { answerFetch, renderPage } from '../../../testing/render-page.tsx';
import { ScheduleDialog, type ScheduleTask } from './schedule-dialog.tsx';
import { ScheduledExportManager } from './scheduled-export-manager.tsx';

function Schedules() {
  const [task, setTask] = useState<ScheduleTask | null>(null);
  return (
    <ModalsProvider>
      <button type="button" onClick={() => setTask({ schedule: null })}>
        Nouveau
      </button>
      <ScheduledExportManager
        focused={null}
        create={null}
        onEdit={(schedule) => setTask({ schedule })}
      />
      <ScheduleDialog task={task} onClose={() => setTask(null)} />
    </ModalsProvider>
  );
}

async function renderSchedules(items: ExportSchedule[]) {
  const run = vi.fn(() => ({ status: 202, body: anExport({ status: 'queued' }) }));
  const update = vi.fn((body: unknown) => ({ body: { ...items[0], ...(body as object) } }));
  const create = vi.fn((_body: unknown) => ({ status: 201, body: aSchedule() }));
  answerFetch({
    'GET /export-schedules': () => ({ body: { items } }),
    'GET /exports': () => ({ body: { items: [anExport({ scheduleId: 's1' })], nextCursor: null } }),
    'POST /export-schedules': create,
    'POST /export-schedules/s1/run': run,
    'PATCH /export-schedules/s1': update,
  });
  return { ...(await renderPage(<Schedules />)), run, update, create };
}

test('a schedule says when, with whose rights, and how it went', async () => {
  const { user, run } = await renderSchedules([
    aSchedule({ lastRun: anExport({ unusual: true }), scope: 'delta' }),
  ]);
  expect(await screen.findByText('chaque lundi à 06:00')).toBeVisible();
  expect(screen.getByText('9 mars 2026 à 06:00')).toBeVisible();
  expect(screen.getByText(/Prêt · .* · 412 lignes/)).toBeVisible();
  expect(screen.getByText('Nombre de lignes inhabituel')).toBeVisible();
  expect(screen.getByText(/Modifications seules/)).toBeVisible();
  await user.click(
    screen.getByRole('button', { name: /Exécuter maintenant.*Sauvegarde du lundi/ }),
  );
  expect(run).toHaveBeenCalledOnce();
  await user.click(screen.getByRole('button', { name: /Exécutions.*Sauvegarde du lundi/ }));
  const file = within(await screen.findByRole('row', { name: /412 lignes/ }));
  expect(file.getByText('a1b2c3d4e5f6…')).toBeVisible();
  expect(file.getByRole('button', { name: 'Télécharger clients.csv' })).toBeVisible();
});

test('one that stopped by itself says why, and can be resumed', async () => {
  const { user, update } = await renderSchedules([
    aSchedule({ stoppedCode: 'permission.denied', nextRunAt: null }),
  ]);
  expect(await screen.findByText(/Arrêté de lui-même/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: /Actions/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Reprendre' }));
  expect(update).toHaveBeenCalledExactlyOnceWith({ paused: false });
});

test('a new one is put together in words one understands', async () => {
  const { user, create } = await renderSchedules([]);
  await user.click(await screen.findByRole('button', { name: 'Nouveau' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Programmer un export' }));
  await user.click(dialog.getByRole('combobox', { name: 'Fréquence' }));
  await user.click(await screen.findByRole('option', { name: 'Chaque mois' }));
  await user.click(dialog.getByRole('combobox', { name: 'Jour du mois' }));
  await user.click(await screen.findByRole('option', { name: 'Dernier jour' }));
  expect(dialog.getByText('le dernier jour de chaque mois à 06:00')).toBeVisible();
  await user.click(dialog.getByRole('radio', { name: /Modifications seules/ }));
  await user.click(dialog.getByRole('button', { name: 'Programmer un export' }));
  expect(dialog.getByText('Donnez un nom à cet export.')).toBeVisible();
  await user.type(dialog.getByRole('textbox', { name: /Nom/ }), 'Comptable');
  await user.click(dialog.getByRole('button', { name: 'Programmer un export' }));
  await vi.waitFor(() => expect(create).toHaveBeenCalledOnce());
  expect(create.mock.calls[0]?.[0]).toMatchObject({
    name: 'Comptable',
    timing: { frequency: 'monthly', time: '06:00', weekday: null, monthDay: 31 },
    scope: 'delta',
    retention: { type: 'count', count: 12 },
    definition: { entity: 'clients', selection: { type: 'filter', lifecycle: 'active' } },
  });
});
