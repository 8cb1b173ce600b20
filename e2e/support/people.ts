import { type BrowserContext, test as base, type Page } from '@playwright/test';

/**
 * A story in which other people take part, each in a browser of their own. All of them leave when
 * it ends: a page left open goes on listening to what later stories do, and asking again.
 */
export const test = base.extend<{ anotherPage: () => Promise<Page> }>({
  anotherPage: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});
