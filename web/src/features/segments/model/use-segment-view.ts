import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { readSegmentView, type SegmentView, writeSegmentView } from './segment-view.ts';

/** What the page of a segment shows, read from the address, and a function to change it. */
export function useSegmentView() {
  const [parameters, setParameters] = useSearchParams();
  const view = useMemo(() => readSegmentView(parameters), [parameters]);
  const update = useCallback(
    (changes: Partial<SegmentView>) =>
      setParameters((now) => writeSegmentView({ ...readSegmentView(now), ...changes }), {
        replace: true,
        preventScrollReset: true,
      }),
    [setParameters],
  );
  return { view, update };
}
