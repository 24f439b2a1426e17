import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Frame } from 'playwright-core'
import { example } from '../../kit/exampleFiles.ts'
import { hostilePlan } from '../../kit/hostilePlans.ts'
import { equal } from '../kit/assert.ts'
import type { Workbench } from '../kit/workbench.ts'

/** One document of each kind, with a hostile string in every text of it. */
const plans = ['hospital.plan.yaml', 'bank.bia.yaml', 'crisis.bcp.yaml', 'bank.risk.yaml', 'bank.records.yaml', 'hospital.registry.yaml'] as const

export function hostileCases(window: Workbench): void {
  const folder = join(new URL(window.page.url()).searchParams.get('folder') ?? '', 'hostile')

  suite('documents full of hostile strings', () => {
    for (const name of plans)
      test(`${name} executes nothing, asks nobody and keeps its shape`, async () => {
        await mkdir(folder, { recursive: true })
        await writeFile(join(folder, `hostile-${name}`), hostilePlan(example(name).text, 'texts', 1))
        const dialogs: string[] = []
        const refused: string[] = []
        window.page.on('dialog', (dialog) => {
          dialogs.push(dialog.message())
          void dialog.dismiss()
        })
        window.page.on('console', (message) => {
          if (/Content Security Policy|TrustedHTML/.test(message.text())) refused.push(message.text())
        })
        await window.open(`hostile/hostile-${name}`)
        const preview = await window.openPreview()
        for (const tab of await preview.getByRole('tab').all()) {
          await tab.click()
          await preview.locator('#view > :not(.empty, .sprite)').first().waitFor()
          equal(await faults(preview), [])
        }
        equal([dialogs, refused], [[], []])
      })
  })
}

/** What is in the page that none of our drawings draws, and whether it is wider than its pane. */
const faults = (preview: Frame): Promise<readonly string[]> =>
  preview.evaluate(() => {
    const strangers = [
      ...document.body.querySelectorAll('script:not([type="module"]), img, iframe, object, embed, form, base, link, style, video, audio, meta'),
    ]
    const listeners = [...document.body.querySelectorAll('*')].filter((element) => element.getAttributeNames().some((name) => name.startsWith('on')))
    const harmless = /^(?:https?:|mailto:|#|(?![a-z+.-]+:)[^/\\%])/i
    const links = [...document.body.querySelectorAll('a[href]')].filter((link) => !harmless.test(link.getAttribute('href') ?? ''))
    const { scrollWidth, clientWidth } = document.documentElement
    return [
      ...[...strangers, ...listeners, ...links].map((element) => element.outerHTML.slice(0, 120)),
      ...(scrollWidth > clientWidth ? [`${scrollWidth} px wide in ${clientWidth}`] : []),
    ]
  })
