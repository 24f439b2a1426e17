import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { dist } from '../../../scripts/places.ts'
import { matches } from '../kit/assert.ts'
import { placeOf } from '../kit/places.ts'
import { lateDay, planPath, taskEnd } from '../kit/samples.ts'
import { crash } from '../kit/serverProcess.ts'
import type { Workbench } from '../kit/workbench.ts'

/** The server as a process of its own, and its end. */
export function serverCases(window: Workbench): void {
  const extension = join(dist, 'stage/node')

  suite('the server in the window', () => {
    test('when it was restarted, the preview goes on', async () => {
      await window.open(planPath)
      const preview = await window.openPreview()
      await window.run('Continuity: Restart Server')
      await window.run('View: Focus First Editor Group')
      const { line, column } = placeOf(planPath, taskEnd, 'end: '.length)
      await window.goTo(line, column)
      await window.retype(lateDay)
      await preview.getByText(lateDay).locator('visible=true').first().waitFor()
    })

    test('when it has crashed for good, says so, and is started again on request', async function () {
      if (!existsSync('/proc/self/cmdline')) this.skip()
      await window.open(planPath)
      const preview = await window.openPreview()
      await crash(extension, 5)
      await preview.getByText('The language server of Continuity is not running.').first().waitFor()
      await window.answerNotification('has crashed 5 times in 3 minutes', 'Restart Server')
      await window.run('View: Focus First Editor Group')
      const { line, column } = placeOf(planPath, taskEnd, 'end: '.length)
      await window.goTo(line, column)
      await window.retype(lateDay)
      await preview.getByText(lateDay).locator('visible=true').first().waitFor()
      matches(await window.lines(), new RegExp(lateDay))
    })
  })
}
