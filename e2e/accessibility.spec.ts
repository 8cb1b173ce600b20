import { expect, test } from '@playwright/test';
import { expectAccessible, settled } from './support/axe.ts';
import { createClient, OWNER, signInAs, uniqueName } from './support/demo.ts';

const OPEN_PAGES = [
  '/sign-in',
  '/sign-up',
  '/forgotten-password',
  '/invitation?token=none',
  '/nothing-here',
];

const SLOW = { timeout: 30_000 };

// Eighteen pages in a row, each looked at by axe.
test.describe.configure({ mode: 'parallel', timeout: 240_000 });

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`every page, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('before signing in', async ({ page }) => {
      for (const address of OPEN_PAGES) {
        await page.goto(address);
        await expect(page.getByRole('heading').first()).toBeVisible();
        await expectAccessible(page, address);
      }
    });

    test('of an organisation', async ({ page }) => {
      const client = await createClient({
        firstName: 'Ada',
        lastName: uniqueName('Axe'),
        email: `${uniqueName('a')}@exemple.test`,
        tags: ['VIP'],
        address: { city: 'Lyon' },
      });
      await signInAs(page, OWNER);
      const record = `/o/demo-salon/clients/${client.id}`;
      for (const address of [
        '/o/demo-salon',
        '/o/demo-salon/clients',
        '/o/demo-salon/clients?lifecycle=trashed',
        '/o/demo-salon/clients?q=inconnue',
        '/o/demo-salon/clients/new',
        record,
        `${record}?tab=timeline`,
        `${record}?tab=timeline&trash`,
        `${record}?tab=history`,
        `${record}/edit`,
        '/o/demo-salon/members',
        '/o/demo-salon/settings',
        '/o/demo-salon/settings/api-keys',
        '/o/demo-salon/imports',
        '/o/demo-salon/imports/new',
        '/o/demo-salon/exports',
        '/o/demo-salon/exports?tab=scheduled',
        '/organizations/new',
      ]) {
        await page.goto(address);
        await settled(page);
        await expectAccessible(page, address);
      }
      await page.goto('/o/demo-salon/clients');
      await settled(page);
      await page.getByRole('button', { name: /Filtres avancés/ }).click();
      await expect(
        page.getByRole('button', { name: 'Ajouter une condition' }).first(),
      ).toBeVisible();
      await expectAccessible(page, 'advanced filter');
    });

    test('of what happens with a client', async ({ page }) => {
      await signInAs(page, OWNER);
      const timeline = '/o/demo-salon/clients/demo-salon-361?tab=timeline';
      await page.goto(timeline);
      await expect(page.getByRole('article').first()).toBeVisible(SLOW);
      await settled(page);
      await expectAccessible(page, 'timeline');
      await page.getByRole('button', { name: 'Filtres', exact: true }).click();
      await expectAccessible(page, 'filters of a timeline');

      const add = page.getByRole('region', { name: 'Ajouter à l’historique' });
      await add.getByRole('button', { name: 'Rendez-vous' }).click();
      const appointment = page.getByRole('dialog', { name: 'Nouveau rendez-vous' });
      await expect(appointment.getByRole('textbox', { name: 'Prestation' })).toBeVisible();
      await expectAccessible(page, 'appointment');
      await page.keyboard.press('Escape');
      await expect(appointment).toBeHidden();

      await add.getByRole('button', { name: 'Achat' }).click();
      const purchase = page.getByRole('dialog', { name: 'Nouvel achat' });
      await purchase.getByRole('button', { name: 'Ajouter un article' }).click();
      await purchase.getByRole('button', { name: 'Enregistrer l’achat' }).click();
      await expect(purchase.locator('[aria-invalid=true]').first()).toBeVisible();
      await expectAccessible(page, 'purchase with mistakes');
      await page.keyboard.press('Escape');
      await expect(purchase).toBeHidden();

      await page.getByRole('button', { name: /^Notifications/ }).click();
      const bell = page.getByRole('dialog');
      await expect(bell.getByRole('heading', { name: 'Notifications' })).toBeVisible();
      await expectAccessible(page, 'notifications');
      await bell.getByRole('button', { name: 'Réglages des notifications' }).click();
      await expect(bell.getByRole('switch').first()).toBeVisible();
      await expectAccessible(page, 'chosen notifications');
    });

    test('of the fields of a record', async ({ page }) => {
      await signInAs(page, OWNER);
      for (const tab of ['layout', 'access', 'packs', 'archived']) {
        await page.goto(`/o/demo-salon/settings/fields?tab=${tab}&role=staff`);
        await settled(page);
        await expectAccessible(page, `fields, ${tab}`);
      }
      await page.goto('/o/demo-salon/settings/fields');
      await page.getByRole('button', { name: 'Type de cheveux', exact: true }).click();
      const editor = page.getByRole('dialog', { name: /Type de cheveux/ });
      await expect(editor.getByRole('textbox', { name: 'Option 1 en français' })).toBeVisible();
      await expectAccessible(page, 'field editor');
      await page.keyboard.press('Escape');
      await expect(editor).toBeHidden();
      await page.getByRole('button', { name: 'Ajouter un champ' }).click();
      await expect(page.getByRole('button', { name: /^Texte long/ })).toBeVisible();
      await expectAccessible(page, 'types of fields');
    });
  });
}
