import '@testing-library/jest-dom/vitest';
import { notifications } from '@mantine/notifications';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// Stories drive a browser on the same cores meanwhile: what is waited for may take longer than the
// second that is usual. Waiting ends as soon as it is there.
configure({ asyncUtilTimeout: 10_000 });

// The sign-in ends here, and with `answerFetch` the network; everything nearer is the real thing. Said
// before any file of tests is loaded, as files share what the first of them loads.
vi.mock('./src/lib/auth.ts', () => ({
  currentToken: async () => 'token',
  renewToken: async () => null,
  endSession: async () => undefined,
}));

// What jsdom lacks of a browser, for the parts that measure and observe.
vi.stubGlobal('matchMedia', (query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
}));
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);
Object.defineProperty(document, 'fonts', {
  configurable: true,
  value: { addEventListener: () => undefined, removeEventListener: () => undefined },
});
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

afterEach(() => {
  cleanup();
  notifications.clean();
  localStorage.clear();
  sessionStorage.clear();
  // Files share their modules and this browser: the next one begins with the real clock.
  vi.useRealTimers();
});
