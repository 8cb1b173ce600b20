import { useSearchParams } from 'react-router-dom';

/**
 * The address to open after signing in: the one in `?next=` if it is a path of this site, otherwise
 * `/`.
 */
export function useNextAddress(): string {
  const next = useSearchParams()[0].get('next');
  return next && /^\/(?![/\\])/.test(next) ? next : '/';
}
