import { expect, test } from '@playwright/test';
import { expectAccessible, settled } from '../support/axe.ts';
import { createOrganization, signInTo } from '../support/organization.ts';
import { SegmentBuilder, segmentsOf, WORKED } from '../support/segments.ts';

// Where a drag begins and ends must both be in sight.
test.use({ viewport: { width: 1440, height: 1300 } });
test.setTimeout(120_000);

test('a segment is built with the mouse, counted on the way, read and saved', async ({ page }) => {
  const organization = await createOrganization();
  const segments = segmentsOf(organization);
  const [ana] = await Promise.all([
    segments.client('Ana', 'Lyon'),
    segments.client('Bea', 'Lyon'),
    segments.client('Chloé', 'Villeurbanne'),
    segments.client('Dan', 'Paris'),
  ]);
  await segments.visit(ana.id, 400);
  await signInTo(page, organization.owner, organization.at('/segments'));
  await expect(page.getByRole('heading', { name: 'Votre premier segment' })).toBeVisible();
  await expectAccessible(page, 'no segment yet');
  await page.getByRole('link', { name: /^Partir de zéro/ }).click();

  const builder = new SegmentBuilder(page);
  const everyone = builder.group('Toutes');
  const preview = builder.preview();
  await expect(preview).toContainText('le compte se fait pendant que vous composez');
  const city = await builder.add(everyone, 'Ville', 'est l’un de');
  for (const name of ['Lyon', 'Villeurbanne']) {
    await city.getByRole('combobox', { name: 'Valeur' }).fill(name);
    await page.keyboard.press('Enter');
  }
  await builder.expectCount(3);
  const visit = await builder.add(everyone, 'Dernière visite', 'il y a plus de… mois');
  await visit.getByRole('textbox', { name: 'Nombre de mois' }).fill('6');
  await builder.expectCount(1);
  await everyone.getByRole('button', { name: 'Ajouter un groupe' }).click();
  const choice = builder.group('Au moins une');
  const consent = choice.getByRole('group', { name: 'Condition 1' });
  await builder.set(consent, 'Consentement e-mail', 'est');
  await builder.choose(consent, 'Valeur', 'inconnu');
  await builder.expectCount(1);

  await builder.drag('Dernière visite', choice);
  await builder.expectCount(3);
  await expect(preview).toContainText(/sur 4 clients en cours, soit 75\s%/);
  const steps = preview.getByRole('list', { name: 'Condition après condition' });
  await expect(steps.getByRole('listitem')).toHaveText([
    /1\. Ville\s*3/,
    /2\. Consentement e-mail ou Dernière visite\s*3/,
  ]);
  const samples = preview.getByRole('list', { name: 'Par exemple' });
  await expect(samples.getByRole('link')).toHaveCount(3);
  await expect(
    page.getByText(
      'Clients dont la ville est Lyon ou Villeurbanne, et dont le consentement aux e-mails est ' +
        'inconnu ou dont la dernière visite remonte à plus de 6 mois.',
    ),
  ).toBeVisible();
  await expectAccessible(page, 'builder');

  await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Lyonnais à revoir');
  await page.getByRole('button', { name: 'Créer le segment' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lyonnais à revoir' })).toBeVisible();
  const members = page.getByRole('list', { name: 'Membres du segment' });
  await expect(members.getByRole('listitem')).toHaveText([/Ana/, /Bea/, /Chloé/], WORKED);
  await expect(page.getByRole('main')).toContainText(/3\s*clients/);
  await settled(page);
  await expectAccessible(page, 'details');
  await page.getByRole('link', { name: 'Tous les segments' }).click();
  await expect(page.getByRole('article', { name: /^Lyonnais à revoir/ })).toContainText(
    '3 clients',
  );
  await expectAccessible(page, 'list');
});
