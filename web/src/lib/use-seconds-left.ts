import { useEffect, useState } from 'react';

/** Counts whole seconds down to 0, starting at the first render and whenever `seconds` changes. */
export function useSecondsLeft(seconds: number): number {
  const [until, setUntil] = useState(() => Date.now() + seconds * 1000);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    setUntil(Date.now() + seconds * 1000);
    setNow(Date.now());
    if (seconds <= 0) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [seconds]);
  return Math.max(0, Math.ceil((until - now) / 1000));
}
