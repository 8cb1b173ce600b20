import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { answerFetch, renderPage } from '../../../../testing/render-page.tsx';
import { aSegmentName } from '../../../../testing/segments.ts';
import { PinDialog } from './pin-dialog.tsx';

const subject = { selection: { type: 'filter', lifecycle: 'active' } as const, count: 12 };

async function renderDialog() {
  const sent = vi.fn();
  const onStarted = vi.fn();
  answerFetch({
    'GET /segments/names': () => ({
      body: {
        items: [
          aSegmentName(),
          aSegmentName({ id: 's2', name: 'Invités', kind: 'static' }),
          aSegmentName({ id: 's3', name: 'Secret', hidden: true }),
        ],
      },
    }),
    'POST /segments/s1/pins': (body) => {
      sent(body);
      return { status: 202, body: { id: 'b1' } };
    },
  });
  const page = await renderPage(
    <PinDialog subject={subject} onClose={() => undefined} onStarted={onStarted} />,
  );
  const choose = async (name: string) => {
    await page.user.click(await screen.findByRole('combobox', { name: 'Segment' }));
    await page.user.click(await screen.findByRole('option', { name }));
  };
  return { ...page, sent, onStarted, choose };
}

test('keeps everyone of a list out of a segment', async () => {
  const { user, sent, onStarted, choose } = await renderDialog();
  expect(await screen.findByText('12 clients concernés.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Appliquer' })).toBeDisabled();
  await choose('Clients de Lyon');
  await user.click(screen.getByRole('radio', { name: /^Tenir à l’écart/ }));
  await user.click(screen.getByRole('button', { name: 'Appliquer' }));
  expect(sent).toHaveBeenCalledWith({ selection: subject.selection, pin: 'out' });
  await vi.waitFor(() => expect(onStarted).toHaveBeenCalledWith('b1'));
});

test('a static list is only added to or taken from, and hidden segments are not offered', async () => {
  const { choose } = await renderDialog();
  await choose('Invités');
  const labels = screen.getAllByRole('radio').map((radio) => radio.getAttribute('value'));
  expect(labels).toEqual(['in', 'none']);
  expect(screen.queryByRole('option', { name: 'Secret', hidden: true })).not.toBeInTheDocument();
});
