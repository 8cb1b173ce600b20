import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { answerFetch, renderPage } from '../../../../testing/render-page.tsx';
import { aSegmentName } from '../../../../testing/segments.ts';
import { SegmentOverlap } from './segment-overlap.tsx';

const lyon = aSegmentName();
const loyal = aSegmentName({ id: 's2', name: 'Fidèles' });
const young = aSegmentName({ id: 's3', name: 'Jeunes' });
const secret = aSegmentName({ id: 's4', name: 'Secret', hidden: true });

const PAIR = [
  { ids: ['s1'], size: 42 },
  { ids: ['s2'], size: 20 },
  { ids: ['s1', 's2'], size: 8 },
];
const TRIPLE = [
  ...PAIR,
  { ids: ['s3'], size: 10 },
  { ids: ['s1', 's3'], size: 4 },
  { ids: ['s2', 's3'], size: 2 },
  { ids: ['s1', 's2', 's3'], size: 1 },
];

async function renderOverlap(compared: string[], items = PAIR) {
  const onCompare = vi.fn();
  const fetched = answerFetch({
    'GET /segments/names': () => ({ body: { items: [lyon, loyal, young, secret] } }),
    'GET /segments/overlap': () => ({ body: { items } }),
  });
  const page = await renderPage(
    <SegmentOverlap segment={lyon} compared={compared} onCompare={onCompare} />,
  );
  return { ...page, onCompare, fetched };
}

const rows = async () =>
  within(await screen.findByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    );

test('two segments lie on each other as far as they share clients, told in numbers too', async () => {
  const { fetched } = await renderOverlap(['s2']);
  const picture = await screen.findByRole('img');
  expect(picture).toHaveAccessibleName(/Clients de Lyon.*Fidèles.*ont 8 clients en commun/);
  expect(await rows()).toEqual([
    ['34', '63\u00a0%', 'dedans', 'dehors'],
    ['12', '22\u00a0%', 'dehors', 'dedans'],
    ['8', '15\u00a0%', 'dedans', 'dedans'],
  ]);
  expect(String(fetched.mock.lastCall?.[0])).toContain('ids=s1%2Cs2');
});

test('three have a bar for each combination, and each client counts once', async () => {
  await renderOverlap(['s2', 's3'], TRIPLE);
  const picture = await screen.findByRole('img');
  expect(picture).toHaveAccessibleName('7 combinaisons de segments, détaillées dans le tableau');
  expect(await rows()).toHaveLength(7);
});

test('tells of no combination that nobody is in', async () => {
  await renderOverlap(
    ['s2'],
    [
      { ids: ['s1'], size: 8 },
      { ids: ['s2'], size: 20 },
      { ids: ['s1', 's2'], size: 8 },
    ],
  );
  expect((await rows()).map(([clients]) => clients)).toEqual(['12', '8']);
});

test('offers the others, but none that would tell what is hidden', async () => {
  const { user, onCompare } = await renderOverlap([]);
  await user.click(await screen.findByRole('combobox', { name: 'Comparer avec' }));
  const options = await screen.findAllByRole('option');
  expect(options.map((option) => option.textContent)).toEqual(['Fidèles', 'Jeunes']);
  await user.click(screen.getByRole('option', { name: 'Jeunes' }));
  expect(onCompare).toHaveBeenCalledWith(['s3']);
});
