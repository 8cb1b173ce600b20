import { type Api, bestClientId, checkedImportId, pickClient } from './screenshots-data.ts';
import { DESKTOP, type Page, type Photographer, SALON } from './screenshots-photographer.ts';

const PHONE = { width: 390, height: 844 };

/** Takes every picture in `docs/screenshots`. */
export async function takeAll(photographer: Photographer, api: Api): Promise<void> {
  const client = await pickClient(api);
  const rows = async (page: Page) => {
    await page.getByRole('row').nth(8).waitFor();
    await page.getByText(/^\d[\d\s]* clients$/).waitFor();
  };
  const record = `${SALON}/clients/${client.id}`;
  const heading = (page: Page) =>
    page.getByRole('heading', { level: 1, name: client.displayName }).waitFor();

  await photographer.take(
    'sign-in',
    '/sign-in',
    (page) =>
      page
        .getByRole('button', { name: /Propriétaire/ })
        .first()
        .waitFor(),
    { signedIn: false },
  );
  await photographer.take('clients', `${SALON}/clients`, rows);
  await photographer.take('clients-phone', `${SALON}/clients`, rows, { viewport: PHONE });
  await photographer.take('home', SALON, (page) =>
    page.getByRole('link', { name: client.displayName }).first().waitFor(),
  );
  await photographer.take('client', record, heading);
  const timeline = `${SALON}/clients/${await bestClientId(api)}?tab=timeline`;
  const events = (page: Page) => page.getByRole('article').nth(4).waitFor();
  const tall = { width: DESKTOP.width, height: 1_000 };
  await photographer.take('timeline', timeline, events, { viewport: tall });
  await photographer.take('timeline-phone', timeline, events, { viewport: PHONE });
  await photographer.take('client-history', `${record}?tab=history`, async (page) => {
    await heading(page);
    await page.getByRole('listitem').filter({ hasText: 'a créé' }).waitFor();
  });
  await photographer.take('client-form', `${SALON}/clients/new`, async (page) => {
    await page.getByLabel('Prénom').fill(client.firstName ?? '');
    await page.getByLabel('Nom de famille').fill(client.lastName ?? '');
    const phone = page.getByLabel('Téléphone', { exact: true });
    await phone.fill((client.phone ?? '').replace('+33', '0').replace(/(..)(?=.)/g, '$1 '));
    await phone.blur();
    await page.getByText('Un doublon possible').scrollIntoViewIfNeeded();
  });
  const filter = {
    all: [
      { field: 'address.city', operator: 'isAnyOf', value: ['Lyon', 'Paris'] },
      { field: 'birthDate', operator: 'before', value: '1985-01-01' },
      { field: 'status', operator: 'equals', value: 'active' },
    ],
  };
  const filtered = `${SALON}/clients?filter=${encodeURIComponent(JSON.stringify(filter))}`;
  await photographer.take('advanced-filter', filtered, (page) =>
    page.getByRole('row').nth(2).waitFor(),
  );
  const fields = `${SALON}/settings/fields`;
  const heading1 = (page: Page) =>
    page.getByRole('heading', { level: 1, name: 'Fiche client' }).waitFor();
  await photographer.take('fields', fields, async (page) => {
    await heading1(page);
    await page
      .getByRole('heading', { name: 'Cheveux et couleur' })
      .first()
      .scrollIntoViewIfNeeded();
  });
  await photographer.take('field-access', fields, async (page) => {
    await heading1(page);
    await page.getByRole('tab', { name: 'Accès' }).click();
    await page.getByText('Allergies et précautions').first().waitFor();
  });
  const segment = `${SALON}/segments/salon-best`;
  await photographer.take(
    'segment-builder',
    `${segment}/edit`,
    async (page) => {
      const preview = page.getByRole('region', { name: 'Aperçu' });
      await preview.getByRole('link').nth(9).waitFor();
    },
    { viewport: tall },
  );
  await photographer.take('segment-analytics', `${segment}?tab=analytics`, (page) =>
    page.getByRole('heading', { name: 'Consentements accordés' }).waitFor(),
  );
  const check = `${SALON}/imports/${await checkedImportId(api)}?step=check`;
  await photographer.take(
    'import',
    check,
    async (page) => {
      await page.getByRole('group', { name: 'Lignes par résultat' }).waitFor();
      await page.getByRole('gridcell').nth(8).waitFor();
    },
    { viewport: tall },
  );
  await photographer.take('exports', `${SALON}/clients`, async (page) => {
    await rows(page);
    await page.getByRole('button', { name: 'Exporter' }).first().click();
    await page.getByRole('dialog').getByRole('radio').first().waitFor();
  });
  await photographer.take(
    'home-dark',
    SALON,
    (page) => page.getByRole('link', { name: client.displayName }).first().waitFor(),
    { colorScheme: 'dark' },
  );
}
