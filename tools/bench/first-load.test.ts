import { expect, it } from 'vitest';
import { filesOfFirstLoad } from './first-load.ts';

it('counts the entry and its static imports once, and nothing lazy', () => {
  const manifest = {
    'index.html': { file: 'assets/index.js', isEntry: true, imports: ['_a.js', '_b.js'] },
    '_a.js': { file: 'assets/a.js', imports: ['_b.js'] },
    '_b.js': { file: 'assets/b.js' },
    'page.tsx': { file: 'assets/page.js', imports: ['_a.js'] },
  };
  expect(filesOfFirstLoad(manifest).sort()).toEqual([
    'assets/a.js',
    'assets/b.js',
    'assets/index.js',
  ]);
});
