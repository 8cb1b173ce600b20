import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** No violation of WCAG 2.2 A and AA on the page as it stands, once nothing on it moves any more. */
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
 * While one dialogue gives way to another, both are there for a moment and the page beneath shows
 * through: no state that anybody is in. What turns for ever, such as a spinner, does not count. Runs
 * in the page.
 */
function isStill(): boolean {
  return document.getAnimations().every(({ playState, effect }) => {
    const endless = effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY;
    return playState !== 'running' || endless;
  });
}

/** The page has what it was opened for: its title, and nothing that stands in for content. */
export async function settled(page: Page): Promise<void> {
  // The emulator reads whole collections, and more slowly while triggers do as well.
  const patience = { timeout: 30_000 };
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible(patience);
  await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0, patience);
}
