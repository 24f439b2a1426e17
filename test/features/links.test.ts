import { describe, expect, test } from 'vitest'
import { relativePath } from '../../server/src/base/relativePaths.ts'
import { links } from '../../server/src/features/links.ts'
import { readText } from '../../server/src/language/model/file.ts'
import { planUri } from '../kit/check.ts'
import { planWith, withTaskLine } from '../kit/plans.ts'

/** What is underlined and where it leads. */
const of = (text: string): readonly string[] =>
  links({ file: readText(planUri, text) }).map(
    ({ span, target }) =>
      `${text.slice(span.start, span.end)} → ${target.startsWith('memory:') ? `file ${decodeURIComponent(relativePath(planUri, target) ?? '')}` : target}`,
  )

const inTask = (value: string): readonly string[] => of(withTaskLine(`description: ${value}`))

describe('addresses', () => {
  test.each([
    ['https://example.org/a?b=c#d', ['https://example.org/a?b=c#d → https://example.org/a?b=c#d']],
    ["'See https://example.org/a, then write.'", ['https://example.org/a → https://example.org/a']],
    ['詳見 https://example.org/報告。', ['https://example.org/報告 → https://example.org/報告']],
    ["'[Report](https://example.org/r.pdf)'", ['https://example.org/r.pdf → https://example.org/r.pdf']],
    ['Write to mailto:wang@example.org now', ['mailto:wang@example.org → mailto:wang@example.org']],
    ['Call tel:+886-2-1234', ['tel:+886-2-1234 → tel:+886-2-1234']],
    ['Nothing at all, v1.2 of e.g. 3.5', []],
    ['javascript:alert(1) and file:///etc/passwd', []],
  ])('%s', (value, expected) => expect(inTask(value)).toEqual(expected))

  test('over the rows of a block', () =>
    expect(inTask('|\n      One: https://example.org/1\n      Two: https://example.org/2')).toEqual([
      'https://example.org/1 → https://example.org/1',
      'https://example.org/2 → https://example.org/2',
    ]))

  test('mail; a telephone is none, a registry would be all lines', () =>
    expect(
      of(planWith('      name: 王小明\n', '      name: 王小明\n      email: wang@example.org\n      phones: [+886 2 1234 5678 ext 9]\n')),
    ).toEqual(['wang@example.org → mailto:wang@example.org']))
})

describe('files', () => {
  test.each([
    ['minutes/2026-03.pdf', ['minutes/2026-03.pdf → file minutes/2026-03.pdf']],
    ['See ../bank.bia.yaml.', ['../bank.bia.yaml → file ../bank.bia.yaml']],
    ['見「附件/演練報告.docx」', ['附件/演練報告.docx → file 附件/演練報告.docx']],
    ["'[Minutes](docs/minutes.md)'", ['docs/minutes.md → file docs/minutes.md']],
    [
      "'[Plan of the house](<house plan>) and [map](maps/site%20map.png)'",
      ['house plan → file house plan', 'maps/site%20map.png → file maps/site map.png'],
    ],
    ["'./minutes of March#2'", ['./minutes of March → file minutes of March']],
    ['Emergency room', []],
    ['SharePoint/BCM/2026', []],
    ['https://example.org/a.pdf', ['https://example.org/a.pdf → https://example.org/a.pdf']],
    ['//host/share/a.pdf', []],
    ['/etc/a.pdf', []],
    ["'C:\\a.pdf'", []],
  ])('%s', (value, expected) => expect(inTask(value)).toEqual(expected))

  test('not in an id or a reference', () => expect(of(planWith('    owner: wang\n', '    owner: a.pdf\n'))).toEqual([]))
})

test.each(['', '"', 'a: [', 'kind: annual_plan\ntasks: "x'])('of «%s» there are none', (text) => expect(of(text)).toEqual([]))
