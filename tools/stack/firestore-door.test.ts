import {
  createServer,
  get,
  type IncomingMessage,
  request as requestTo,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FirestoreDoor, openFirestoreDoor } from './firestore-door.ts';

const CHANNEL = '/google.firestore.v1.Firestore/Listen/channel';
const DATABASE = 'projects/demo/databases/(default)';

/** Speaks as much of WebChannel as the emulator does to a page that listens. */
class ListeningEmulator {
  readonly server: Server;
  /** Messages that came up, with the numbers of their requests. */
  readonly messages: { request: number; body: URLSearchParams }[] = [];
  #onMessage: (() => void) | null = null;

  constructor() {
    this.server = createServer(async (request, response) => {
      const { searchParams } = new URL(request.url ?? '', 'http://localhost');
      if (request.method === 'GET' && searchParams.get('TYPE') === 'xmlhttp') {
        response.write('6\n[[1,2]]');
        return;
      }
      const text = await textOf(request);
      if (!request.url?.startsWith(CHANNEL)) {
        response.end(`passed ${request.method} ${request.url} ${text}`);
        return;
      }
      this.messages.push({
        request: Number(searchParams.get('RID')),
        body: new URLSearchParams(text),
      });
      this.#onMessage?.();
      response.end(searchParams.has('SID') ? '8' : '51\n[[0,["c","the session","",8,12,30000]]]');
    });
  }

  /** Waits until so many messages have come. */
  async received(count: number): Promise<void> {
    while (this.messages.length < count) {
      await new Promise<void>((resolve) => {
        this.#onMessage = resolve;
      });
    }
  }
}

async function textOf(message: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of message) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;
let emulator: ListeningEmulator;
let door: FirestoreDoor;
let origin: string;

beforeEach(async () => {
  emulator = new ListeningEmulator();
  await new Promise<void>((resolve) => emulator.server.listen(0, '127.0.0.1', resolve));
  door = await openFirestoreDoor({
    port: 0,
    emulatorPort: portOf(emulator.server),
    patience: { brokenOff: 20, answered: 60_000 },
  });
  origin = `http://127.0.0.1:${door.port}`;
});
afterEach(() => {
  door.stop();
  emulator.server.close();
  emulator.server.closeAllConnections();
});

/** The body of a request that carries one message up. */
function messageBody(at: number, message: object): URLSearchParams {
  const data = JSON.stringify({ database: DATABASE, ...message });
  return new URLSearchParams({ count: '1', ofs: String(at), req0___data__: data });
}

/** What Firebase's SDK does to listen to two queries. */
async function listen(): Promise<void> {
  const query = new URLSearchParams({ VER: '8', database: DATABASE, RID: '4711' });
  const first = messageBody(0, { addTarget: { targetId: 2 } });
  await fetch(`${origin}${CHANNEL}?${query}`, { method: 'POST', body: first });
  query.set('SID', 'the session');
  query.set('RID', '4712');
  const second = messageBody(1, { addTarget: { targetId: 4 } });
  await fetch(`${origin}${CHANNEL}?${query}`, { method: 'POST', body: second });
}

/** The long request that brings answers down; resolves once the first has come. */
function waitForAnswers(): Promise<{ leave(): void }> {
  const query = new URLSearchParams({ SID: 'the session', RID: 'rpc', TYPE: 'xmlhttp' });
  return new Promise((resolve) => {
    const request = get(`${origin}${CHANNEL}?${query}`, (answer) => {
      answer.once('data', () => resolve({ leave: () => request.destroy() }));
      answer.on('error', () => {});
    });
    request.on('error', () => {});
  });
}

describe('the door to Firestore', () => {
  it('passes everything on as it is', async () => {
    const answer = await new Promise<IncomingMessage>((resolve) => {
      const request = requestTo(`${origin}/v1/documents?a=b%20c`, { method: 'PATCH' }, resolve);
      request.end('{"é":1}');
    });
    expect(await textOf(answer)).toBe('passed PATCH /v1/documents?a=b%20c {"é":1}');
  });

  it('takes back what a page listened to, once the page is left', async () => {
    await listen();
    const page = await waitForAnswers();
    expect(emulator.messages).toHaveLength(2);
    page.leave();
    await emulator.received(3);
    const { request, body } = emulator.messages[2] as (typeof emulator.messages)[0];
    expect(request).toBe(4713);
    expect(Object.fromEntries(body)).toEqual({
      count: '2',
      ofs: '2',
      req0___data__: JSON.stringify({ database: DATABASE, removeTarget: 2 }),
      req1___data__: JSON.stringify({ database: DATABASE, removeTarget: 4 }),
    });
  });

  it('lets a page be that asks for answers again', async () => {
    await listen();
    const first = await waitForAnswers();
    const second = await waitForAnswers();
    first.leave();
    // Another message is the proof that nothing was sent in between.
    await fetch(`${origin}${CHANNEL}?SID=the+session&RID=4713`, {
      method: 'POST',
      body: messageBody(2, { removeTarget: 2 }),
    });
    second.leave();
    await emulator.received(4);
    expect(emulator.messages.map(({ request }) => request)).toEqual([4711, 4712, 4713, 4714]);
    expect(emulator.messages[3]?.body.get('req0___data__')).toContain('"removeTarget":4');
    expect(emulator.messages[3]?.body.get('count')).toBe('1');
  });

  it('takes back at once what a page ends itself', async () => {
    await listen();
    await fetch(`${origin}${CHANNEL}?SID=the+session&RID=4713&TYPE=terminate`, { method: 'POST' });
    await emulator.received(4);
    expect(emulator.messages.at(-1)?.body.get('count')).toBe('2');
  });
});
