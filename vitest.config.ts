import { defineConfig, type ViteUserConfig } from 'vitest/config'

const reporters = ['default', './test/kit/plain-reporter.ts']

/** What compares times. */
const timed = ['test/properties/{manyFiles,growth}.test.ts']

const config: ViteUserConfig = defineConfig({
  test: {
    // Files share one module graph: no test may keep state in a module, and the whole runs in seconds.
    isolate: false,
    pool: 'forks',
    reporters,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/{protocol,browser,editors,vscode,bench}/**', ...timed] },
      },
      { extends: true, test: { name: 'protocol', include: ['test/protocol/**/*.test.ts'], isolate: true, testTimeout: 20_000, hookTimeout: 60_000 } },
      // With the packed command line, as it is installed: one file after the other, because each drives an editor.
      {
        extends: true,
        test: {
          name: 'editors',
          include: ['test/editors/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 30_000,
          globalSetup: 'test/editors/setup.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          fileParallelism: false,
          testTimeout: 30_000,
          globalSetup: 'test/browser/setup.ts',
        },
      },
      // In processes of their own, after all others: a heap that other tests have filled makes large programmes slower than small ones.
      { extends: true, test: { name: 'timed', include: timed, isolate: true, fileParallelism: false, sequence: { groupOrder: 1 } } },
    ],
    coverage: { provider: 'v8', include: ['server/src/**', 'client/**'], reporter: ['text-summary'] },
  },
})

export default config
