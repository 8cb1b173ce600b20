const listeners = new Set<() => void>();

/** Opens the palette from anywhere, without loading its content before it is first opened. */
export function openCommandPalette(): void {
  for (const listener of listeners) listener();
}

/** Calls back on each request to open the palette. Returns a function that stops. */
export function onOpenCommandPalette(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
