const ASK_AGAIN_MILLISECONDS = 4_000;

/**
 * Reloads the page once the server answers, so that it never ends up on the browser's own error
 * page. With `atOnce` it asks immediately, otherwise after a moment. Returns a function that stops
 * it.
 */
export function reloadWhenUp(atOnce = false): () => void {
  const ask = () =>
    fetch('/config.json', { cache: 'no-store' }).then(
      (response) => {
        if (response.ok) location.reload();
      },
      () => undefined,
    );
  if (atOnce) void ask();
  const timer = setInterval(ask, ASK_AGAIN_MILLISECONDS);
  addEventListener('online', ask);
  return () => {
    clearInterval(timer);
    removeEventListener('online', ask);
  };
}
