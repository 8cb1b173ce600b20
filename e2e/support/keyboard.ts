import type { Page } from '@playwright/test';

/** Presses Tab until the focus is on the element of this name. */
export async function tabTo(page: Page, name: RegExp | string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const label = await focusedName(page);
    if (typeof name === 'string' ? label.startsWith(name) : name.test(label)) return;
  }
  throw new Error(`no way to ${name} by Tab`);
}

/** Moves down an open menu to an item, and chooses it. */
export async function chooseItem(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press('ArrowDown');
    if ((await focusedName(page)).startsWith(name)) return page.keyboard.press('Enter');
  }
  throw new Error(`no way to ${name} in the menu`);
}

async function focusedName(page: Page): Promise<string> {
  const focused = page.locator(':focus');
  if ((await focused.count()) === 0) return '';
  const name = await focused.evaluate(
    (element) =>
      element.getAttribute('aria-label') ??
      (element as HTMLInputElement).labels?.[0]?.textContent ??
      element.textContent ??
      '',
  );
  // French has no-break spaces inside quotation marks.
  return name.replace(/\s+/g, ' ').trim();
}
