import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { readTimelineState, type TimelineState, writeTimelineState } from './timeline-state.ts';

/** The part of the timeline that the address asks for, and a function to change it. */
export function useTimelineState() {
  const [parameters, setParameters] = useSearchParams();
  const state = useMemo(() => readTimelineState(parameters), [parameters]);
  const update = useCallback(
    (changes: Partial<TimelineState>, replace = false) =>
      setParameters((now) => writeTimelineState({ ...readTimelineState(now), ...changes }), {
        replace,
        preventScrollReset: true,
      }),
    [setParameters],
  );
  return { state, update };
}
