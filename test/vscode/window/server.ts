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

    test('when it is killed in the midst of typing, nothing typed is lost and findings come back', async function () {
      if (!existsSync('/proc/self/cmdline')) this.skip()
      await window.open(planPath)
      const { line, column } = placeOf(planPath, taskEnd, 'end: '.length)
      await window.goTo(line, column)
      await window.page.keyboard.press('Shift+End')
      await window.page.keyboard.type(lateDay.slice(0, 4), { delay: 50 })
      await crash(extension, 1)
      await window.page.keyboard.type(lateDay.slice(4), { delay: 50 })
      await window.page.keyboard.press('Escape')
      matches(await window.lines(), new RegExp(`end: ${lateDay}`))
      // Only the server that took its place has seen this text.
      await window.page.locator('.editor-instance .squiggly-error, .editor-instance .squiggly-warning').first().waitFor({ timeout: 10_000 })
    })
  })
}
