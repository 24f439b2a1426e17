import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { commitAll } from '../../kit/repository.ts'
import { dateAt } from '../kit/places.ts'
import { day, lateDay, planPath } from '../kit/samples.ts'
import type { Workbench } from '../kit/workbench.ts'

export function changesCases(window: Workbench): void {
  const folder = (): string => new URL(window.page.url()).searchParams.get('folder') ?? ''

  suite('what changed', () => {
    teardown(() => rmSync(join(folder(), '.git'), { recursive: true, force: true }))

    test('is a page beside the plan: what is typed against the last commit, and what that brought', async () => {
      commitAll(folder())
      await window.open(planPath)
      await window.goTo(dateAt.line, dateAt.column)
      await window.retype(lateDay)
      await window.squiggles.first().waitFor()
      await window.run('Continuity: Show What Changed')
      await window.tab('Preview What changed.md')
      await window.pageSays(new RegExp(`${day}.*${lateDay}[\\s\\S]*ANN-13`))
    })
  })
}

/** In a browser nothing can read what was committed. */
export function noHistoryCases(window: Workbench): void {
  suite('what changed, where nobody knows what was', () => {
    test('is a page that says so', async () => {
      await window.open(planPath)
      await window.run('Continuity: Show What Changed')
      await window.tab('Preview What changed.md')
      await window.pageSays(/Without git nobody can say what has changed/)
    })
  })
}
