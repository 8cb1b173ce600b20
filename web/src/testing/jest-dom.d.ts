import type { TestingLibraryMatchers } from '@testing-library/jest-dom/matchers';
import 'vitest';

// jest-dom's own declaration knows Vitest's assertion with one type parameter; there are two now.
declare module 'vitest' {
  interface Matchers<R extends void | Promise<void> = void, T = unknown>
    extends TestingLibraryMatchers<T, R> {}
}
