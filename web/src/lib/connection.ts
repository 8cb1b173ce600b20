import { useSyncExternalStore } from 'react';

/** `offline`: this device has no network. `down`: it has one, but the service does not answer. */
export type Connection = 'up' | 'offline' | 'down';

const listeners = new Set<() => void>();
let down = false;

function setDown(value: boolean): void {
  down = value;
  for (const listener of listeners) listener();
}

/** Records that the service could not be reached. */
export function reportOutage(): void {
  setDown(true);
}

/** Records that the service answered, which ends an outage. */
export function reportAnswer(): void {
  if (down) setDown(false);
}

function currentConnection(): Connection {
  if (!navigator.onLine) return 'offline';
  return down ? 'down' : 'up';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

/** The current state of the connection, kept up to date. */
export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, currentConnection);
}
