import type { Locator } from 'playwright-core'
import { planPath } from '../kit/samples.ts'
import type { Workbench } from '../kit/workbench.ts'

/** What stands in the output channel. In the web host only: the editor of the tests lacks the native module that writes logs in Node. */
export function outputCases(window: Workbench): void {
  const logged = (text: RegExp): Locator => window.page.locator('.output-view .view-line', { hasText: text }).first()

  suite('the output', () => {
    test('has what the server says, at its level', async () => {
      await window.open(planPath)
      await window.run('Continuity: Show Output')
      await logged(/\[info\].Continuity.\d+\.\d+\.\d+,.folders:.1,.language:.en/).waitFor()
    })
  })
}
