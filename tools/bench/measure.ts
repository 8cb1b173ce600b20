export type Comparison = { operation: string; api: number; raw: number };

/**
 * The median durations in milliseconds of two ways to do the same, run alternately so that both
 * meet the same conditions.
 */
export async function compare(
  operation: string,
  samples: number,
  viaApi: (index: number) => Promise<unknown>,
  viaSdk: (index: number) => Promise<unknown>,
): Promise<Comparison> {
  const api: number[] = [];
  const raw: number[] = [];
  // The first rounds warm up connections and compiled code, and are not counted.
  const warmUp = 40;
  for (let index = 0; index < samples + warmUp; index += 1) {
    const turns = [
      async () => api.push(await milliseconds(() => viaApi(index))),
      async () => raw.push(await milliseconds(() => viaSdk(index))),
    ];
    if (index % 2 === 1) turns.reverse();
    for (const turn of turns) await turn();
  }
  return { operation, api: median(api.slice(warmUp)), raw: median(raw.slice(warmUp)) };
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
