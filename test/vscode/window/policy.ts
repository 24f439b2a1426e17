import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame } from 'playwright-core'
import { equal } from '../kit/assert.ts'
import { planPath } from '../kit/samples.ts'
import type { Workbench } from '../kit/workbench.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What a page of the editor may and must be: within its content policy, and usable by everybody. */
export function policyCases(window: Workbench): void {
  suite('the preview as a page', () => {
    test('stays within its content policy on every tab', async () => {
      const refused: string[] = []
      window.page.on('console', (message) => {
        if (/Content Security Policy|Refused to|TrustedHTML/.test(message.text())) refused.push(message.text())
      })
      await window.open(planPath)
      await visitTabs(await window.openPreview())
      equal(refused, [])
    })

    test('has no accessibility finding on any tab', async () => {
      await window.open(planPath)
      const preview = await window.openPreview()
      equal(await accessibility(preview), [])
      await preview.getByRole('tab', { name: /Timeline/ }).click()
      await preview.locator('[role="treegrid"]').waitFor()
      equal(await accessibility(preview), [])
    })
  })
}

async function visitTabs(preview: Frame): Promise<void> {
  await preview.getByRole('tab', { name: /Timeline/ }).click()
  await preview.locator('[role="treegrid"]').waitFor()
  await preview.getByRole('tab', { name: /Plan/ }).click()
  await preview.locator('article').first().waitFor()
}

// Evaluated from outside, so that the page's own policy does not keep it out.
async function accessibility(preview: Frame): Promise<readonly string[]> {
  await preview.evaluate(axe)
  return preview.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { readonly axe: typeof import('axe-core') }
    const { violations } = await checker.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
  })
}
