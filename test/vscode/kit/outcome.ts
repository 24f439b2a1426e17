/** How one case ended. */
export interface Outcome {
  readonly state: 'passed' | 'failed' | 'skipped'
  readonly title: string
  readonly detail?: string
}

export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export const nothing: Counts = { passed: 0, failed: 0, skipped: 0 }

export const sum = (all: readonly Counts[]): Counts =>
  all.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }), nothing)

export const count = (outcomes: readonly Outcome[]): Counts => sum(outcomes.map(({ state }) => ({ ...nothing, [state]: 1 })))

const marks = { passed: '✓', failed: '✗', skipped: '-' } as const

/** An outcome as a person reads it. */
export const line = ({ state, title, detail }: Outcome): string => `  ${marks[state]} ${title}${detail ? `\n${detail.replace(/^/gm, '      ')}` : ''}`
