import { type RefCallback, useCallback, useRef } from 'react';

/** Calls when what carries the reference comes near the window; by itself, as often as it does. */
export function useInView(onInView: () => void, margin = '600px'): RefCallback<Element> {
  const latest = useRef(onInView);
  latest.current = onInView;
  return useCallback(
    (element) => {
      if (!element || typeof IntersectionObserver === 'undefined') return;
      const observer = new IntersectionObserver(
        ([entry]) => entry?.isIntersecting && latest.current(),
        { rootMargin: margin },
      );
      observer.observe(element);
      return () => observer.disconnect();
    },
    [margin],
  );
}
