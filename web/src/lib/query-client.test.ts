import { QueryObserver } from '@tanstack/react-query';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createQueryClient } from './query-client.ts';

const KEY = ['timelines', 'client', 'entries'];

/** A query that is looked at, whose answers arrive when the test says so. */
function watchedQuery() {
  const queryClient = createQueryClient();
  const waiting: PromiseWithResolvers<string>[] = [];
  const observer = new QueryObserver(queryClient, {
    queryKey: KEY,
    retry: false,
    queryFn: () => {
      const answer = Promise.withResolvers<string>();
      waiting.push(answer);
      return answer.promise;
    },
  });
  onTestFinished(observer.subscribe(() => {}));
  const outdate = () => void queryClient.invalidateQueries({ queryKey: ['timelines'] });
  const asked = (times: number) => vi.waitFor(() => expect(waiting).toHaveLength(times));
  const shown = (data: string) =>
    vi.waitFor(() =>
      expect(observer.getCurrentResult()).toMatchObject({ data, isFetching: false }),
    );
  return { queryClient, observer, waiting, outdate, asked, shown };
}

it('reads again what became outdated during its first load', async () => {
  const { waiting, outdate, asked, shown } = watchedQuery();
  await asked(1);
  outdate();
  waiting[0]?.resolve('before the change');
  await asked(2);
  waiting[1]?.resolve('after the change');
  await shown('after the change');
});

it('reads once when nothing became outdated', async () => {
  const { waiting, asked, shown } = watchedQuery();
  await asked(1);
  waiting[0]?.resolve('read');
  await shown('read');
  expect(waiting).toHaveLength(1);
});

it('reads again once, however often it became outdated meanwhile', async () => {
  const { waiting, outdate, asked, shown } = watchedQuery();
  await asked(1);
  outdate();
  outdate();
  waiting[0]?.resolve('first');
  await asked(2);
  waiting[1]?.resolve('second');
  await shown('second');
  expect(waiting).toHaveLength(2);
});

it('reads again although the page put data there by itself meanwhile', async () => {
  const { queryClient, waiting, outdate, asked, shown } = watchedQuery();
  await asked(1);
  outdate();
  queryClient.setQueryData(KEY, 'typed');
  waiting[0]?.resolve('before the change');
  await asked(2);
  waiting[1]?.resolve('after the change');
  await shown('after the change');
});

it('does not ask again by itself when the first load failed', async () => {
  const { queryClient, observer, waiting, outdate, asked, shown } = watchedQuery();
  await asked(1);
  outdate();
  waiting[0]?.reject(new Error('away'));
  await vi.waitFor(() => expect(observer.getCurrentResult().isError).toBe(true));
  void queryClient.refetchQueries({ queryKey: KEY });
  await asked(2);
  waiting[1]?.resolve('read');
  await shown('read');
  expect(waiting).toHaveLength(2);
});
