import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { reportOutage } from '../lib/connection.ts';
import { createQueryClient } from '../lib/query-client.ts';
import { renderPage } from '../testing/render-page.tsx';
import { ConnectionNotice } from './connection-notice.tsx';

const DOWN = /Clientèle ne répond pas/;

function Page() {
  const { data } = useQuery({
    queryKey: ['greeting'],
    queryFn: async () => {
      const response = await fetch('/greeting');
      return response.text();
    },
    retry: false,
  });
  return <p>{data ?? 'rien'}</p>;
}

async function renderWatched() {
  await renderPage(
    <QueryClientProvider client={createQueryClient()}>
      <ConnectionNotice />
      <Page />
    </QueryClientProvider>,
  );
  await act(() => vi.advanceTimersByTimeAsync(100));
}

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('says that the service is down, and reads again once it answers', async () => {
  vi.useFakeTimers();
  const service = vi.fn(async (): Promise<Response> => Promise.reject(new TypeError('no network')));
  vi.stubGlobal('fetch', service);
  await renderWatched();
  expect(screen.getByText(DOWN)).toBeVisible();
  await act(() => vi.advanceTimersByTimeAsync(5_000));
  expect(screen.getByText(DOWN)).toBeVisible();

  service.mockImplementation(async () => new Response('bonjour'));
  await act(() => vi.advanceTimersByTimeAsync(5_000));
  expect(screen.queryByText(DOWN)).not.toBeInTheDocument();
  expect(screen.getByText('bonjour')).toBeVisible();
});

test('goes once the service answers, also where nothing is read', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', async () => new Response('{}'));
  const queryClient = createQueryClient();
  await renderPage(
    <QueryClientProvider client={queryClient}>
      <ConnectionNotice />
    </QueryClientProvider>,
  );
  act(reportOutage);
  expect(screen.getByText(DOWN)).toBeVisible();
  await act(() => vi.advanceTimersByTimeAsync(5_000));
  expect(screen.queryByText(DOWN)).not.toBeInTheDocument();
});

test('says that the device is offline, for as long as it is', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', async () => new Response('bonjour'));
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  await renderWatched();
  expect(screen.getByText(/Vous êtes hors connexion/)).toBeVisible();
  onLine.mockReturnValue(true);
  await act(async () => dispatchEvent(new Event('online')));
  expect(screen.queryByText(/Vous êtes hors connexion/)).not.toBeInTheDocument();
});
