import { expect, test } from 'vitest';
import { readSegmentView, writeSegmentView } from './segment-view.ts';

test('an address tells what the page shows, and comes back the same', () => {
  const address = 'tab=overlap&sort=-lastVisitAt&days=365&with=s2%2Cs3';
  const view = readSegmentView(new URLSearchParams(address));
  expect(view).toEqual({
    tab: 'overlap',
    sort: '-lastVisitAt',
    days: 365,
    compared: ['s2', 's3'],
  });
  expect(writeSegmentView(view).toString()).toBe(address);
});

test('what an address cannot mean is as if it were not there', () => {
  const view = readSegmentView(new URLSearchParams('tab=x&sort=shoe&days=8&with=a,b,b,c,d'));
  expect(view).toEqual({ tab: 'members', sort: 'name', days: 90, compared: ['a', 'b', 'c'] });
  expect(writeSegmentView({ ...view, compared: [] }).toString()).toBe('');
});
