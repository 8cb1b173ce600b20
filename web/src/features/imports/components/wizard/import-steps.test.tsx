import type { ImportJob } from '@clientele/contracts/import-export/import-job';
import type { ImportPreview } from '@clientele/contracts/import-export/import-row';
import type { Role } from '@clientele/contracts/roles';
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { anImport } from '../../../../testing/imports.ts';
import { aClientForm, aField, anOption } from '../../../../testing/records.ts';
import { answerFetch, renderPage } from '../../../../testing/render-page.tsx';
import { useImport } from '../../api/get-import.ts';
import { ClientImportWizard } from './client-import-wizard.tsx';

const form = aClientForm([
  aField({
    key: 'skin',
    type: 'choice',
    options: [anOption('dry', 'Peau sèche'), anOption('oily', 'Peau grasse')],
  }),
]);
const PREVIEW: ImportPreview = {
  rows: [
    {
      row: 2,
      cells: ['DUPONT', 'marie@exemple', 'sèche'],
      values: [{ target: 'lastName', value: 'Dupont' }],
      errors: [{ path: 'email', code: 'email.invalid', message: 'Adresse incorrecte.', column: 1 }],
    },
  ],
};

function Page({ createField }: { createField: ((input: unknown) => Promise<string>) | null }) {
  const job = useImport('o1', 'im1');
  return job.data ? <ClientImportWizard job={job.data} createField={createField} /> : null;
}

/** As the activity of others does, one reads the import again when told. */
function Followed() {
  const job = useImport('o1', 'im1');
  return (
    <>
      <button type="button" onClick={() => void job.refetch()}>
        relire
      </button>
      {job.data && <ClientImportWizard job={job.data} createField={null} />}
    </>
  );
}

async function renderStep(
  step: string,
  start: Partial<ImportJob> = {},
  options: { role?: Role; createField?: (input: unknown) => Promise<string> } = {},
) {
  let job = anImport(start);
  const update = vi.fn((body: unknown) => {
    const { reading, settings } = body as { reading?: object; settings?: object };
    job = {
      ...job,
      reading: { ...job.reading, ...reading },
      settings: { ...job.settings, ...settings },
      version: job.version + 1,
    };
    return { body: job };
  });
  const check = vi.fn(() => ({ status: 202, body: { ...job, status: 'checking' } }));
  answerFetch({
    'GET /imports/im1': () => ({ body: job }),
    'PATCH /imports/im1': update,
    'GET /imports/im1/preview': () => ({ body: PREVIEW }),
    'POST /imports/im1/check': check,
  });
  const page = await renderPage(<Page createField={options.createField ?? null} />, {
    form,
    address: `/?step=${step}`,
    ...(options.role && { role: options.role }),
  });
  await screen.findByRole('navigation', { name: 'Étapes de l’import' });
  return { ...page, update, check };
}

async function choose(
  user: Awaited<ReturnType<typeof renderStep>>['user'],
  label: string | RegExp,
  option: string,
) {
  await user.click(screen.getByRole('combobox', { name: label }));
  await user.click(await screen.findByRole('option', { name: option }));
}

test('what was detected is shown and can be changed; the preview says what is understood', async () => {
  const { user, update } = await renderStep('reading');
  expect(screen.getByRole('link', { current: 'step' })).toHaveTextContent('Lecture');
  expect(screen.getByRole('combobox', { name: 'Encodage' })).toHaveValue(
    'Windows (Excel français)',
  );
  const row = within(await screen.findByRole('row', { name: /DUPONT/ }));
  expect(row.getByText('Dupont')).toBeVisible();
  expect(row.getByText('Adresse incorrecte.')).toBeVisible();
  await choose(user, 'Dates', 'Mois/jour/année (12/31/1980)');
  await vi.waitFor(() =>
    expect(update).toHaveBeenCalledExactlyOnceWith({ reading: { dateOrder: 'monthFirst' } }),
  );
  await user.click(screen.getByRole('button', { name: 'Revenir à ce qui a été reconnu' }));
  await vi.waitFor(() => expect(update).toHaveBeenCalledTimes(2));
  expect(screen.getByRole('combobox', { name: 'Dates' })).toHaveValue(
    'Jour/mois/année (31/12/1980)',
  );
});

test('a column goes where one says; a field in use is not offered twice', async () => {
  const { user, update } = await renderStep('columns', { remembered: true });
  expect(screen.getByText(/reprend un import précédent/)).toBeVisible();
  expect(screen.getByText('2 colonnes sur 3 seront importées.')).toBeVisible();
  await user.click(screen.getByRole('combobox', { name: 'Destination de « Peau »' }));
  const options = within(await screen.findByRole('listbox', { name: 'Destination de « Peau »' }));
  expect(options.getByRole('option', { name: 'Skin' })).toBeVisible();
  expect(options.queryByRole('option', { name: /Créer un champ/ })).not.toBeInTheDocument();
  await user.click(options.getByRole('option', { name: 'Skin' }));
  await vi.waitFor(() => expect(update).toHaveBeenCalledOnce());
  expect(update.mock.calls[0]?.[0]).toMatchObject({
    settings: { mapping: [{}, {}, { column: 2, target: 'custom.skin', overwrite: 'always' }] },
  });
  expect(await screen.findByText('3 colonnes sur 3 seront importées.')).toBeVisible();
});

test('words of the file stand for the choices that one says', async () => {
  const { user, update } = await renderStep('columns', {
    settings: {
      ...anImport().settings,
      mapping: [{ column: 2, target: 'custom.skin', overwrite: 'always', values: [] }],
    },
  });
  await user.click(screen.getByRole('button', { name: 'Correspondance des valeurs de « Peau »' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Valeurs de « Peau »' }));
  await user.click(dialog.getByRole('combobox', { name: 'Choix pour « sèche »' }));
  await user.click(await screen.findByRole('option', { name: 'Peau sèche' }));
  await vi.waitFor(() => expect(update).toHaveBeenCalledOnce());
  expect(update.mock.calls[0]?.[0]).toMatchObject({
    settings: { mapping: [{ column: 2, values: [{ from: 'sèche', to: 'dry' }] }] },
  });
});

test('a tag for all is a value of its own', async () => {
  const { user, update } = await renderStep('columns');
  await user.click(screen.getByRole('button', { name: 'Ajouter une valeur' }));
  await choose(user, 'Champ de la valeur 1', 'Étiquettes');
  await user.type(screen.getByRole('textbox', { name: 'Valeur 1' }), 'Salon 2026{Enter}');
  await vi.waitFor(() =>
    expect(update).toHaveBeenCalledExactlyOnceWith({
      settings: { constants: [{ target: 'tags', value: 'Salon 2026' }] },
    }),
  );
});

test('who manages fields makes one in place', async () => {
  const createField = vi.fn(async (_input: unknown) => 'peau');
  const { user, update } = await renderStep('columns', {}, { createField });
  await choose(user, 'Destination de « Peau »', 'Créer un champ personnalisé…');
  const dialog = within(await screen.findByRole('dialog', { name: 'Nouveau champ personnalisé' }));
  expect(dialog.getByRole('textbox', { name: /Nom/ })).toHaveValue('Peau');
  await user.click(dialog.getByRole('combobox', { name: 'Type' }));
  await user.click(await screen.findByRole('option', { name: 'Choix unique' }));
  expect(dialog.getByText(/sèche, grasse/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Créer et utiliser' }));
  await vi.waitFor(() => expect(update).toHaveBeenCalledOnce());
  expect(createField.mock.calls[0]?.[0]).toMatchObject({
    type: 'choice',
    label: { fr: 'Peau', en: '' },
    options: [{ label: { fr: 'sèche' } }, { label: { fr: 'grasse' } }],
  });
  expect(update.mock.calls[0]?.[0]).toMatchObject({
    settings: { mapping: [{}, {}, { column: 2, target: 'custom.peau' }] },
  });
});

test('without a legal basis nobody is written to; with one, its source is asked for', async () => {
  const { user, update } = await renderStep('matching');
  const nobody = /personne ne recevra de message/;
  expect(screen.getByText(nobody)).toBeVisible();
  expect(screen.getByText('Numéro de client').parentElement).toHaveTextContent(
    'Le fichier ne contient pas cette information.',
  );
  await user.click(screen.getByRole('radio', { name: /Ils ont donné leur accord/ }));
  await user.click(screen.getByRole('checkbox', { name: 'SMS' }));
  expect(update).not.toHaveBeenCalled();
  await user.type(screen.getByRole('textbox', { name: /D’où viennent/ }), 'Fiches papier');
  await user.tab();
  await vi.waitFor(() =>
    expect(update).toHaveBeenCalledExactlyOnceWith({
      settings: {
        legalBasis: { basis: 'consent', source: 'Fiches papier', channels: ['sms'] },
      },
    }),
  );
  expect(screen.queryByText(nobody)).not.toBeInTheDocument();
});

test('keys count in their order, whichever is switched on first', async () => {
  const { user, update } = await renderStep('matching');
  await choose(user, 'Si reconnu par : Identifiant externe', 'Laisser la ligne de côté');
  await vi.waitFor(() =>
    expect(update).toHaveBeenCalledExactlyOnceWith({
      settings: {
        matching: [
          { key: 'externalId', policy: 'skip' },
          { key: 'email', policy: 'update' },
        ],
      },
    }),
  );
});

test('a check that is seen under way before its answer comes leads to the check all the same', async () => {
  let asked = 0;
  const checking = anImport({ status: 'checking' });
  const fake = answerFetch({
    'GET /imports/im1': () => {
      asked += 1;
      return { body: asked === 1 ? anImport() : checking };
    },
  });
  const answers = fake.getMockImplementation();
  let answer: (response: Response) => void = () => undefined;
  fake.mockImplementation((address, init) =>
    init?.method === 'POST'
      ? new Promise((resolve) => {
          answer = resolve;
        })
      : (answers?.(address, init) ?? Promise.reject(new Error('no answers'))),
  );
  const { user, router } = await renderPage(<Followed />, { form, address: '/?step=matching' });
  await user.click(await screen.findByRole('button', { name: 'Contrôler le fichier' }));
  await user.click(screen.getByRole('button', { name: 'relire' }));
  await screen.findByRole('progressbar', { name: 'Contrôle du fichier' });
  answer(new Response(JSON.stringify(checking), { status: 202 }));
  await vi.waitFor(() => expect(router.state.location.search).toBe('?step=check'));
});

test('going on from the last setting checks the file', async () => {
  const { user, check, router } = await renderStep('matching');
  await user.click(screen.getByRole('button', { name: 'Contrôler le fichier' }));
  await vi.waitFor(() => expect(check).toHaveBeenCalledOnce());
  expect(router.state.location.search).toBe('?step=check');
  expect(await screen.findByRole('progressbar', { name: 'Contrôle du fichier' })).toBeVisible();
});
