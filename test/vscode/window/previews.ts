import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { equal, matches } from '../kit/assert.ts'
import { placeOf } from '../kit/places.ts'
import { englishPlanPath, milestone, planPath, registryPath } from '../kit/samples.ts'
import { stateSaved } from '../kit/saved.ts'
import type { Workbench } from '../kit/workbench.ts'

/** Several previews, changes from outside, and what a preview keeps. */
export function previewsCases(window: Workbench): void {
  const tab = (title: string) => window.page.locator('.tab', { hasText: title })

  const closeEditor = async (name: string): Promise<void> => {
    const editor = window.page.locator(`.tab[data-resource-name="${name}"]`)
    await editor.click({ button: 'middle' })
    await editor.waitFor({ state: 'detached' })
  }

  suite('previews in the window', () => {
    test('two plans have two, once the first is locked', async () => {
      await window.open(planPath)
      const first = await window.openPreview()
      await first.locator('button.lock').click()
      await tab('[Preview] filled.plan.yaml').waitFor()
      await window.open(englishPlanPath)
      await window.run('Continuity: Open Preview to the Side')
      await tab('Preview hospital.plan.yaml').first().waitFor()
      equal(await tab('[Preview] filled.plan.yaml').count(), 1)
    })

    test('one outlives the editor of its plan', async () => {
      await window.open(englishPlanPath)
      const preview = await window.openPreview()
      await preview.locator('button.lock').click()
      await tab('[Preview] hospital.plan.yaml').waitFor()
      await closeEditor('hospital.plan.yaml')
      await preview.locator('th[data-item]').first().waitFor()
      await preview.getByRole('tab', { name: /Timeline/ }).click()
      await preview.getByRole('treegrid').waitFor()
    })

    test('one follows a change of another file that its plan refers to, before it is saved', async () => {
      await window.open(planPath)
      const preview = await window.openPreview()
      await preview.locator('button.lock').click()
      await tab('[Preview] filled.plan.yaml').waitFor()
      await preview.getByText('林雅婷').locator('visible=true').first().waitFor()
      await window.run('View: Focus First Editor Group')
      await window.open(registryPath)
      const { line, column } = placeOf(registryPath, 'name: 林雅婷', 'name: '.length)
      await window.goTo(line, column)
      await window.page.keyboard.press('Shift+ArrowRight')
      await window.page.keyboard.insertText('新')
      await preview.getByText('新雅婷').locator('visible=true').first().waitFor()
    })

    test('one keeps its scroll, and what is open in it, while its plan is typed', async () => {
      await window.open(englishPlanPath)
      const preview = await window.openPreview()
      await window.goTo(1, 1)
      await preview.evaluate(() => globalThis.scrollTo(0, 600))
      await window.page.keyboard.type('# a remark')
      await window.page.keyboard.press('Enter')
      await preview.waitForTimeout(500)
      equal(await preview.evaluate(() => globalThis.scrollY), 600)
    })

    test('a click selects exactly the value, and nothing answers the answer', async () => {
      await window.open(planPath)
      const preview = await window.openPreview()
      await preview.evaluate(() => {
        Object.assign(globalThis, { heard: 0 })
        globalThis.addEventListener('message', ({ data }) => {
          const { body } = data as { readonly body?: { readonly type?: string } }
          if (body?.type === 'select') (globalThis as unknown as { heard: number }).heard += 1
        })
      })
      await preview.locator(`td[data-item="${milestone}/date"]`).first().click()
      await preview.waitForTimeout(500)
      equal(await preview.evaluate(() => (globalThis as unknown as { heard: number }).heard), 1)
      await window.run('View: Focus First Editor Group')
      await window.page.locator('[id="status.editor.selection"]', { hasText: '(10 selected)' }).waitFor()
    })

    test('a link to a file opens the file beside the plan', async () => {
      const folder = new URL(window.page.url()).searchParams.get('folder') ?? ''
      const text = 'kind: annual_plan\nintroduction: "Names stand in [the registry](company.registry.yaml#people)."\n'
      await writeFile(join(folder, dirname(registryPath), 'linked.plan.yaml'), text)
      await window.open(join(dirname(registryPath), 'linked.plan.yaml'))
      const preview = await window.openPreview()
      await preview.getByRole('link', { name: 'the registry' }).click()
      await tab('company.registry.yaml').waitFor()
    })

    test('one comes back after a reload with its tab, zoom and filter', async () => {
      await window.open(englishPlanPath)
      const preview = await window.openPreview()
      await preview.getByRole('tab', { name: /Timeline/ }).click()
      await preview.getByRole('searchbox').fill('exercise')
      await preview.getByLabel('Zoom').selectOption('Year')
      await stateSaved(window.page, /zoom\W+year/)
      await stateSaved(window.page, /text\W+exercise/)
      await window.page.reload()
      const again = await window.preview()
      await again.locator('[role="treegrid"]').waitFor()
      equal(await again.getByRole('searchbox').inputValue(), 'exercise')
      equal(await again.getByLabel('Zoom').inputValue(), 'year')
    })

    test('nothing in one can write markup, and nothing leaves it', async () => {
      const strangers: string[] = []
      window.page.on('request', (request) => {
        const { hostname } = new URL(request.url())
        const isOurs = request.frame().url().includes('fake.html')
        if (isOurs && hostname !== '127.0.0.1' && !hostname.endsWith('vscode-cdn.net')) strangers.push(request.url())
      })
      await window.open(planPath)
      const preview = await window.openPreview()
      const refused = await preview.evaluate(() => {
        try {
          document.body.innerHTML = '<b>written</b>'
          return 'written'
        } catch (error) {
          return String(error)
        }
      })
      matches(refused, /TrustedHTML/)
      equal(strangers, [])
    })
  })
}
