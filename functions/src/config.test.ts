import { afterEach, describe, expect, it, vi } from 'vitest';
import { instanceMemorySeconds } from './config.ts';

afterEach(() => vi.unstubAllEnvs());

describe('what instances remember', () => {
  it('is half a minute old at most, as in production, unless a local stack says otherwise', () => {
    expect(instanceMemorySeconds()).toBe(30);
    vi.stubEnv('CLIENTELE_INSTANCE_MEMORY_SECONDS', '3');
    expect(instanceMemorySeconds()).toBe(3);
  });
});
