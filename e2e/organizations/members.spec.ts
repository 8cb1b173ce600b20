import { expect } from '@playwright/test';
import { OWNER, openClients, runtimeConfig, signInAs, uniqueName } from '../support/demo.ts';
import { mailedLink } from '../support/mail.ts';
import { test } from '../support/people.ts';

// The whole way of a person: invited, signed up, in, and out again.
test.setTimeout(120_000);

test('an invited person joins by the mailed link, and loses access when removed', async ({
  page,
  anotherPage,
}) => {
  const email = `${uniqueName('invitee')}@salon.test`;
  const name = uniqueName('Recrue');
  await signInAs(page, OWNER);
  await page.getByRole('link', { name: 'Membres' }).click();
  await page.getByRole('button', { name: 'Inviter un membre' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Adresse e-mail').fill(email);
  await dialog.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  await expect(page.getByText(`Invitation envoyée à ${email}.`)).toBeVisible();

  const guest = await anotherPage();
  const link = await mailedLink(email);
  await guest.goto(new URL(link).pathname + new URL(link).search);
  await expect(guest.getByText('Salon Lumière').first()).toBeVisible();
  await guest.getByText('Créer un compte avec cette adresse').click();
  await guest.getByLabel('Votre nom').fill(name);
  await guest.getByLabel('Mot de passe', { exact: true }).fill('un-mot-de-passe');
  await guest.getByRole('button', { name: /Créer mon compte|Créer un compte/ }).click();
  await guest.getByRole('button', { name: 'Rejoindre Salon Lumière' }).click();
  await expect(guest.getByRole('heading', { level: 1, name: /Bonjour|Bonsoir/ })).toBeVisible({
    timeout: 30_000,
  });

  await page.reload();
  await page.getByRole('button', { name: new RegExp(`Actions pour ${name}`, 'i') }).click();
  await page.getByRole('menuitem', { name: 'Retirer de l’organisation' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Retirer/ })
    .click();
  await expect(page.getByText('ne fait plus partie de l’organisation')).toBeVisible();
  await guest.goto('/o/demo-salon/clients');
  await expect(guest.getByRole('table')).toHaveCount(0);
});

test('a new account confirms its address and creates its own organisation', async ({ page }) => {
  const email = `${uniqueName('fondatrice')}@exemple.test`;
  await page.goto('/sign-up');
  await page.getByLabel('Votre nom').fill('Camille Martin');
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill('un-mot-de-passe');
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
  await expect(page.getByRole('heading', { name: /Confirmez votre adresse/ })).toBeVisible();

  const { firebase, emulators } = await runtimeConfig();
  const codes = await fetch(
    `${emulators.authUrl}/emulator/v1/projects/${firebase.projectId}/oobCodes`,
  );
  const { oobCodes } = (await codes.json()) as { oobCodes: { email: string; oobLink: string }[] };
  const mailed = oobCodes.findLast((code) => code.email === email.toLowerCase());
  expect((await fetch(mailed?.oobLink ?? '')).ok).toBe(true);
  await page.getByRole('button', { name: 'C’est fait' }).click();
  await expect(page.getByRole('heading', { name: 'Créer votre organisation' })).toBeVisible();
  await page.getByLabel('Nom', { exact: true }).fill('Atelier Martin');
  await page.getByRole('button', { name: 'Créer l’organisation' }).click();
  await expect(page.getByText('Atelier Martin').first()).toBeVisible();
  await openClients(page);
  await expect(page.getByText('Votre premier client vous attend')).toBeVisible();
});
