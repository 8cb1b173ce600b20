import { untidySalonFile } from '@clientele/testkit/import-export/untidy-salon-file';
import { expect, test } from '@playwright/test';
import { expectAccessible, settled } from '../support/axe.ts';
import { createOrganization, signInTo } from '../support/organization.ts';
import { nextStep, outcome, uploadFile, WORKED } from '../support/transfers.ts';

const ROWS = 500;

test.describe.configure({ timeout: 240_000 });

test('an untidy file of a till comes in clean, is put right on the way, and can be undone', async ({
  page,
}) => {
  const organization = await createOrganization('Salon');
  const { fileName, bytes, rows } = untidySalonFile(ROWS);
  const expected = (kind: (typeof rows)[number]['expected']) =>
    rows.filter((row) => row.expected === kind);
  const rejected = expected('rejected');
  const created = expected('created');

  await signInTo(page, organization.owner, organization.at('/clients'));
  await page.getByRole('link', { name: 'Importer' }).first().click();
  await expectAccessible(page, 'file');
  await uploadFile(page, { name: fileName, mimeType: 'text/csv', buffer: bytes });
  await expect(page.getByRole('combobox', { name: 'Encodage' })).toHaveValue(
    'Windows (Excel français)',
  );
  await expect(page.getByRole('combobox', { name: 'Séparateur de colonnes' })).toHaveValue(
    /^Point-virgule/,
  );
  await settled(page);
  await expectAccessible(page, 'reading');

  await nextStep(page);
  await expect(
    page.getByRole('combobox', { name: /^Destination de .*Tél\. portable/ }),
  ).toHaveValue('Téléphone');
  await settled(page);
  await expectAccessible(page, 'columns');
  await nextStep(page);
  await expect(page.getByText(/Sans base légale, personne ne recevra de message/)).toBeVisible();
  await expectAccessible(page, 'matching');

  await page.getByRole('button', { name: 'Contrôler le fichier' }).click();
  await expect(outcome(page, created.length, 'à créer')).toBeVisible(WORKED);
  await expect(outcome(page, expected('duplicate').length, 'doublons')).toBeVisible();
  await outcome(page, rejected.length, 'rejetées').click();
  const wrong = rejected.find(({ errors }) => errors[0]?.code === 'email.invalid');
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('row')).not.toHaveCount(0);
  await settled(page);
  await expectAccessible(page, 'check');

  const row = grid
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: String(wrong?.row), exact: true }) });
  const cell = row.getByRole('gridcell').and(page.locator('[aria-invalid]'));
  await cell.dblclick();
  await page.keyboard.type('corrige@exemple.fr');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Vos changements comptent au prochain contrôle/)).toBeVisible();
  await page.getByRole('button', { name: 'Contrôler de nouveau' }).click();
  await expect(outcome(page, created.length + 1, 'à créer')).toBeVisible(WORKED);
  await expect(outcome(page, rejected.length - 1, 'rejetées')).toBeVisible();

  await nextStep(page);
  await expect(page.getByText(`${created.length + 1} clients seront créés`)).toBeVisible();
  await expectAccessible(page, 'ready to run');
  await page.getByRole('button', { name: 'Importer', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'C’est importé' })).toBeVisible(WORKED);
  await settled(page);
  await expectAccessible(page, 'done');

  await page.getByRole('link', { name: 'Voir les clients' }).click();
  await expect(page.getByText(`${created.length + 1} clients`).first()).toBeVisible(WORKED);
  const someone = created[0]?.client;
  await page.goto(organization.at(`/clients?q=${someone?.phone.replace('+33', '0')}`));
  await expect(
    page.getByRole('link', { name: new RegExp(someone?.firstName ?? '', 'i') }).first(),
  ).toBeVisible(WORKED);

  await page.goto(organization.at('/imports'));
  await settled(page);
  await expectAccessible(page, 'imports');
  await page.getByRole('link', { name: fileName }).click();
  await page.getByRole('button', { name: 'Annuler l’import' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler l’import' }).click();
  // Taking back takes the emulator some ten times as long as importing did.
  await expect(page.getByRole('heading', { name: 'L’import est annulé' })).toBeVisible({
    timeout: 120_000,
  });
  await settled(page);
  await expectAccessible(page, 'undone');
  await page.goto(organization.at('/clients'));
  await expect(page.getByText('Votre premier client vous attend')).toBeVisible(WORKED);
});
