import { defineConfig, type ViteUserConfig } from 'vitest/config'

const reporters = ['default', './test/kit/plain-reporter.ts']

const config: ViteUserConfig = defineConfig({
  test: {
    // Files share one module graph: no test may keep state in a module, and the whole runs in seconds.
    isolate: false,
    pool: 'forks',
    reporters,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/{protocol,browser,vscode,bench}/**'] },
      },
      { extends: true, test: { name: 'protocol', include: ['test/protocol/**/*.test.ts'], isolate: true, testTimeout: 20_000 } },
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
    ],
    coverage: { provider: 'v8', include: ['server/src/**', 'client/**'], reporter: ['text-summary'] },
  },
})

export default config
