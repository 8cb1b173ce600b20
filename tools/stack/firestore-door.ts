import {
  type ClientRequest,
  createServer,
  type IncomingMessage,
  request as requestTo,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ListeningChannel, ListeningChannels, type Patience } from './listening-channels.ts';

const HOST = '127.0.0.1';
const LISTEN = '/google.firestore.v1.Firestore/Listen/channel';
const FORM = 'application/x-www-form-urlencoded';
const PATIENCE: Patience = { brokenOff: 500, answered: 30_000 };

export interface DoorOptions {
  /** The port the door listens on; 0 for any free one. */
  port: number;
  emulatorPort: number;
  patience?: Patience;
}

export interface FirestoreDoor {
  port: number;
  stop(): void;
}

/**
 * A proxy between the pages and Firestore's emulator. The emulator does not notice when a page that
 * listened is closed: at every later write it computes again what that page would see, by walking
 * through all documents, and after some hundred pages a write takes seconds. Production does
 * notice. So all traffic passes through here unchanged, and when a page is gone, the proxy removes
 * its listeners on its behalf.
 */
export async function openFirestoreDoor(options: DoorOptions): Promise<FirestoreDoor> {
  const { port, emulatorPort, patience = PATIENCE } = options;
  const channels = new ListeningChannels(patience, (channel) =>
    stopListening(emulatorPort, channel),
  );
  const server = createServer((request, response) => {
    const { method, url: path, headers } = request;
    const url = new URL(path ?? '/', `http://${HOST}`);
    // A new connection each time: the emulator may have closed a pooled one meanwhile.
    const passed = requestTo({
      host: HOST,
      port: emulatorPort,
      path,
      method,
      headers,
      agent: false,
    });
    // Watch before passing the answer on, so that the page cannot be ahead of what is known here.
    const listens = url.pathname === LISTEN;
    if (listens) watch(channels, url.searchParams, request, response, passed);
    passed.on('error', () => response.destroy());
    passed.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    // A request that a page sent before it was closed is still passed on completely, so that its
    // listeners are known and can be removed.
    if (!listens || method === 'GET') response.on('close', () => passed.destroy());
    request.pipe(passed);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => {
      channels.stop();
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Follows the requests of a page on its channel. */
function watch(
  channels: ListeningChannels,
  query: URLSearchParams,
  request: IncomingMessage,
  response: ServerResponse,
  passed: ClientRequest,
): void {
  const session = query.get('SID');
  if (request.method === 'GET' && session !== null) {
    channels.began(session);
    let failed = false;
    passed.once('error', () => {
      failed = true;
    });
    response.once('close', () => {
      const isThere = failed || response.writableFinished;
      channels.ended(session, isThere ? 'answered' : 'brokenOff');
    });
  } else if (request.method === 'POST' && query.get('TYPE') === 'terminate') {
    channels.terminated(session ?? '');
  } else if (request.method === 'POST') {
    let text = '';
    request.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
    });
    passed.on('response', (answer: IncomingMessage) => {
      const sent = { request: Number(query.get('RID')), body: new URLSearchParams(text) };
      if (session !== null) channels.sent(session, sent);
      else
        whenOpened(answer, (opened) => channels.opened(opened, query.get('database') ?? '', sent));
    });
  }
}

/** Calls back with the session id that the answer to a channel's first request contains. */
function whenOpened(answer: IncomingMessage, then: (session: string) => void): void {
  let text = '';
  const read = (piece: Buffer) => {
    text += piece.toString();
    const session = /\["c","([^"]+)"/.exec(text)?.[1];
    if (session === undefined) return;
    answer.off('data', read);
    then(session);
  };
  answer.on('data', read);
}

function stopListening(emulatorPort: number, channel: ListeningChannel): void {
  const { database, session, targets, nextRequest, nextMessage } = channel;
  const query = new URLSearchParams({
    VER: '8',
    database,
    SID: session,
    RID: String(nextRequest),
    AID: '0',
  });
  const body = new URLSearchParams({ count: String(targets.size), ofs: String(nextMessage) });
  for (const [at, target] of [...targets].entries()) {
    body.set(`req${at}___data__`, JSON.stringify({ database, removeTarget: target }));
  }
  const request = requestTo({
    host: HOST,
    port: emulatorPort,
    path: `${LISTEN}?${query}`,
    method: 'POST',
    headers: { 'Content-Type': FORM },
  });
  // If the emulator was stopped meanwhile, its listeners are gone as well: ignore the error.
  request.on('error', () => {});
  request.on('response', (answer) => answer.resume());
  request.end(body.toString());
}
