import type { Condition } from '@clientele/contracts/conditions/condition';
import type { SegmentExplanation } from '@clientele/contracts/segments/segment';
import { screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { type Answers, answerFetch, renderPage } from '../../../../testing/render-page.tsx';
import { aClientSegment, anExplanation, aSegmentName } from '../../../../testing/segments.ts';
import { ClientSegments } from './client-segments.tsx';
import { Explanation } from './explanation.tsx';

vi.mock('../../../../entities/condition/use-sentence.ts', () => ({
  useConditionWords: () => (condition: Condition) => `${condition.field} = ${condition.value}`,
}));

const marie = { id: 'client1', displayName: 'Marie Dupont' };
const BULK = { id: 'b1', status: 'done' };

async function renderExplanation(
  explanation: SegmentExplanation,
  role: 'owner' | 'staff' = 'owner',
  answers: Answers = {},
) {
  answerFetch({ 'GET /segments/s1/clients/client1': () => ({ body: explanation }), ...answers });
  return renderPage(<Explanation segmentId="s1" client={marie} />, { role });
}

describe('why a client is in a segment, or is not', () => {
  test('gives a tick or a cross for each condition, in words', async () => {
    await renderExplanation(
      anExplanation({
        member: false,
        criteria: {
          met: false,
          kind: 'all',
          members: [
            { met: true, condition: { field: 'city', operator: 'equals', value: 'Lyon' } },
            { met: false, condition: { field: 'source', operator: 'equals', value: 'web' } },
          ],
        },
      }),
    );
    expect(await screen.findByText(/les conditions ne sont pas remplies/)).toBeVisible();
    const lines = within(screen.getByRole('region')).getAllByRole('listitem');
    expect(lines.map((line) => line.textContent)).toEqual([
      'Rempli\u00a0:city = Lyon',
      'Non rempli\u00a0:source = web',
    ]);
  });

  test('a hand decides before the criteria, and the state of the record before the hand', async () => {
    const pinned = anExplanation({ pin: 'out', member: false });
    const { unmount } = await renderExplanation(pinned);
    expect(await screen.findByText(/tenu à l’écart à la main/)).toBeVisible();
    unmount();
    await renderExplanation({ ...pinned, lifecycleAllows: false });
    expect(await screen.findByText(/seuls les clients en cours/)).toBeVisible();
  });

  test('managers may decide by hand', async () => {
    const sent = vi.fn();
    const { user } = await renderExplanation(anExplanation(), 'owner', {
      'POST /segments/s1/pins': (body) => {
        sent(body);
        return { status: 202, body: BULK };
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Tenir à l’écart du segment' }));
    expect(sent).toHaveBeenCalledWith({
      selection: { type: 'ids', ids: ['client1'] },
      pin: 'out',
    });
  });

  test('others only read', async () => {
    await renderExplanation(anExplanation(), 'staff');
    expect(await screen.findByText(/les conditions sont remplies/)).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  test('conditions over hidden fields are said to be such', async () => {
    const code = 'segment.hidden_conditions';
    const body = { type: 't', title: 't', status: 403, code, detail: 'd', requestId: 'r' };
    await renderExplanation(anExplanation(), 'staff', {
      'GET /segments/s1/clients/client1': () => ({ status: 403, body }),
    });
    expect(await screen.findByText(/des champs que votre rôle ne voit pas/)).toBeVisible();
  });
});

test('the card of a client opens why, and checks any other segment', async () => {
  const other = aSegmentName({ id: 's2', name: 'Fidèles' });
  answerFetch({
    'GET /clients/client1/segments': () => ({ body: { items: [aClientSegment()] } }),
    'GET /segments/names': () => ({ body: { items: [aSegmentName(), other] } }),
    'GET /segments/s2/clients/client1': () => ({
      body: anExplanation({ segment: other, member: false, pin: 'out' }),
    }),
  });
  const { user } = await renderPage(<ClientSegments client={marie} />);
  expect(await screen.findByRole('button', { name: /^Clients de Lyon/ })).toBeVisible();
  await user.click(await screen.findByRole('combobox', { name: 'Vérifier un autre segment' }));
  await user.click(screen.getByRole('option', { name: 'Fidèles' }));
  expect(await screen.findByRole('dialog', { name: /Marie Dupont et.*Fidèles/ })).toBeVisible();
  expect(await screen.findByText(/tenu à l’écart à la main/)).toBeVisible();
});
