const most = 4
const span = 3 * 60_000

/** Whether a server that has crashed is started once more. */
export type Verdict = { readonly verdict: 'again' } | { readonly verdict: 'enough'; readonly crashes: number }

/** Judges each crash by how many there were shortly before: a server that cannot live is not started for ever. */
export function patience(now: () => number): () => Verdict {
  let times: readonly number[] = []
  return () => {
    times = [...times, now()].filter((time) => now() - time < span)
    return times.length <= most ? { verdict: 'again' } : { verdict: 'enough', crashes: times.length }
  }
}
