import { type RefCallback, useCallback, useRef } from 'react';

/** Returns a ref. Calls `onInView` each time the element comes within `margin` of the window. */
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
