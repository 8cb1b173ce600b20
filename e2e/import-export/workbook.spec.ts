import { workbookFile } from '@clientele/testkit/import-export/workbook-file';
import { expect, test } from '@playwright/test';
import { expectAccessible, settled } from '../support/axe.ts';
import { createOrganization, signInTo } from '../support/organization.ts';
import { nextStep, outcome, uploadFile, WORKED } from '../support/transfers.ts';

test.describe.configure({ timeout: 240_000 });

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** As a salon keeps one: prices first, then clients, whose phones Excel took for numbers. */
const bytes = workbookFile([
  {
    name: 'Tarifs',
    rows: [
      ['Prestation', 'Prix'],
      ['Coupe femme', 42],
      ['Brushing', 28.5],
    ],
  },
  {
    name: 'Clients',
    rows: [
      ['Prénom', 'Nom', 'Téléphone', 'Date de naissance', 'Code postal', 'Ville'],
      ['Maëlle', 'Lefèvre', 612345678, new Date(Date.UTC(1980, 6, 3)), 1000, 'Bourg-en-Bresse'],
      ['Loïc', 'Besnard', 698765432, new Date(Date.UTC(1974, 11, 25)), 44000, 'Nantes'],
      ['Inès', 'Garnier', 145678912, null, 75011, 'Paris'],
    ],
  },
]);

test('the second sheet of a workbook comes in, with its dates and the zeros of its phones', async ({
  page,
}) => {
  const organization = await createOrganization('Salon');
  await signInTo(page, organization.owner, organization.at('/imports'));
  await page.getByRole('link', { name: 'Importer un fichier' }).first().click();
  await uploadFile(page, { name: 'salon.xlsx', mimeType: WORKBOOK, buffer: bytes });
  await expect(page.getByText('Classeur Excel')).toBeVisible();
  const preview = page.getByRole('region', { name: 'Tableau de l’aperçu' });
  const sheet = page.getByRole('combobox', { name: 'Feuille' });
  await expect(sheet).toHaveValue('Tarifs');
  await expect(preview.getByRole('columnheader', { name: /^Prestation/ })).toBeVisible(WORKED);
  await expect(preview.getByText('Coupe femme')).toBeVisible();

  await sheet.click();
  await page.getByRole('option', { name: 'Clients' }).click();
  await expect(preview.getByRole('columnheader', { name: /^Date de naissance/ })).toBeVisible(
    WORKED,
  );
  await expect(preview.getByText('Coupe femme')).toHaveCount(0);
  const first = preview.getByRole('row').filter({ hasText: 'Lefèvre' });
  await expect(first).toContainText('06 12 34 56 78');
  await expect(first).toContainText('01000');
  await settled(page);
  await expectAccessible(page, 'reading of a workbook');

  await nextStep(page);
  await expect(
    page.getByRole('combobox', { name: /^Destination de .*Date de naissance/ }),
  ).toHaveValue('Date de naissance');
  await nextStep(page);
  await page.getByRole('button', { name: 'Contrôler le fichier' }).click();
  await expect(outcome(page, 3, 'à créer')).toBeVisible(WORKED);
  await expect(outcome(page, 0, 'rejetée')).toBeVisible();
  await nextStep(page);
  await page.getByRole('button', { name: 'Importer', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'C’est importé' })).toBeVisible(WORKED);

  await page.getByRole('link', { name: 'Voir les clients' }).click();
  await page.getByRole('link', { name: 'Maëlle Lefèvre' }).click(WORKED);
  await expect(page.getByRole('heading', { level: 1, name: 'Maëlle Lefèvre' })).toBeVisible();
  await expect(page.getByRole('link', { name: '06 12 34 56 78' }).first()).toHaveAttribute(
    'href',
    'tel:+33612345678',
  );
  await expect(page.getByText(/3 juillet 1980/).first()).toBeVisible();
  await expect(page.getByText('01000 Bourg-en-Bresse').first()).toBeVisible();
});
