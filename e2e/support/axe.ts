import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Expects no violation of WCAG 2.2 A and AA on the page in its current state, once nothing on it
 * moves.
 */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  await page.waitForFunction(isStill);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const findings = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join('\n  ')}`,
  );
  expect(findings, name).toEqual([]);
}

/**
 * Whether nothing on the page moves; runs in the page. While one dialogue replaces another, both
 * exist for a moment and the page below shows through, which is no state that anybody works in.
 * Endless animations, such as a spinner's, do not count.
 */
function isStill(): boolean {
  return document.getAnimations().every(({ playState, effect }) => {
    const endless = effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY;
    return playState !== 'running' || endless;
  });
}

/** Shows the page by day or in the dark, and waits until it has changed over. */
export async function showIn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  // The page hears of it a moment later, and only then do its colours begin to move.
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
}

/** Waits until the page has its title and nothing that stands in for content any more. */
export async function settled(page: Page): Promise<void> {
  // The emulator reads whole collections, and is slower while triggers read as well.
  const patience = { timeout: 30_000 };
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible(patience);
  await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0, patience);
}
