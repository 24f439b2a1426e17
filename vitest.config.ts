import { defineConfig, type ViteUserConfig } from 'vitest/config'

const reporters = ['default', './test/kit/plain-reporter.ts']

/** What compares times. */
const timed = ['test/properties/{manyFiles,growth}.test.ts']

/** One file after the other, when all that may run side by side is through. */
const alone = (groupOrder: number) => ({ fileParallelism: false, sequence: { groupOrder } })

const config: ViteUserConfig = defineConfig({
  test: {
    // Files share one module graph: no test may keep state in a module, and the whole runs in seconds.
    isolate: false,
    pool: 'forks',
    // Left to itself it keeps one core free, which is half of a machine with two.
    maxWorkers: '100%',
    reporters,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/{protocol,browser,editors,vscode,bench}/**', ...timed] },
      },
      { extends: true, test: { name: 'protocol', include: ['test/protocol/**/*.test.ts'], testTimeout: 20_000, hookTimeout: 60_000 } },
      {
        extends: true,
        test: { name: 'browser', include: ['test/browser/**/*.test.{ts,tsx}'], testTimeout: 60_000, globalSetup: 'test/browser/setup.ts' },
      },
      // With the packed command line, as it is installed: each drives an editor.
      {
        extends: true,
        test: { name: 'editors', include: ['test/editors/**/*.test.ts'], testTimeout: 30_000, globalSetup: 'test/editors/setup.ts', ...alone(1) },
      },
      // In processes of their own: a heap that other tests have filled makes large programmes slower than small ones.
      { extends: true, test: { name: 'timed', include: timed, isolate: true, ...alone(2) } },
    ],
    coverage: { provider: 'v8', include: ['server/src/**', 'client/**'], reporter: ['text-summary'] },
  },
})

export default config
