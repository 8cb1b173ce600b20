import { describe, expect, it } from 'vitest';
import { slowestFiles } from './slowest.ts';

describe('slowestFiles', () => {
  it('shows the twenty slowest files of all steps, slowest first', () => {
    const files = (step: string, from: number) =>
      Array.from({ length: 15 }, (_, at) => ({ file: `${step}${at}`, seconds: from + at }));
    const lines = slowestFiles([
      { name: 'pure tests', files: files('pure', 0) },
      { name: 'types' },
      { name: 'end-to-end tests', files: files('story', 10.5) },
    ]);
    expect(lines).toHaveLength(20);
    expect(lines[0]).toBe('    24.5 s  end-to-end tests      story14');
    expect(lines.at(-1)).toContain('pure');
    expect(lines.filter((line) => line.includes('story'))).toHaveLength(15);
  });
});
