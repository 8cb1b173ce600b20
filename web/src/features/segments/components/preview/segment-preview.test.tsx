import type { PreviewSegmentInput } from '@clientele/contracts/segments/segment-preview';
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { aClient } from '../../../../testing/records.ts';
import { answerFetch, renderPage } from '../../../../testing/render-page.tsx';
import { aPreview } from '../../../../testing/segments.ts';
import { usePreview } from '../../model/use-preview.ts';
import { SegmentPreview } from './segment-preview.tsx';

const criteria = (city: string) => ({
  all: [{ field: 'address.city', operator: 'equals', value: city } as const],
});

function Preview({ city }: { city: string }) {
  const preview = usePreview({ criteria: criteria(city), segmentId: 's1' });
  return <SegmentPreview preview={preview} hint={null} stepName={(path) => `Étape ${path}`} />;
}

function Typing() {
  const [city, setCity] = useState('Lyon');
  return (
    <>
      <input value={city} onChange={(event) => setCity(event.currentTarget.value)} />
      <Preview city={city} />
    </>
  );
}

test('says "at least" and counts on until it is exact, then shows who and what would change', async () => {
  const asked: PreviewSegmentInput[] = [];
  const samples = [aClient({ displayName: 'Jeanne Moreau' })];
  const steps = [
    { path: 'all.0', count: { count: 120, exact: true } },
    { path: 'all.1', count: { count: 42, exact: true } },
  ];
  answerFetch({
    'POST /segments/preview': (body) => {
      const input = body as PreviewSegmentInput;
      asked.push(input);
      const count = { count: 20, exact: false };
      if (!input.details) return { body: aPreview({ count, total: null, cursor: 'elsewhere' }) };
      if (input.cursor === 'on') {
        const change = {
          entering: { count: 3, exact: true },
          leaving: { count: 1, exact: true },
        };
        return { body: aPreview({ steps, samples, change }) };
      }
      return { body: aPreview({ count: { count: 30, exact: false }, cursor: 'on' }) };
    },
  });
  const answer = globalThis.fetch;
  const { promise: seen, resolve: goOn } = Promise.withResolvers<void>();
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    const { cursor, details } = JSON.parse(String(init.body));
    // What comes after the first answer waits until that was seen.
    if (cursor || details) await seen;
    return answer(address, init);
  });
  await renderPage(<Preview city="Lyon" />);
  const status = await screen.findByRole('status');
  expect(status).toHaveTextContent('au moins20clients…');
  goOn();
  expect(await screen.findByText(/sur 400 clients en cours, soit/)).toBeVisible();
  await waitFor(() => expect(status).toHaveTextContent(/^42clients$/));
  expect(await screen.findByRole('link', { name: 'Jeanne Moreau' })).toBeVisible();
  expect(screen.getByText('3 clients entreraient')).toBeVisible();
  expect(screen.getByText('1 client sortirait')).toBeVisible();
  expect(screen.getByText('2. Étape all.1')).toBeVisible();
  expect(asked[0]).toEqual({ criteria: criteria('Lyon'), segmentId: 's1' });
});

test('asks once the typing rests, and drops the request before', async () => {
  const signals: AbortSignal[] = [];
  const sent: string[] = [];
  vi.stubGlobal('fetch', (_address: string, init: RequestInit) => {
    const body = JSON.parse(String(init.body));
    sent.push(body.criteria.all[0].value);
    signals.push(init.signal as AbortSignal);
    return new Promise((_resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
    });
  });
  const { user } = await renderPage(<Typing />);
  await waitFor(() => expect(sent).toEqual(['Lyon']));
  await user.type(screen.getByRole('textbox'), ' 3e');
  await waitFor(() => expect(sent).toEqual(['Lyon', 'Lyon 3e']));
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
});
