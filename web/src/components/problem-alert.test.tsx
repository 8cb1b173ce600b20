import { ProblemError } from '@clientele/contracts/problem';
import { act, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { renderPage } from '../testing/render-page.tsx';
import { ProblemAlert } from './problem-alert.tsx';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('counts down to when one may try again', async () => {
  vi.useFakeTimers();
  const error = new ProblemError('rate_limit.exceeded', { retryAfter: 3 });
  await renderPage(<ProblemAlert error={error} />);
  const seen = () => document.querySelector('[role=alert] [aria-hidden=true] + span, [role=alert]');
  expect(seen()).toHaveTextContent('réessayer dans 3 secondes');
  await act(() => vi.advanceTimersByTimeAsync(2_000));
  expect(
    screen.getByText('Trop de demandes. Vous pourrez réessayer dans 1 seconde.'),
  ).toBeVisible();
  await act(() => vi.advanceTimersByTimeAsync(1_000));
  expect(screen.getByText('Vous pouvez réessayer maintenant.')).toBeVisible();
});

test('speaks of the network when there is none', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  await renderPage(<ProblemAlert error={new TypeError('Failed to fetch')} />);
  expect(screen.getByRole('alert')).toHaveTextContent('Vous êtes hors connexion');
});

test('gives the number to quote for a failure of ours, not for a refusal', async () => {
  const { rerender } = await renderPage(
    <ProblemAlert error={new ProblemError('internal', {}, { requestId: 'r-42' })} />,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('r-42');
  rerender(<span />);
  await renderPage(
    <ProblemAlert error={new ProblemError('permission.denied', {}, { requestId: 'r-43' })} />,
  );
  expect(screen.getByRole('alert')).not.toHaveTextContent('r-43');
});
