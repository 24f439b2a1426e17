import Mocha from 'mocha'
import type { Page } from 'playwright-core'
import { runCases } from './cases.ts'
import type { Outcome } from './outcome.ts'
import { keepScreenshot } from './screenshot.ts'
import { Workbench } from './workbench.ts'

/** Registers cases that drive the window they are given. */
export type WindowCases = (workbench: Workbench) => void

/** Runs cases that drive a window. They share it, and each begins with it empty. */
export async function runWindowCases(page: Page, cases: readonly WindowCases[], tell: (outcome: Outcome) => void): Promise<void> {
  const workbench = new Workbench(page)
  await runCases({ Mocha, tell, timeout: 120_000 }, () => {
    setup(async () => {
      await workbench.closeAll().catch(async (error: unknown) => {
        console.log(await keepScreenshot(page, 'close all'))
        throw error
      })
    })
    teardown(async function (): Promise<void> {
      const { currentTest } = this
      if (currentTest?.state === 'failed') console.log(await keepScreenshot(page, currentTest.title))
    })
    for (const define of cases) define(workbench)
  })
  await page.context().close()
}
