import { describe, expect, test } from 'vitest'
import type { Locale } from '../../server/src/l10n/locale.ts'
import { beside, example } from '../kit/exampleFiles.ts'
import { bytesOf, modelOf, textOf } from '../kit/exports.ts'
import { type Brought, brought } from '../kit/imports.ts'

// What an export shows comes back: exported once more, in the same programme, it is the same document.
const plans: readonly (readonly [ending: string, locale: Locale])[] = [
  ['annual-plan-en/hospital.plan.yaml', 'en'],
  ['annual-plan-zh-hant/filled.plan.yaml', 'zh-tw'],
]

describe.each(plans)('%s', (ending, locale) => {
  const { text, uri } = example(ending)
  const around = { uri, beside: beside(example(ending)), locale }
  const exported = (yaml: string): Promise<string> => textOf(modelOf(yaml, around), { format: 'md', locale })
  let first: Promise<string> | undefined
  const original = (): Promise<string> => (first ??= exported(text))

  const same = async ({ text: again }: Brought): Promise<void> => expect(said(await exported(again))).toEqual(said(await original()))

  /** Of what is shown without a key of its own, nothing but the posts that the registry knows, and headings. */
  const leavesNothing = ({ unplaced }: Brought): void =>
    expect(
      unplaced
        .filter(({ near, text: left, why }) => why !== 'pageRemains' && !/^document\.\w+_by$/.test(near ?? '') && left.length > 8)
        .map((one) => one.text),
    ).toEqual([])

  test('comes back from Markdown', async () => {
    const result = await brought('plan.md', await original())
    leavesNothing(result)
    await same(result)
  })

  test('comes back from Word', async () => {
    const result = await brought('plan.docx', await bytesOf(modelOf(text, around), { format: 'docx', locale }))
    leavesNothing(result)
    await same(result)
  })
})

/** The document without what is judged or drawn: findings, their signs, the day, and the timeline, whose critical path is worked out from more than is shown. */
function said(markdown: string): readonly string[] {
  const lines = markdown.split('\n').map((line) => line.replaceAll(' ⚠', '').trimEnd())
  const timeline = lines.findIndex((line) => /^## (?:Timeline|時程)/.test(line))
  return lines
    .slice(0, timeline)
    .filter(
      (line) =>
        line !== '' && !/^(?:>|\*\*\d+ (?:findings?|項檢查結果)\*\*$|- \*\*\S+\*\* [A-Z]{3}-\d\d)/.test(line) && !/ · .*\d{4}-\d\d-\d\d$/.test(line),
    )
}
