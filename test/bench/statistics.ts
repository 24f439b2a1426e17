/** Milliseconds. */
export interface Timing {
  readonly median: number
  readonly p95: number
  readonly runs: number
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN

export function timing(samples: readonly number[]): Timing {
  const sorted = samples.toSorted((a, b) => a - b)
  return { median: at(sorted, 0.5), p95: at(sorted, 0.95), runs: sorted.length }
}

/** How often something is done to learn how long it takes: first for warmth, then for the record. */
export interface Runs {
  readonly warmUp: number
  readonly measured: number
}

export async function measure({ warmUp, measured }: Runs, run: (index: number) => unknown): Promise<Timing> {
  for (let index = 0; index < warmUp; index++) await run(index)
  const samples: number[] = []
  for (let index = 0; index < measured; index++) {
    const start = performance.now()
    await run(warmUp + index)
    samples.push(performance.now() - start)
  }
  return timing(samples)
}
