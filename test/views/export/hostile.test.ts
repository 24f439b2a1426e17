import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { allDrawings } from '../../../server/src/views/drawing/allDrawings.ts'
import { openTab, Preview } from '../../../server/src/views/drawing/preview.tsx'
import { uiAtFirst } from '../../../server/src/views/drawing/state.ts'
import { cleaned } from '../../../server/src/views/export/clean.ts'
import { tabs } from '../../../server/src/views/models/basicTypes.ts'
import type { PreviewModel } from '../../../server/src/views/models/types.ts'
import { check } from '../../kit/check.ts'
import { everywhere, mixed } from '../../kit/everywhere.ts'
import { example } from '../../kit/exampleFiles.ts'
import { bytesOf, modelOfChecked, textOf } from '../../kit/exports.ts'
import { hostile } from '../../kit/hostile.ts'
import { hostilePlan } from '../../kit/hostilePlans.ts'
import { named, wordsOf } from '../../kit/markup.ts'
import { expectDrawing, expectMarkdown, expectPage, expectPicture, expectWord } from './harmless.ts'

const slow = { timeout: 120_000 }

test('there are three hundred hostile strings, each once', () => {
  expect(hostile.length).toBeGreaterThanOrEqual(300)
  expect(new Set(hostile).size).toBe(hostile.length)
})

/** Tries each; what fails is named by the string that made it fail. */
async function tried(texts: readonly string[], run: (text: string) => Promise<void>): Promise<readonly string[]> {
  const failed: string[] = []
  for (const text of texts)
    await run(text).catch((error: unknown) =>
      failed.push(`${JSON.stringify(text).slice(0, 80)}: ${error instanceof Error ? error.message : String(error)}`),
    )
  return failed
}

describe('a hostile string in every place of a model', () => {
  // A tab that the model does not have would be another one, drawn twice.
  test.each(tabs)('there is a tab %s', (tab) => expect(openTab(everywhere('x'), { ...uiAtFirst, tab })).toBe(tab))

  test.each(tabs)('is text in the tab %s, drawn without anybody to act', slow, async (tab) => {
    const failed = await tried(hostile, async (text) => {
      const props = { ui: { ...uiAtFirst, tab }, drawings: allDrawings, locale: 'en', width: 1280, sight: null, act: null } as const
      expectDrawing(renderToString(h(Preview, { page: { page: 'current', model: cleaned(everywhere(text)) }, ...props })))
    })
    expect(failed).toEqual([])
  })

  test('is the title of a page, and says there what it says', slow, async () => {
    const failed = await tried(hostile, async (text) => {
      const page = expectPage(await textOf(everywhere(text), { format: 'html', tab: 'timeline' }))
      const [title] = named(page, 'title')
      expect(title && wordsOf(title)).toBe(cleaned(text))
    })
    expect(failed).toEqual([])
  })

  // A page is made of the tabs, each of which has had every string in every place.
  test('is text on a page of all tabs', slow, async () => {
    for (const model of mixed(hostile, 30)) expectPage(await textOf(model, { format: 'html' }))
  })

  test('is text in Markdown, and makes no heading and no cell', slow, async () => {
    const shape = expectMarkdown(await textOf(everywhere('x'), { format: 'md' })).headings.map((heading) => heading[0])
    const failed = await tried(hostile, async (text) => {
      const { headings, diagrams } = expectMarkdown(await textOf(everywhere(text), { format: 'md' }))
      expect(diagrams).toHaveLength(1)
      // A heading in a text of its author's stands below ours. What says nothing makes none at all.
      if (text.trim() !== '')
        expect(headings.map((heading) => heading[0]).filter((level) => Number(level) < 4)).toEqual(shape.filter((level) => Number(level) < 4))
    })
    expect(failed).toEqual([])
  })

  test('is text in a picture', slow, async () => {
    expect(await tried(hostile, async (text) => void expectPicture(await textOf(everywhere(text), { format: 'svg' })))).toEqual([])
  })

  test('is text in a Word file', slow, async () => {
    expect(await tried(hostile, async (text) => void expectWord(await bytesOf(everywhere(text), { format: 'docx' })))).toEqual([])
  })

  test('comes back from data as it was', slow, async () => {
    const failed = await tried(hostile, async (text) => {
      const all = everywhere(text)
      const { imported, ...model } = all
      const { schema: _, ...data } = JSON.parse(await textOf(all, { format: 'json' }))
      expect(data).toEqual(model)
      // What became of another file is there for who asks for it.
      const { schema: __, ...asked } = JSON.parse(await textOf(all, { format: 'json', tab: 'import' }))
      expect(asked).toEqual({ head: model.head, imported })
    })
    expect(failed).toEqual([])
  })
})

const plans = [
  'hospital.plan.yaml',
  'filled.plan.yaml',
  'annual-plan-zh-hant/template.plan.yaml',
  'bank.bia.yaml',
  'crisis.bcp.yaml',
  'bank.risk.yaml',
  'bank.records.yaml',
  'hospital.registry.yaml',
]
const cases = plans.flatMap((name) => (['texts', 'all'] as const).flatMap((fields) => [0, 1].map((turn) => [name, fields, turn] as const)))

describe('a plan with hostile strings in its fields', () => {
  test.each(cases)('is read and exported (%s, %s, turn %i)', slow, async (name, fields, turn) => {
    const checked = check(hostilePlan(example(name).text, fields, turn))
    expect(checked.file.intact).toBe(true)
    const model: PreviewModel = modelOfChecked(checked)
    expectPage(await textOf(model, { format: 'html' }))
    expectMarkdown(await textOf(model, { format: 'md' }))
    if (model.timeline && model.timeline.items.length > 0) expectPicture(await textOf(model, { format: 'svg' }))
    expectWord(await bytesOf(model, { format: 'docx' }))
    const { schema: _, ...data } = JSON.parse(await textOf(model, { format: 'json' }))
    expect(data).toEqual(model)
  })
})
