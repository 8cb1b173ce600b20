import type { TestingLibraryMatchers } from '@testing-library/jest-dom/matchers';
import 'vitest';

// jest-dom declares Vitest's assertion type with one type parameter, but Vitest now has two.
declare module 'vitest' {
  interface Matchers<R extends void | Promise<void> = void, T = unknown>
    extends TestingLibraryMatchers<T, R> {}
}
