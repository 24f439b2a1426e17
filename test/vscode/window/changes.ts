import { planPath } from '../kit/samples.ts'
import type { Workbench } from '../kit/workbench.ts'

export function changesCases(window: Workbench): void {
  suite('what changed', () => {
    test('is a page beside the plan', async () => {
      await window.open(planPath)
      await window.run('Continuity: Show What Changed')
      await window.tab('Preview What changed.md')
    })
  })
}
