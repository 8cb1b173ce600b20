import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { answerFetch, renderPage } from '../../../testing/render-page.tsx';
import { aSegmentName } from '../../../testing/segments.ts';
import { ExportForm } from './export-form.tsx';

test('exports the clients of one segment without those of another', async () => {
  const sent = vi.fn();
  const other = aSegmentName({ id: 's2', name: 'Fidèles' });
  answerFetch({
    'GET /exports': () => ({ body: { items: [], nextCursor: null } }),
    'GET /segments/names': () => ({ body: { items: [aSegmentName(), other] } }),
    'POST /exports': (body) => {
      sent(body);
      return { status: 202, body: { id: 'ex1' } };
    },
  });
  const { user } = await renderPage(
    <ExportForm subject={null} onCancel={() => undefined} onStarted={() => undefined} />,
  );
  const choose = async (label: string, option: string) => {
    await user.click(screen.getByRole('combobox', { name: label }));
    await user.click(await screen.findByRole('option', { name: option }));
  };
  await choose('Quels clients', 'Par segments…');
  await user.click(await screen.findByRole('button', { name: 'Exporter' }));
  expect(screen.getByText('Choisissez au moins un segment.')).toBeVisible();
  expect(sent).not.toHaveBeenCalled();
  await choose('Dans l’un de ces segments', 'Clients de Lyon');
  await choose('Et dans aucun de ceux-ci', 'Fidèles');
  await user.click(screen.getByRole('button', { name: 'Exporter' }));
  expect(sent).toHaveBeenCalledWith(
    expect.objectContaining({
      selection: { type: 'segments', include: ['s1'], exclude: ['s2'] },
    }),
  );
});
