import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { aClientForm, aField } from '../../../../testing/records.ts';
import { answerFetch, renderPage } from '../../../../testing/render-page.tsx';
import { BulkDialog } from './bulk-dialog.tsx';

const form = aClientForm([
  aField({ key: 'size', type: 'number', maximum: 50 }),
  aField({ key: 'card', type: 'text', unique: true }),
  aField({ key: 'origin', type: 'text', access: 'read' }),
]);

test('gives one value of a field to all, checked before it is sent', async () => {
  const start = vi.fn((_body: unknown) => ({ status: 202, body: JOB }));
  answerFetch({ 'POST /clients/bulk-edits': start });
  const onStarted = vi.fn();
  const { user } = await renderPage(
    <BulkDialog
      type="setField"
      count={2}
      selection={{ type: 'ids', ids: ['c1', 'c2'] }}
      onClose={() => undefined}
      onStarted={onStarted}
    />,
    { form },
  );
  const apply = screen.getByRole('button', { name: 'Appliquer' });
  expect(apply).toBeDisabled();
  await user.click(screen.getByRole('combobox', { name: 'Champ à renseigner' }));
  // What is unique, or not theirs to change, is not on offer.
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Size']);
  await user.click(screen.getByRole('option', { name: 'Size' }));
  expect(screen.getByText(/le champ sera vidé/)).toBeVisible();
  const input = screen.getByRole('textbox', { name: 'Size' });
  await user.type(input, '99');
  await user.click(apply);
  expect(input).toBeInvalid();
  expect(start).not.toHaveBeenCalled();
  await user.clear(input);
  await user.type(input, '41,5');
  await user.click(apply);
  await vi.waitFor(() => expect(onStarted).toHaveBeenCalledWith('b1'));
  expect(start.mock.lastCall?.[0]).toMatchObject({
    action: { type: 'setField', field: 'size', value: 41.5 },
  });
});

const JOB = {
  id: 'b1',
  action: { type: 'setField', field: 'size', value: 41.5 },
  status: 'queued',
  total: 2,
  changed: 0,
  unchanged: 0,
  failureCode: null,
  undo: { status: 'unavailable', until: null, restored: 0, skipped: 0 },
  createdAt: '2026-03-02T09:30:00.000Z',
  createdBy: { id: 'm1', name: 'Hélène Rousseau' },
};
