import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.2 AA and what axe recommends beyond it. */
export const standards: readonly string[] = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface AxeWindow {
  readonly axe: {
    run(
      root: Document,
      options: object,
    ): Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] }>
  }
}

/** What axe finds on a page: each rule with the elements that break it. */
export async function faultsOf(page: Page, runOnly: readonly string[] = standards): Promise<readonly string[]> {
  await page.evaluate(axe)
  // Some ten thousand elements pass: to hand them over takes four times as long as to look at them.
  return await page.evaluate(async (rules) => {
    const { violations } = await (window as unknown as AxeWindow).axe.run(document, { runOnly: rules, resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 300)).join(' | ')}`)
  }, runOnly)
}
