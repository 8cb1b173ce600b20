import type { Segment } from '@clientele/contracts/segments/segment';
import { ModalsProvider } from '@mantine/modals';
import { screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { FilterField } from '../../../../entities/condition/filter-field.ts';
import { answerFetch, renderPage } from '../../../../testing/render-page.tsx';
import { aRebuild, aSegment } from '../../../../testing/segments.ts';
import { SegmentList } from './segment-list.tsx';

const fields: FilterField[] = [{ key: 'address.city', type: 'text', label: 'Ville' }];
vi.mock('../../../../entities/condition/use-filter-fields.ts', () => ({
  useFilterFields: () => fields,
}));

async function renderList(
  segments: Segment[],
  answers: Parameters<typeof answerFetch>[0] = {},
  role: 'owner' | 'staff' = 'owner',
) {
  const fetched = answerFetch({
    'GET /segments': () => ({ body: { items: segments, nextCursor: null } }),
    ...answers,
  });
  const page = await renderPage(
    <ModalsProvider>
      <SegmentList status="active" invitation={<p>Des modèles</p>} />
    </ModalsProvider>,
    { role },
  );
  return { ...page, fetched };
}

const card = async (name: RegExp) => within(await screen.findByRole('article', { name }));

describe('the list of segments', () => {
  test('says who belongs, how many, how that went, and where it is used', async () => {
    const usedBy = [{ kind: 'exportSchedule' as const, id: 'e1', name: 'Sauvegarde du lundi' }];
    await renderList([aSegment({ usedBy })]);
    const segment = await card(/Clients de Lyon/);
    expect(segment.getByRole('link')).toHaveAttribute('href', '/o/o1/segments/s1');
    expect(segment.getByText(/Lyon/, { selector: 'p' })).toBeVisible();
    expect(segment.getByText('42')).toBeVisible();
    expect(segment.getByRole('img', { name: /de 40 à 42 clients/ })).toBeVisible();
    expect(segment.getByText(/Sert à : Sauvegarde du lundi/)).toBeVisible();
  });

  test('shows a lock in place of numbers that would tell too much', async () => {
    await renderList([aSegment({ hidden: true, size: null, trend: null })]);
    expect(await screen.findByText('Condition masquée')).toBeVisible();
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
  });

  test('follows the work that finds out who belongs, and can stop it', async () => {
    const stopped = aSegment({ rebuild: aRebuild({ status: 'cancelled' }) });
    let now = aSegment({ rebuild: aRebuild() });
    const { user } = await renderList([], {
      'GET /segments': () => ({ body: { items: [now], nextCursor: null } }),
      'POST /segments/s1/rebuild/cancel': () => {
        now = stopped;
        return { body: stopped };
      },
      'POST /segments/s1/rebuild': () => {
        now = aSegment({ rebuild: aRebuild({ status: 'queued', total: 0 }) });
        return { status: 202, body: now };
      },
    });
    expect(await screen.findByText('Calcul des membres : 120 sur 400')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Arrêter' }));
    expect(await screen.findByText(/Calcul arrêté/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Recalculer' }));
    expect(await screen.findByText(/va commencer/)).toBeVisible();
  });

  test('what is used elsewhere is not deleted: it says where', async () => {
    const problem = {
      type: 't',
      title: 't',
      status: 409,
      code: 'segment.in_use',
      detail: 'd',
      requestId: 'r',
      uses: [{ kind: 'segment', id: 's2', name: 'Lyonnais fidèles' }],
    };
    const { user } = await renderList([aSegment()], {
      'DELETE /segments/s1': () => ({ status: 409, body: problem }),
    });
    await user.click(await screen.findByRole('button', { name: /^Actions/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Supprimer' }));
    await user.click(await screen.findByRole('button', { name: 'Supprimer' }));
    const link = await screen.findByRole('link', { name: 'Lyonnais fidèles' });
    expect(link).toHaveAttribute('href', '/o/o1/segments/s2');
  });

  test('invites to make the first one', async () => {
    await renderList([]);
    expect(await screen.findByText('Votre premier segment est à un clic')).toBeVisible();
    expect(screen.getByText('Des modèles')).toBeVisible();
  });

  test('who may only read has nothing to do with it', async () => {
    await renderList([aSegment({ rebuild: aRebuild({ status: 'failed' }) })], {}, 'staff');
    expect(await screen.findByText(/Le calcul a échoué/)).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
