import { type BrowserContext, test as base, type Page } from '@playwright/test';

/**
 * A test in which other people take part, each in a browser context of their own. All of them are
 * closed when it ends: a page left open would keep listening to what later tests do, and fetch data
 * again.
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
