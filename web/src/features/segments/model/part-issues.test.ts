import { expect, test } from 'vitest';
import { issuesByPart } from './part-issues.ts';

const ids = new Map([
  ['all.0', 'city'],
  ['all.1', 'group'],
  ['all.1.any.0', 'tag'],
]);

test('an issue stands at the piece of the condition that it is about', () => {
  const issues = [
    { path: 'all.1.any.0.value', message: 'unknown' },
    { path: 'all.0.period.days', message: 'too many' },
    { path: 'all.1', message: 'too deep' },
  ];
  const { parts, rest } = issuesByPart(issues, ids);
  expect(parts.get('tag')).toEqual({ value: 'unknown' });
  expect(parts.get('city')).toEqual({ period: 'too many' });
  expect(parts.get('group')).toEqual({ whole: 'too deep' });
  expect(rest).toEqual([]);
});

test('one about the tree as a whole is told once', () => {
  const issues = [
    { path: '', message: 'too many' },
    { path: 'all', message: 'too many' },
  ];
  expect(issuesByPart(issues, ids).rest).toEqual(['too many']);
});
