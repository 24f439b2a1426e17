import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { Run } from '../../server/src/exercise/run/types.ts'
import { at, done, happened, minutes, ownScenario, planIn, runAfter } from '../exercise/exercises.ts'
import { hostile } from '../kit/hostile.ts'
import { latePlan } from '../views/fixtures/latePlan.ts'
import { faultsOf } from './axe.ts'
import { openExercise } from './exerciseHost.ts'
import type { Theme } from './fakeHost.ts'
import { inBrowserWith } from './suite.ts'

const scenario = {
  ...ownScenario,
  injects: [
    { at: minutes(5), text: 'The press calls', to: 'ada' },
    { at: minutes(50), text: 'Mail is down too' },
  ],
}
const fresh: Run = { plan: planIn(latePlan, 'works.bcp.yaml'), scenario, log: [] }
const begun = runAfter(fresh, ...happened(['09:00', { is: 'begin' }]))
// Counted from a clock that is not this machine's: the host's is another one.
const nine = at('09:00')

const row = (page: Page, id: string) => page.locator(`[data-step="${id}"]`)
const form = (page: Page) => page.locator('.tt-form')

inBrowserWith('an exercise on its page', openExercise, (open) => {
  it('begins with the clock, and ticks a step once it runs', async () => {
    const { page, sent, answer } = await open({ run: fresh, now: nine })
    expect(await page.getByRole('timer').textContent()).toBe('T+00:00:00')
    expect(await row(page, 's1').getByRole('button', { name: 'Done' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Start', exact: true }).first().click()
    await answer(nine)
    await row(page, 's1').getByRole('button', { name: 'Done: Count' }).click()
    await answer(at('09:25'))
    await row(page, 's1').getByRole('button', { name: 'done 00:25:00: Count' }).waitFor()
    await page.getByRole('heading', { name: '1 of 3 steps done' }).waitFor()
    expect((await sent()).slice(1)).toEqual([
      { type: 'add', what: { is: 'begin' } },
      { type: 'add', what: { is: 'done', step: 's1', title: 'Count' } },
    ])
  })

  it('runs on by itself, by the clock of the host', async () => {
    const { page } = await open({ run: begun, now: at('09:00:59') })
    await expect.poll(() => page.getByRole('timer').textContent(), { timeout: 5000 }).toBe('T+00:01:01')
  })

  it('says what is behind the plan, over its RTO, and back', async () => {
    const { page, answer } = await open({ run: begun, now: at('09:40') })
    const payroll = page.getByRole('row', { name: /^Payroll/ })
    // The first step should have ended after 30 min; with the 70 of the plan the hour of the RTO is lost.
    expect(await payroll.textContent()).toContain('10 min behind the plan: the RTO will not hold')
    await answer(at('10:04:10'))
    expect(await payroll.textContent()).toContain('over its RTO by 5 min')
    expect(await page.getByRole('status').textContent()).toBe('Payroll: RTO')
    await row(page, 's2').getByRole('button', { name: 'Done: Restore' }).click()
    await answer(at('10:06'))
    await expect.poll(() => payroll.textContent()).toContain('back at 01:06:00, 6 min over its RTO')
    expect(await page.getByRole('row', { name: /^Mail/ }).textContent()).toContain('brought back by no step of this plan')
  })

  it('goes by keys: through the rows, ticking, and back', async () => {
    const { page, sent, answer } = await open({ run: begun, now: at('09:10') })
    await row(page, 's1').getByRole('button', { name: 'Start: Count' }).focus()
    await page.keyboard.press('s')
    await answer()
    await page.keyboard.press('d')
    await answer()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('d')
    await answer()
    await page.keyboard.press('u')
    const run = await answer()
    expect(run.log.map(({ is }) => is)).toEqual(['begin', 'started', 'done'])
    expect((await sent()).slice(-2)).toEqual([
      { type: 'add', what: { is: 'done', step: 's2', title: 'Restore' } },
      { type: 'remove', id: 4 },
    ])
    expect(await page.evaluate(() => document.activeElement?.closest('[data-step]')?.getAttribute('data-step'))).toBe('s2')
  })

  it('takes a finding with its severity, and gives the focus back', async () => {
    const { page, answer } = await open({ run: begun, now: at('09:10') })
    await row(page, 's1').getByRole('button', { name: 'Done: Count' }).focus()
    await page.keyboard.press('f')
    await page.keyboard.type('The list is from last year')
    await form(page).getByLabel('Severity').selectOption('High')
    await form(page).getByLabel('Text').press('Enter')
    const run = await answer()
    expect(run.log.at(-1)).toMatchObject({ is: 'finding', step: 's1', severity: 'high', text: 'The list is from last year' })
    expect(await form(page).count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-id'))).toBe('finding s1')
  })

  it('corrects a time, and takes nothing that is none', async () => {
    const { page, answer } = await open({ run: runAfter(begun, ...happened(['09:25', done('s1')])), now: at('09:30') })
    await row(page, 's1').getByRole('button', { name: 'done 00:25:00: Count' }).click()
    await form(page).getByRole('textbox').fill('soon')
    expect(await form(page).getByRole('button', { name: 'Save' }).isDisabled()).toBe(true)
    await form(page).getByRole('textbox').fill('0:20')
    await form(page).getByRole('button', { name: 'Save' }).click()
    await answer()
    await row(page, 's1').getByRole('button', { name: 'done 00:20:00: Count' }).waitFor()
    await page.getByRole('button', { name: 'Set Clock' }).click()
    await form(page).getByRole('textbox').fill('1:00')
    await form(page).getByRole('textbox').press('Enter')
    await answer()
    await expect.poll(() => page.getByRole('timer').textContent()).toMatch(/^T\+01:00:0/)
  })

  it('says which inject is due, and tells it', async () => {
    const { page, answer } = await open({ run: begun, now: at('09:06') })
    const injects = page.getByRole('region', { name: 'Injects' }).getByRole('listitem')
    expect(await injects.allTextContents()).toEqual(['Tell00:05:00 due The press calls to ada', 'Tell00:50:00 Mail is down too'])
    await page.getByRole('button', { name: 'Tell: The press calls' }).click()
    expect((await answer()).log.at(-1)).toMatchObject({ is: 'inject', planned: 0, to: 'ada' })
    await expect.poll(() => injects.count()).toBe(1)
  })

  it('keeps what somebody was about to write over a reload, and Escape leaves it', async () => {
    const { page, kept } = await open({ run: begun, now: at('09:06') })
    await page.getByRole('button', { name: 'Add Finding' }).click()
    await page.keyboard.type('Nobody has')
    const state = await kept()
    expect(state).toMatchObject({ key: 'k1', form: { asks: 'finding', text: 'Nobody has' } })
    await page.keyboard.press('Escape')
    expect(await kept()).toEqual({ key: 'k1', form: null })
    const again = await open({ run: begun, now: at('09:07'), kept: state })
    expect(await form(again.page).getByLabel('Text').inputValue()).toBe('Nobody has')
  })

  it('shows whatever a plan and people say as text', async () => {
    const text = hostile.join(' ').slice(0, 1900)
    const told = runAfter(
      { ...begun, scenario: { ...scenario, title: text, text } },
      ...happened(['09:01', { is: 'finding', text, severity: 'low', step: 's1' }], ['09:02', { is: 'note', text, title: text, step: 's1' }]),
    )
    const { page, sent } = await open({ run: { ...told, plan: { ...told.plan, title: text } }, now: at('09:06') })
    expect(await page.locator('script, img, iframe, object, embed, form, link[href*="evil"], a').count()).toBe(1)
    expect((await sent()).filter(({ type }) => type === 'violation')).toEqual([])
  })

  const busy = runAfter(begun, ...happened(['09:25', done('s1')], ['09:26', { is: 'note', step: 's2', title: 'Restore', text: 'Waits' }]))
  const kept = { key: 'k1', form: { asks: 'finding', text: 'Nobody knows', severity: 'low' } }
  const looks: readonly (readonly [Theme, number])[] = [
    ['light', 1280],
    ['dark', 1000],
    ['hc', 320],
    ['hcl', 1280],
  ]
  it.each(looks)('has no fault that axe knows (%s, %i px)', async (theme, width) => {
    for (const run of [fresh, busy]) {
      const { page } = await open({ run, now: at('10:30'), theme, width, kept: run === busy ? kept : null })
      expect(await faultsOf(page)).toEqual([])
    }
  })

  it('never scrolls sideways', async () => {
    const { page } = await open({ run: busy, now: at('10:30'), kept, locale: 'zh-cn' })
    for (const width of [1280, 1000, 820, 559, 320]) {
      await page.setViewportSize({ width, height: 800 })
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })
})
