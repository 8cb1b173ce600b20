import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { whenThrough } from './activity-listener.ts';

const fields = ['organizations', 'o', 'fields'];

/** A change that is on its way until it is told how it ended. */
function change(queryClient: QueryClient, mutationKey: readonly string[]) {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const mutation = queryClient
    .getMutationCache()
    .build(queryClient, { mutationKey, mutationFn: () => promise });
  return { over: mutation.execute(undefined).catch(() => undefined), resolve, reject };
}

test('what nobody changes is read at once', () => {
  const queryClient = new QueryClient();
  change(queryClient, ['organizations', 'o', 'members']);
  let read = 0;
  whenThrough(queryClient, fields, () => {
    read += 1;
  });
  expect(read).toBe(1);
});

test.each(['resolve', 'reject'] as const)(
  'what is being changed is read once, when all changes are through (%s)',
  async (end) => {
    const queryClient = new QueryClient();
    const one = change(queryClient, [...fields, 'catalog', 'arrange']);
    const other = change(queryClient, [...fields, 'catalog', 'arrange']);
    let read = 0;
    whenThrough(queryClient, fields, () => {
      read += 1;
    });
    one[end]();
    await one.over;
    expect(read).toBe(0);
    other.resolve();
    await other.over;
    expect(read).toBe(1);
    await change(queryClient, fields).resolve();
    expect(read).toBe(1);
  },
);
