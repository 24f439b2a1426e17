import { expect, it } from 'vitest'
import { english } from '../views/fixtures/english.ts'
import { faultsOf } from './axe.ts'
import { inBrowser } from './suite.ts'

inBrowser('the check of accessibility', (open) => {
  it('tells a picture that has no words', async () => {
    const { page } = await open({ model: english })
    await page.evaluate(() => document.querySelector('h2')?.replaceChildren(document.createElement('img')))
    expect((await faultsOf(page)).filter((fault) => fault.startsWith('image-alt: <img>'))).toHaveLength(1)
  })
})
