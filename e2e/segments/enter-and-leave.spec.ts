import { expect, test } from '@playwright/test';
import { expectAccessible, settled } from '../support/axe.ts';
import { createOrganization, signInTo } from '../support/organization.ts';
import { explainedLine, segmentsOf } from '../support/segments.ts';

test.setTimeout(120_000);

test('a client who moves enters a segment and leaves it again, and the page says why', async ({
  page,
}) => {
  const organization = await createOrganization();
  const segments = segmentsOf(organization);
  await segments.dynamic('Clients de Lyon', {
    all: [
      { field: 'address.city', operator: 'equals', value: 'Lyon' },
      { field: 'lastName', operator: 'isNotEmpty' },
    ],
  });
  const client = await segments.client('Durand', 'Paris');
  await signInTo(page, organization.owner, organization.at(`/clients/${client.id}`));
  const list = page.getByRole('list', { name: 'Segments dont ce client fait partie' });
  const former = page.getByRole('list', { name: 'N’en fait plus partie, ou tenu à l’écart' });
  const moveTo = async (city: string) => {
    await page.getByRole('link', { name: 'Modifier', exact: true }).click();
    await page.getByLabel('Ville').fill(city);
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await expect(page.getByRole('main')).toContainText(city);
  };
  await expect(page.getByText('Ce client n’est dans aucun segment.')).toBeVisible();

  await moveTo('Lyon');
  await list.getByRole('button', { name: /^Clients de Lyon.*dedans/ }).click();
  const why = page.getByRole('dialog', { name: /^Durand et .*Clients de Lyon/ });
  await expect(why).toContainText('Dans le segment : les conditions sont remplies.');
  await expect(explainedLine(page, true, 'dont la ville est Lyon')).toBeVisible();
  await settled(page);
  await expectAccessible(page, 'why a client belongs');
  await why.getByRole('button', { name: 'Fermer' }).click();

  await moveTo('Paris');
  await former.getByRole('button', { name: /^Clients de Lyon.*dehors/ }).click();
  await expect(why).toContainText('Hors du segment : les conditions ne sont pas remplies.');
  await expect(explainedLine(page, false, 'dont la ville est Lyon')).toBeVisible();
  await expect(explainedLine(page, true, 'nom de famille')).toBeVisible();
});
