import type { Client } from '@clientele/contracts/clients/client';
import type { Day } from '@clientele/contracts/interactions/day';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { anAppointment } from '../../../../testing/interactions.ts';
import { aClient } from '../../../../testing/records.ts';
import { answerFetch, renderPage } from '../../../../testing/render-page.tsx';
import { DayView } from './day-view.tsx';

const DATE = '2026-03-02';
const late = aClient({
  id: 'c2',
  displayName: 'Zoé Martin',
  phone: '+33612345678',
  stats: { ...aClient().stats, overdueDays: 12 },
});
const due = aClient({
  id: 'c3',
  displayName: 'Paul Petit',
  nextAction: 'Rappeler pour le devis',
  nextActionOn: '2026-02-27',
  nextActionFor: 'm2',
});
const born = aClient({ id: 'c4', displayName: 'Anne Roy', birthDate: '1986-03-03' });
const EMPTY = { items: [], more: false };

function aDay(values: Partial<Day> = {}): Day {
  return {
    date: DATE,
    appointments: { items: [anAppointment()], more: false },
    nextActions: { items: [due], more: false },
    overdue: { items: [late], more: false },
    birthdays: { items: [born], more: false },
    ...values,
  };
}

async function renderDay(day = aDay()) {
  const update = vi.fn((_body: unknown) => ({ body: anAppointment({ status: 'completed' }) }));
  const fetch = answerFetch({
    'GET /day': () => ({ body: day }),
    'GET /appointments/a1': () => ({ body: anAppointment({ version: 3 }) }),
    'PATCH /appointments/a1': update,
  });
  const onPlan = vi.fn();
  const onComplete = vi.fn(async (_client: Client) => undefined);
  const page = await renderPage(<DayView onPlan={onPlan} onComplete={onComplete} />);
  return { ...page, fetch, update, onPlan, onComplete };
}

const panel = async (name: string) => within(await screen.findByRole('region', { name }));

test('today at a glance: agenda, what to do, who is late, whose birthday', async () => {
  await renderDay();
  expect(await screen.findByRole('heading', { name: 'lundi 2 mars' })).toBeVisible();
  const agenda = await panel('Rendez-vous du jour');
  expect(agenda.getByText('10:00')).toBeVisible();
  expect(agenda.getByRole('link', { name: 'Marie Dupont' })).toHaveAttribute(
    'href',
    '/o/o1/clients/client1?tab=timeline',
  );
  expect((await panel('À faire')).getByText('il y a 3 jours')).toBeVisible();
  const overdue = await panel('En retard sur leur rythme');
  expect(overdue.getByText('en retard de 12 jours')).toBeVisible();
  expect(overdue.getByRole('link', { name: 'Appeler Zoé Martin' })).toHaveAttribute(
    'href',
    'tel:+33612345678',
  );
  const birthdays = await panel('Anniversaires de la semaine');
  expect(birthdays.getByText('Demain')).toBeVisible();
  expect(birthdays.getByText('40 ans')).toBeVisible();
});

test('how an appointment went is said with two presses, on its version', async () => {
  const { user, update, fetch } = await renderDay();
  const agenda = await panel('Rendez-vous du jour');
  await user.click(agenda.getByRole('button', { name: /Changer l’état/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Honoré' }));
  await waitFor(() => expect(update).toHaveBeenCalledExactlyOnceWith({ status: 'completed' }));
  const sent = fetch.mock.calls.find(([, init]) => init?.method === 'PATCH')?.[1];
  expect(new Headers(sent?.headers).get('If-Match')).toBe('"3"');
});

test('an action is done, or another is planned', async () => {
  const { user, onComplete, onPlan } = await renderDay();
  const todo = await panel('À faire');
  await user.click(todo.getByRole('button', { name: /^Fait\s: Rappeler/ }));
  expect(onComplete).toHaveBeenCalledExactlyOnceWith(due);
  await user.click(screen.getByRole('button', { name: 'Prévoir une action pour Zoé Martin' }));
  expect(onPlan).toHaveBeenCalledExactlyOnceWith(late);
});

test('mine is what concerns me, and stands in the address', async () => {
  const { user, fetch, router } = await renderDay();
  await user.click(await screen.findByRole('radio', { name: 'Moi' }));
  await waitFor(() => {
    expect(fetch.mock.calls.some(([address]) => String(address).endsWith('/day?memberId=m1'))).toBe(
      true,
    );
  });
  expect(router.state.location.search).toBe('?day=mine');
});

test('a quiet day says so', async () => {
  await renderDay(
    aDay({ appointments: EMPTY, nextActions: EMPTY, overdue: EMPTY, birthdays: EMPTY }),
  );
  expect(await screen.findByText('Aucun rendez-vous aujourd’hui')).toBeVisible();
  expect(screen.getByText('Rien à faire aujourd’hui')).toBeVisible();
  expect(screen.getByText('Personne ne se fait attendre.')).toBeVisible();
});
