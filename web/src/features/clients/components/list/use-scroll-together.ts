import { type RefObject, useEffect } from 'react';

/**
 * Keeps two boxes at the same horizontal scroll position. `active` says whether they are rendered.
 */
export function useScrollTogether(
  firstBox: RefObject<HTMLElement | null>,
  secondBox: RefObject<HTMLElement | null>,
  active: boolean,
): void {
  useEffect(() => {
    const [first, second] = [firstBox.current, secondBox.current];
    if (!active || !first || !second) return;
    const follow = (from: HTMLElement, to: HTMLElement) => () => {
      if (to.scrollLeft !== from.scrollLeft) to.scrollLeft = from.scrollLeft;
    };
    const forth = follow(first, second);
    const back = follow(second, first);
    first.addEventListener('scroll', forth, { passive: true });
    second.addEventListener('scroll', back, { passive: true });
    return () => {
      first.removeEventListener('scroll', forth);
      second.removeEventListener('scroll', back);
    };
  }, [firstBox, secondBox, active]);
}
