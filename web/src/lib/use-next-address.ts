import { useSearchParams } from 'react-router-dom';

/** Where to go once signed in: the page asked for before, if it is one of ours. */
export function useNextAddress(): string {
  const next = useSearchParams()[0].get('next');
  return next && /^\/(?![/\\])/.test(next) ? next : '/';
}
