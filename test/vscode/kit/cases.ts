import type MochaClass from 'mocha'
import type { Outcome } from './outcome.ts'

/** How to run cases: mocha's class (its browser build in an extension host, its Node build outside) and what to do with an outcome. */
export interface Runner {
  readonly Mocha: typeof MochaClass
  readonly tell: (outcome: Outcome) => void
  /** Milliseconds for one case. */
  readonly timeout: number
}

/** Runs the cases that `define` registers by `suite` and `test`, in the extension host and outside alike. */
export function runCases({ Mocha, tell, timeout }: Runner, define: () => void): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  const report = (outcome: Outcome): void => {
    outcomes.push(outcome)
    tell(outcome)
  }
  const mocha = new Mocha({ ui: 'tdd', timeout, reporter: reporter(report) })
  mocha.suite.emit('pre-require', globalThis, '', mocha)
  define()
  return new Promise((done) => mocha.run(() => done(outcomes)))
}

function reporter(report: (outcome: Outcome) => void): MochaClass.ReporterConstructor {
  const title = (test: MochaClass.Runnable): string => test.titlePath().join(' › ')
  class Reporter {
    constructor(runner: MochaClass.Runner) {
      runner.on('pass', (test) => report({ state: 'passed', title: title(test) }))
      runner.on('pending', (test) => report({ state: 'skipped', title: title(test) }))
      runner.on('fail', (test, error) => report({ state: 'failed', title: title(test), detail: error?.stack ?? String(error) }))
    }
  }
  return Reporter as unknown as MochaClass.ReporterConstructor
}
