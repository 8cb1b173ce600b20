import { expect } from '@playwright/test';
import { createOrganization, signInTo } from '../support/organization.ts';
import { test } from '../support/people.ts';
import { SegmentBuilder, segmentsOf } from '../support/segments.ts';

test.setTimeout(120_000);

test('what cannot be is said at its place, and what is used elsewhere says by what', async ({
  page,
}) => {
  const organization = await createOrganization();
  const segments = segmentsOf(organization);
  const base = await segments.dynamic('Lyonnais', {
    all: [{ field: 'address.city', operator: 'equals', value: 'Lyon' }],
  });
  await segments.dynamic('Lyonnais joignables', {
    all: [
      { field: 'segments', operator: 'hasAny', value: [base.id] },
      { field: 'email', operator: 'isNotEmpty' },
    ],
  });
  await signInTo(page, organization.owner, organization.at(`/segments/${base.id}/edit`));
  const builder = new SegmentBuilder(page);
  const save = page.getByRole('button', { name: 'Enregistrer', exact: true });
  const born = await builder.add(builder.group('Toutes'), 'Date de naissance', 'est entre');
  await born.getByRole('textbox', { name: 'Du' }).fill('31/12/2000');
  await born.getByRole('textbox', { name: 'Au' }).fill('01/01/1990');
  await save.click();
  await expect(born).toContainText('La première borne doit précéder la seconde.');

  // What it would rest on rests on it.
  await builder.set(born, 'Segment', 'dans l’un de');
  await born.getByRole('combobox', { name: 'Valeur' }).click();
  await expect(page.getByRole('option')).toHaveText(['Lyonnais joignables']);
  await page.getByRole('option', { name: 'Lyonnais joignables' }).click();
  await page.keyboard.press('Escape');
  await save.click();
  await expect(born).toContainText('Ces segments tournent en rond');

  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await page.getByRole('button', { name: 'Quitter' }).click();
  await page.getByRole('button', { name: 'Actions : Lyonnais', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Archiver' }).click();
  const refused = page.getByRole('dialog', { name: 'Ce segment sert ailleurs' });
  await refused.getByRole('link', { name: 'Lyonnais joignables' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lyonnais joignables' })).toBeVisible();
});

test('who may not manage reads, and who may not see a field learns no number of it', async ({
  page,
  anotherPage,
}) => {
  const organization = await createOrganization();
  const [manager, staff] = await Promise.all([
    organization.join('manager'),
    organization.join('staff'),
  ]);
  await organization.addField({
    type: 'text',
    key: 'allergies',
    label: { fr: 'Allergies', en: '' },
    roles: { admin: 'write', manager: 'none', staff: 'read', viewer: 'none' },
  });
  const segments = segmentsOf(organization);
  const { id } = await segments.dynamic('À surveiller', {
    all: [{ field: 'custom.allergies', operator: 'isNotEmpty' }],
  });

  await signInTo(page, staff, organization.at('/segments'));
  const card = page.getByRole('article', { name: /^À surveiller/ });
  await expect(card).toContainText('0 client');
  await expect(page.getByRole('link', { name: 'Nouveau segment' })).toHaveCount(0);
  await expect(card.getByRole('button')).toHaveCount(0);

  const other = await anotherPage();
  await signInTo(other, manager, organization.at('/segments'));
  const hidden = other.getByRole('article', { name: /^À surveiller/ });
  await expect(hidden).toContainText('Condition masquée');
  await expect(hidden).not.toContainText(/Allergies|\d/);
  await expect(other.getByRole('link', { name: 'Nouveau segment' })).toBeVisible();
  await other.goto(organization.at(`/segments/${id}`));
  await expect(other.getByRole('heading', { level: 1, name: 'À surveiller' })).toBeVisible();
  await expect(other.getByRole('main')).not.toContainText(/Allergies|\d/);
  await other.close();
});
