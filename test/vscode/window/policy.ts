import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame } from 'playwright-core'
import { equal } from '../kit/assert.ts'
import { analysisPath, planPath } from '../kit/samples.ts'
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
      for (const path of [analysisPath, planPath]) {
        await window.closeAll()
        await window.open(path)
        await visitTabs(await window.openPreview(), async () => undefined)
      }
      equal(refused, [])
    })

    test('has no accessibility finding on any tab', async () => {
      for (const path of [analysisPath, planPath]) {
        await window.closeAll()
        await window.open(path)
        await visitTabs(await window.openPreview(), async (preview) => equal(await accessibility(preview), []))
      }
    })
  })
}

/** Opens one tab after the other, each until it is drawn. */
async function visitTabs(preview: Frame, look: (preview: Frame) => Promise<void>): Promise<void> {
  for (const tab of await preview.getByRole('tab').all()) {
    await tab.click()
    await preview.locator('#view > :not(.empty, .sprite)').first().waitFor()
    await look(preview)
  }
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
