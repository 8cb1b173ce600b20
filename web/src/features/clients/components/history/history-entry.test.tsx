import type { ClientHistoryEntry } from '@clientele/contracts/clients/client-history';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aClientForm, aField, anOption } from '../../../../testing/records.ts';
import { answerFetch, renderPage } from '../../../../testing/render-page.tsx';
import { HistoryEntry } from './history-entry.tsx';

const form = aClientForm([
  aField({ key: 'skin', type: 'choice', options: [anOption('dry', 'Sèche')] }),
  aField({ key: 'allergies', type: 'text', sensitive: true }),
]);

async function renderEntry(values: Partial<ClientHistoryEntry>) {
  const entry: ClientHistoryEntry = {
    id: 'e1',
    action: 'updated',
    source: 'app',
    at: '2026-03-02T09:30:00.000Z',
    by: { id: 'm1', name: 'Hélène' },
    changes: [],
    bulkEditId: null,
    importId: null,
    restorable: true,
    ...values,
  };
  await renderPage(
    <ol>
      <HistoryEntry entry={entry} onRestore={null} restoring={false} />
    </ol>,
    { form },
  );
}

test('words custom fields by their names and options, and skips those that are gone', async () => {
  await renderEntry({
    changes: [
      { field: 'custom.skin', before: null, after: 'dry' },
      { field: 'custom.gone', before: 1, after: 2 },
    ],
  });
  expect(screen.getByRole('heading')).toHaveTextContent('Hélène a modifié un champ');
  expect(screen.getByText('Skin')).toBeVisible();
  expect(screen.getByText('Sèche')).toBeVisible();
  expect(screen.queryByText('custom.gone')).not.toBeInTheDocument();
});

test('says that a value changed without saying to what', async () => {
  const masked = { field: 'custom.allergies', before: null, after: null, masked: true } as const;
  await renderEntry({ changes: [masked] });
  expect(screen.getByText('valeur masquée')).toBeVisible();
});

test('tells who displayed which sensitive data', async () => {
  const shown = { field: 'custom.allergies', before: null, after: null, masked: true } as const;
  await renderEntry({ action: 'revealed', changes: [shown] });
  expect(screen.getByRole('heading')).toHaveTextContent(
    'Hélène a affiché des données sensibles : Allergies',
  );
});

test('a change by an import leads to the import', async () => {
  await renderEntry({ action: 'imported', source: 'import', importId: 'im1' });
  expect(screen.getByRole('heading')).toHaveTextContent(
    'Hélène a mis la fiche à jour par un import',
  );
  const link = screen.getByRole('link', { name: 'Voir l’import' });
  expect(link).toHaveAttribute('href', '/o/o1/imports/im1');
});

test('a place in a segment is told by the name of the segment', async () => {
  const names = [{ id: 's1', name: 'Fidèles', kind: 'dynamic', hidden: false }];
  answerFetch({ 'GET /segments/names': () => ({ body: { items: names } }) });
  await renderEntry({ changes: [{ field: 'segmentPins.s1', before: null, after: 'out' }] });
  expect(await screen.findByText('Place dans « Fidèles »')).toBeVisible();
  expect(screen.getByText('tenu à l’écart')).toBeVisible();
});
