/**
 * A channel by which a page listens to Firestore. Pages speak WebChannel, the protocol of
 * Firebase's SDK for browsers: a session (`SID`) consists of short requests, numbered by `RID`,
 * which carry messages up, numbered from `ofs`, and of one long request at a time that brings
 * answers down.
 */
export interface ListeningChannel {
  session: string;
  /** `projects/<project>/databases/<database>`. */
  database: string;
  /** Ids of the targets that the page listens to. */
  targets: Set<number>;
  nextRequest: number;
  nextMessage: number;
}

interface Known extends ListeningChannel {
  /** Number of open long requests. */
  open: number;
  leaving: NodeJS.Timeout | null;
}

/**
 * How many milliseconds a channel may be without a long request before its page counts as closed.
 */
export interface Patience {
  /** After the page aborted the last one, as it does when it is closed. */
  brokenOff: number;
  /**
   * After the last one was answered completely: an open page soon sends the next, but may be slow.
   */
  answered: number;
}

/** A short request as it was received. */
export interface SentMessages {
  /** The request's `RID`. */
  request: number;
  /** The form with `count`, `ofs` and the messages `req<n>___data__`. */
  body: URLSearchParams;
}

export class ListeningChannels {
  readonly #channels = new Map<string, Known>();
  readonly #patience: Patience;
  readonly #onLeft: (channel: ListeningChannel) => void;

  /**
   * @param onLeft called with each channel whose page is gone while it still listens to something
   */
  constructor(patience: Patience, onLeft: (channel: ListeningChannel) => void) {
    this.#patience = patience;
    this.#onLeft = onLeft;
  }

  opened(session: string, database: string, sent: SentMessages): void {
    const channel: Known = {
      session,
      database,
      targets: new Set(),
      nextRequest: 0,
      nextMessage: 0,
      open: 0,
      leaving: null,
    };
    this.#channels.set(session, channel);
    this.sent(session, sent);
    this.#expectNext(channel, this.#patience.answered);
  }

  sent(session: string, { request, body }: SentMessages): void {
    const channel = this.#channels.get(session);
    if (!channel) return;
    channel.nextRequest = Math.max(channel.nextRequest, request + 1);
    const count = Number(body.get('count') ?? 0);
    channel.nextMessage = Math.max(channel.nextMessage, Number(body.get('ofs') ?? 0) + count);
    for (const [name, value] of body) {
      if (!/^req\d+___data__$/.test(name)) continue;
      const message = JSON.parse(value) as {
        addTarget?: { targetId: number };
        removeTarget?: number;
      };
      if (message.addTarget) channel.targets.add(message.addTarget.targetId);
      if (message.removeTarget !== undefined) channel.targets.delete(message.removeTarget);
    }
  }

  /** Call when a long request begins. */
  began(session: string): void {
    const channel = this.#channels.get(session);
    if (!channel) return;
    channel.open += 1;
    if (channel.leaving) clearTimeout(channel.leaving);
    channel.leaving = null;
  }

  /** Call when a long request ends, with how it ended. */
  ended(session: string, how: keyof Patience): void {
    const channel = this.#channels.get(session);
    if (!channel) return;
    channel.open -= 1;
    if (channel.open === 0) this.#expectNext(channel, this.#patience[how]);
  }

  /** Call when the page itself ends its session. */
  terminated(session: string): void {
    const channel = this.#channels.get(session);
    if (channel) this.#leave(channel);
  }

  /** Forgets all channels. */
  stop(): void {
    for (const { leaving } of this.#channels.values()) if (leaving) clearTimeout(leaving);
    this.#channels.clear();
  }

  #expectNext(channel: Known, milliseconds: number): void {
    channel.leaving = setTimeout(() => this.#leave(channel), milliseconds);
  }

  #leave(channel: Known): void {
    if (channel.leaving) clearTimeout(channel.leaving);
    this.#channels.delete(channel.session);
    if (channel.targets.size > 0) this.#onLeft(channel);
  }
}
