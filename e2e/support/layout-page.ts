import { expect, type Locator, type Page } from '@playwright/test';

/** Page object of the page on which the client form is arranged, by what a person sees. */
export class LayoutPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  section(name: string): Locator {
    return this.page.getByRole('main').getByRole('region', { name, exact: true });
  }

  fieldHandle(name: string): Locator {
    return this.page.getByRole('button', { name: `Déplacer le champ ${name}`, exact: true });
  }

  sectionHandle(name: string): Locator {
    return this.page.getByRole('button', { name: `Déplacer la section ${name}`, exact: true });
  }

  preview(): Locator {
    return this.page.getByRole('region', { name: 'Aperçu' });
  }

  async expectFields(section: string, names: string[]): Promise<void> {
    const handles = this.section(section).getByRole('button', { name: /^Déplacer le champ / });
    await expect.poll(() => namesOf(handles)).toEqual(names);
  }

  async expectSections(names: string[]): Promise<void> {
    const handles = this.page.getByRole('button', { name: /^Déplacer la section / });
    await expect.poll(() => namesOf(handles)).toEqual(names);
  }

  /** Drags by a handle to the middle of a target, and drops once `arrived` returns true. */
  async drag(handle: Locator, target: Locator, arrived: () => Promise<void>): Promise<void> {
    await handle.scrollIntoViewIfNeeded();
    await handle.hover();
    await this.page.mouse.down();
    const box = await target.boundingBox();
    if (!box) throw new Error('nothing to drop on');
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 });
    await arrived();
    await this.page.mouse.up();
  }

  /**
   * Starts counting the arrangements that the server accepts; returns a function that tells the
   * count.
   */
  countSaves(): () => number {
    let accepted = 0;
    this.page.on('response', (response) => {
      if (response.url().endsWith('/custom-fields/layout') && response.ok()) accepted += 1;
    });
    return () => accepted;
  }

  async addSection(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Ajouter une section' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Nouvelle section' });
    await dialog.getByLabel('Titre en français').fill(name);
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(this.section(name)).toBeVisible();
  }

  async openMenu(name: string, item: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }
}

/** The names of what the handles move, from top to bottom. */
function namesOf(handles: Locator): Promise<string[]> {
  const labels = (elements: Element[]) =>
    elements.map((element) => element.getAttribute('aria-label') ?? '');
  return handles
    .evaluateAll(labels)
    .then((all) => all.map((label) => label.replace(/^Déplacer (le champ|la section) /, '')));
}
