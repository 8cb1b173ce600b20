import { beforeEach, expect, test, vi } from 'vitest';
import { endSession, renewToken } from './auth.ts';
import { clientService } from './services/client-service.ts';

vi.mock('./auth.ts', () => ({
  currentToken: async () => 'old',
  renewToken: vi.fn(),
  endSession: vi.fn(),
}));

const sent = vi.fn();
const ask = () => clientService.listClientTags({ params: { organizationId: 'o1' } });

/** Answers 401 to any token but this one. */
function accept(token: string) {
  vi.stubGlobal('fetch', async (_address: string, init: RequestInit) => {
    const given = new Headers(init.headers).get('Authorization');
    sent(given);
    if (given === `Bearer ${token}`) return new Response(JSON.stringify({ items: ['VIP'] }));
    const problem = { type: 't', title: 't', status: 401, detail: 'd', requestId: 'r' };
    const body = JSON.stringify({ ...problem, code: 'authentication.invalid' });
    return new Response(body, { status: 401 });
  });
}

beforeEach(() => {
  vi.resetAllMocks();
});

test('a refused token is renewed and the request sent again', async () => {
  accept('new');
  vi.mocked(renewToken).mockResolvedValue('new');
  expect(await ask()).toEqual({ items: ['VIP'] });
  expect(sent.mock.calls).toEqual([['Bearer old'], ['Bearer new']]);
  expect(endSession).not.toHaveBeenCalled();
});

test('a renewed token that is refused too ends the session', async () => {
  accept('another');
  vi.mocked(renewToken).mockResolvedValue('new');
  await expect(ask()).rejects.toMatchObject({ code: 'authentication.invalid' });
  expect(endSession).toHaveBeenCalledOnce();
});

test('no second request where no token can be had', async () => {
  accept('another');
  vi.mocked(renewToken).mockResolvedValue(null);
  await expect(ask()).rejects.toMatchObject({ code: 'authentication.invalid' });
  expect(sent).toHaveBeenCalledOnce();
});
