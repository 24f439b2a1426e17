import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

/**
 * Counts the tests for whoever runs vitest: as the very last line, or into the file that CONTINUITY_TEST_COUNTS names when another
 * script adds them up.
 */
export default class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const count = (state: string): number => tests.filter((test) => test.result().state === state).length
    // A file that fails to load has no tests of its own to fail.
    const broken = modules.filter((module) => module.state() === 'failed' && module.errors().length > 0).length
    const counts = { passed: count('passed'), failed: count('failed') + broken + errors.length, skipped: count('skipped') }
    const file = process.env['CONTINUITY_TEST_COUNTS']
    if (file) writeFileSync(file, JSON.stringify(counts))
    else process.on('exit', () => console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`))
  }
}
