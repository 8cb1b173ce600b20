import type { StaffNotification } from '@clientele/contracts/organizations/notification';
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { answerFetch, renderPage } from '../../../testing/render-page.tsx';
import { NotificationBell } from './notification-bell.tsx';

function told(values: Partial<StaffNotification>): StaffNotification {
  return {
    id: 'n1',
    kind: 'mentioned',
    at: new Date().toISOString(),
    readAt: null,
    by: { id: 'm2', name: 'Lucas Moreau' },
    clientId: 'client1',
    clientName: 'Marie Dupont',
    interactionId: 'i1',
    jobId: null,
    text: 'Voir avec @Hélène',
    ...values,
  };
}

async function renderBell(items: StaffNotification[]) {
  const unread = items.filter(({ readAt }) => readAt === null).length;
  const mark = vi.fn((_body: unknown) => ({ body: { unread: 0 } }));
  const choose = vi.fn((body: unknown) => ({ body }));
  answerFetch({
    'GET /notifications': () => ({ body: { items, nextCursor: null, unread } }),
    'POST /notifications/read': mark,
    'GET /notifications/preferences': () => ({
      body: { assigned: true, mentioned: true, noShow: false, nextActionDue: true },
    }),
    'POST /notifications/preferences': choose,
  });
  return { ...(await renderPage(<NotificationBell />)), mark, choose };
}

test('says how much is unread, and leads to the event', async () => {
  const { user, router, mark } = await renderBell([
    told({}),
    told({ id: 'n2', kind: 'noShow', interactionId: null, text: null }),
    told({ id: 'n3', kind: 'assigned', clientId: null, clientName: null, readAt: '2026-01-01' }),
  ]);
  await user.click(await screen.findByRole('button', { name: 'Notifications, 2 non lues' }));
  const dialog = within(await screen.findByRole('dialog', { name: /^Notifications/ }));
  expect(dialog.getByText('Lucas Moreau vous a confié plusieurs clients')).toBeVisible();
  expect(dialog.getByRole('link', { name: /Marie Dupont n’est pas venu/ })).toHaveAttribute(
    'href',
    '/o/o1/clients/client1',
  );
  await user.click(dialog.getByRole('link', { name: /^Non lue.*Lucas Moreau vous a nommé/ }));
  expect(mark).toHaveBeenCalledExactlyOnceWith({ ids: ['n1'] });
  const { pathname, search } = router.state.location;
  expect(pathname + search).toBe('/o/o1/clients/client1?tab=timeline&event=i1');
});

test('all is read with one press', async () => {
  const { user, mark } = await renderBell([told({})]);
  await user.click(await screen.findByRole('button', { name: 'Notifications, 1 non lue' }));
  await user.click(await screen.findByRole('button', { name: 'Tout marquer comme lu' }));
  expect(mark).toHaveBeenCalledExactlyOnceWith({});
});

test('one chooses of what to be told', async () => {
  const { user, choose } = await renderBell([]);
  await user.click(await screen.findByRole('button', { name: 'Notifications' }));
  expect(await screen.findByText('Rien de nouveau')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Réglages des notifications' }));
  const noShow = await screen.findByRole('switch', {
    name: 'quand un de mes clients ne vient pas',
  });
  expect(noShow).not.toBeChecked();
  await user.click(noShow);
  expect(choose).toHaveBeenCalledExactlyOnceWith({ noShow: true });
});

test('a job leads to its page', async () => {
  const job = { clientId: null, clientName: null, interactionId: null };
  const { user } = await renderBell([
    told({ ...job, kind: 'importFinished', jobId: 'im1', text: 'clients.csv' }),
    told({ ...job, id: 'n2', kind: 'exportFailed', jobId: 's1', text: 'Chaque nuit' }),
  ]);
  await user.click(await screen.findByRole('button', { name: 'Notifications, 2 non lues' }));
  expect(
    await screen.findByRole('link', { name: /Votre import est terminé ?clients.csv/ }),
  ).toHaveAttribute('href', '/o/o1/imports/im1');
  expect(screen.getByRole('link', { name: /Un export programmé a échoué/ })).toHaveAttribute(
    'href',
    '/o/o1/exports?tab=scheduled&schedule=s1',
  );
});
