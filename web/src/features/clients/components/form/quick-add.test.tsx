import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aClientForm, aField } from '../../../../testing/records.ts';
import { answerFetch, renderPage } from '../../../../testing/render-page.tsx';
import { QuickAdd } from './quick-add.tsx';

function refusedWith(errors: { path: string; code: string }[]) {
  const code = 'request.invalid';
  const problem = { type: 't', title: 't', status: 422, code, detail: 'd', requestId: 'r' };
  const worded = errors.map((error) => ({ ...error, message: 'm' }));
  answerFetch({ 'POST /clients': () => ({ status: 422, body: { ...problem, errors: worded } }) });
}

async function addMarie() {
  const form = aClientForm([aField({ key: 'size', type: 'number', required: true })]);
  const { user } = await renderPage(<QuickAdd onCreated={() => undefined} />, { form });
  await user.type(screen.getByRole('textbox'), 'Marie Dupont');
  await user.click(screen.getByRole('button', { name: 'Ajouter' }));
}

test('where required fields are missing, the whole form is offered with what was typed', async () => {
  refusedWith([{ path: 'custom.size', code: 'field.required' }]);
  await addMarie();
  const said = 'Un champ obligatoire manque encore : Size.';
  expect(await screen.findByText(said)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Compléter la fiche' })).toHaveAttribute(
    'href',
    '/o/o1/clients/new?from=Marie%20Dupont',
  );
});

test('another refusal is told as it is', async () => {
  refusedWith([{ path: 'phone', code: 'phone.invalid' }]);
  await addMarie();
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Compléter la fiche' })).not.toBeInTheDocument();
});
