import { useEffect } from 'react';

/** Sets the page's title in the browser's tab and history. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    if (title) document.title = `${title} · Clientèle`;
  }, [title]);
}
