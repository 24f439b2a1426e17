import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../server/src/base/edit.ts'
import type { Span } from '../../server/src/base/span.ts'
import { isLocated } from '../../server/src/language/model/access.ts'
import type { Element, Located } from '../../server/src/language/model/element.ts'
import { readText } from '../../server/src/language/model/file.ts'
import { sentence } from '../kit/check.ts'
import { type Example, examples, root } from '../kit/exampleFiles.ts'
import { neutralProse } from '../kit/neutralProse.ts'
import { type Files, judged } from '../kit/programmes.ts'

/** Every place has as many of the sentences, one after the other; `NEUTRAL_TURNS=80` tries them all. */
const turns = Number(process.env['NEUTRAL_TURNS'] ?? 2)

/** What is not yet filled in has findings that say how much is missing. */
const isWritten = ({ name }: Example): boolean => !name.endsWith('template.plan.yaml')

const corpora = join(root, 'test/fixtures/corpora')
const named = (folder: string): Files => new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]))
const programmes: readonly (readonly [name: string, files: Files])[] = [
  ...[...Map.groupBy(examples, ({ name }) => name.split('/')[0] ?? '')].map(
    ([folder, own]) => [folder, new Map(own.filter(isWritten).map(({ name, text }) => [name.slice(folder.length + 1), text]))] as const,
  ),
  ...readdirSync(corpora)
    .filter((name) => !name.endsWith('.yaml'))
    .map((name) => [name, named(join(corpora, name))] as const),
]

describe('a sentence that has nothing to do with a plan', () => {
  test.each(programmes)('brings no finding wherever it stands in %s', { timeout: 600_000 }, (_, files) => {
    const known = new Set(findingsOf(files))
    const brought = Array.from({ length: turns }, (_, turn) => {
      const list = sentencesFor(files)
      const more = new Map([...files].map(([name, text]) => [name, continued(text, list, Math.round((turn * list.length) / turns))]))
      return findingsOf(more).filter((said) => !known.has(said))
    }).flat()
    expect(brought).toEqual([])
  })
})

const findingsOf = (files: Files): readonly string[] => judged(files).seen.map(({ file, rule, finding }) => `${file} ${rule} ${sentence(finding)}`)

function sentencesFor(files: Files): readonly string[] {
  const [, language = 'en'] = /^ +language: ([\w-]+)$/m.exec([...files.values()].join('\n')) ?? []
  return neutralProse[language as keyof typeof neutralProse]
}

/** A file in which each text of its author's goes on with a sentence. */
function continued(text: string, list: readonly string[], first: number): string {
  const places = readText('memory:/a.yaml', text).documents.flatMap(({ elements }) => elements.flatMap(textsOf))
  const distinct = [...new Map(places.map((place) => [place.span.start, place])).values()].toSorted((a, b) => a.span.start - b.span.start)
  return applyEdits(
    text,
    distinct.map(({ value, span }, index) => {
      const said = list[(index * 7 + first) % list.length] ?? ''
      const [stop, blank] = list === neutralProse.en ? ['.', ' '] : ['。', '']
      const whole = JSON.stringify(`${value}${/[.!?。！？]\s*$/.test(value) ? '' : stop}${blank}${said}`)
      // A block of text ends with the end of its last line.
      return { span, text: text.slice(span.start, span.end).endsWith('\n') ? `${whole}\n` : whole }
    }),
  )
}

/** A name has no room for a sentence. */
const names: ReadonlySet<string> = new Set(['title', 'name', 'label', 'item'])

function textsOf(element: Element): readonly { readonly value: string; readonly span: Span }[] {
  const values = element as unknown as Readonly<Record<string, unknown>>
  return [...element.$.slots.values()].flatMap(({ key, property }) => {
    const scalar = property?.shape.scalar ?? property?.shape.list?.item.scalar
    if (scalar?.value !== 'text' || scalar.choices || scalar.refers || names.has(key)) return []
    return [values[key]]
      .flat()
      .filter(isLocated)
      .flatMap(({ value, span }: Located<unknown>) => (typeof value === 'string' ? [{ value, span }] : []))
  })
}
