const SAMPLE_MILLISECONDS = 20;
const MEGABYTE = 1_000_000;

/**
 * The megabytes by which a piece of work makes this process grow at its peak. Needs Node's
 * `--expose-gc`, to collect earlier garbage first.
 */
export async function growthOf<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; megabytes: number; milliseconds: number }> {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let largest = before;
  const timer = setInterval(() => {
    largest = Math.max(largest, process.memoryUsage().rss);
  }, SAMPLE_MILLISECONDS);
  const began = performance.now();
  try {
    const result = await work();
    const milliseconds = performance.now() - began;
    largest = Math.max(largest, process.memoryUsage().rss);
    return { result, megabytes: (largest - before) / MEGABYTE, milliseconds };
  } finally {
    clearInterval(timer);
  }
}
