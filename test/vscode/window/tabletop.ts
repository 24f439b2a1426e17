import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Frame } from 'playwright-core'
import { equal, matches } from '../kit/assert.ts'
import { placeOf } from '../kit/places.ts'
import { stateSaved } from '../kit/saved.ts'
import type { Workbench } from '../kit/workbench.ts'

const planPath = 'bank/payments.bcp.yaml'
const command = 'Continuity: Run Tabletop Exercise'

/** An exercise from its beginning to its record, with windows that close in between. */
export function tabletopCases(window: Workbench): void {
  const done = (page: Frame, title: string) => page.getByRole('row', { name: title }).getByRole('button', { name: /^done / })

  const tick = async (page: Frame, title: string): Promise<void> => {
    await page.getByRole('row', { name: title }).getByRole('button', { name: 'Done:' }).click()
    await done(page, title).waitFor()
  }

  const correct = async (page: Frame, title: string, time: string): Promise<void> => {
    await done(page, title).click()
    await page.locator('.tt-form input').fill(time)
    await page.locator('.tt-form input').press('Enter')
  }

  const goOn = async (): Promise<Frame> => {
    await window.open(planPath)
    await window.ask(command)
    await window.picker.choose('Go on: Loss of premises')
    return window.exercise()
  }

  /** While the exercise runs, somebody gives a step another id. */
  const renameStep = async (): Promise<void> => {
    await window.open(planPath)
    const { line, column } = placeOf(planPath, 'id: p1\n', 'id: '.length)
    await window.goTo(line, column)
    await window.retype('p1x')
    await window.page.locator('.tab', { hasText: /^Exercise / }).click()
  }

  suite('a tabletop exercise in the window', () => {
    test('goes on after its page was closed and the window reloaded, and ends in a record with the recovery times', async () => {
      await window.open(planPath)
      await window.ask(command)
      await window.picker.choose('Loss of premises')
      let page = await window.exercise()
      await page.getByRole('button', { name: 'Start', exact: true }).first().click()
      await tick(page, 'Count the people on shift')
      await tick(page, 'Open cards on the switch')

      // What the page shows is written: a window that is gone in this moment takes nothing with it.
      await window.page.reload()
      page = await goOn()
      await page.getByRole('heading', { name: '2 of 13 steps done' }).waitFor()
      await window.closeAll()
      page = await goOn()
      await page.getByRole('heading', { name: '2 of 13 steps done' }).waitFor()
      await page.getByRole('button', { name: 'Add Finding' }).click()
      await page.locator('.tt-form input').fill('Nobody knows the number')

      await stateSaved(window.page, /Nobody knows the number/)
      await window.page.reload()
      page = await window.exercise()
      equal(await page.locator('.tt-form input').inputValue(), 'Nobody knows the number')
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('Finding (Medium): Nobody knows the number').waitFor()
      await correct(page, 'Open cards on the switch', '0:40')
      await page
        .getByRole('row', { name: /^Card and cash machine authorisation/ })
        .getByText('back at 00:40:00')
        .waitFor()

      await renameStep()
      page = await window.exercise()
      const gone = page.getByRole('rowgroup').filter({ hasText: 'No longer in the plan' })
      await gone.getByRole('button', { name: /^done .*Count the people on shift/ }).waitFor()

      await page.getByRole('button', { name: 'Finish…' }).click()
      await window.picker.saveAs('2026-07-15-payments.records.yaml')
      await window.tab('2026-07-15-payments.records.yaml')
      const folder = new URL(window.page.url()).searchParams.get('folder') ?? ''
      const text = await readFile(join(folder, 'bank/2026-07-15-payments.records.yaml'), 'utf8')
      matches(text, /measured:\n +- of: card\n +rta: 40min\n/)
      matches(text, /text: Nobody knows the number[\s\S]*?severity: medium\n +owner: \[name\]\n +due: \[date\]/)
      await window.page.locator('.tab', { hasText: /^Exercise / }).waitFor({ state: 'detached' })

      // What is written down is not offered again.
      await window.open(planPath)
      await window.ask(command)
      await window.picker.row('Loss of premises').waitFor()
      equal(await window.picker.row('Go on').count(), 0)
      await window.page.keyboard.press('Escape')
    })
  })
}
