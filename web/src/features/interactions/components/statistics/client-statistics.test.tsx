import type { ClientStats } from '@clientele/contracts/clients/client-stats';
import { addDays, calendarDateOf } from '@clientele/domain/time/calendar';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aClient } from '../../../../testing/records.ts';
import { renderPage } from '../../../../testing/render-page.tsx';
import { ClientStatistics } from './client-statistics.tsx';

const today = calendarDateOf(new Date(), 'Europe/Paris');
const stats: ClientStats = {
  ...aClient().stats,
  lifetimeValue: 125_000,
  purchaseCount: 20,
  averageBasket: 6_250,
  completedAppointments: 9,
  noShows: 1,
  noShowRate: 10,
  visitCount: 12,
  visits90: 2,
  visits365: 8,
  firstVisitAt: '2024-05-02',
  lastVisitAt: addDays(today, -54),
  visitFrequency: 42,
  expectedVisitAt: addDays(today, -12),
  overdueDays: 12,
};

const link = (name: RegExp) => screen.getByRole('link', { name });

test('every number leads to the events behind it', async () => {
  await renderPage(<ClientStatistics stats={stats} />);
  expect(link(/Valeur client.*1\s250,00\s€/)).toHaveAttribute(
    'href',
    '/?tab=timeline&counted=purchases',
  );
  expect(link(/Première visite/)).toHaveAttribute(
    'href',
    '/?tab=timeline&from=2024-05-02&to=2024-05-02&counted=visits',
  );
  expect(link(/Sur 90 jours.*2/)).toHaveAttribute(
    'href',
    `/?tab=timeline&from=${addDays(today, -89)}&to=${today}&counted=visits`,
  );
  expect(link(/Taux d’absence.*10\s%/)).toHaveAttribute('href', '/?tab=timeline&counted=noShows');
});

test('the own rhythm is said in words, and who is late by how much', async () => {
  await renderPage(<ClientStatistics stats={stats} />);
  expect(screen.getByText('toutes les 6 semaines')).toBeVisible();
  expect(screen.getByText('en retard de 12 jours')).toBeVisible();
});

test('a number that counts nothing leads nowhere', async () => {
  await renderPage(<ClientStatistics stats={aClient().stats} />);
  expect(screen.queryByRole('link')).not.toBeInTheDocument();
  expect(screen.getByText('Pas encore de rythme')).toBeVisible();
  expect(screen.getByText('Aucun prévu')).toBeVisible();
});
