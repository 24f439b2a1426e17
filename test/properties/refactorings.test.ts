import { describe, expect, test } from 'vitest'
import type { Edit } from '../../server/src/base/edit.ts'
import type { Finding } from '../../server/src/base/finding.ts'
import { proposalsAt } from '../../server/src/features/refactorings/all.ts'
import type { Proposal } from '../../server/src/features/refactorings/refactoring.ts'
import { pathText } from '../../server/src/language/model/element.ts'
import { documentsOf, type Programme } from '../../server/src/programme/index/programme.ts'
import { judge, newChecker } from '../../server/src/service/workspace/judge.ts'
import { sentence } from '../kit/check.ts'
import { edited, exampleProgrammes, snapshotIn, targetsOf, textsOf } from '../kit/exampleProgrammes.ts'
import { commentsOf, dataOf, fewOfEach } from '../kit/yaml.ts'

interface Place {
  readonly uri: string
  readonly offset: number
  /** What stands there, without its number in the list. */
  readonly sort: string
  readonly name: string
}

interface Offered {
  readonly place: Place
  readonly proposal: Proposal
}

/** Every key and every value of every file: lists, items, ids and figures are among them. */
const placesOf = (programme: Programme): readonly Place[] =>
  [...documentsOf(programme)].flatMap(([{ uri }, { elements, figures }]) => [
    ...elements.flatMap(({ $ }) =>
      [...$.slots.values()].map(({ key, keySpan, layout, origin }) => ({
        uri,
        offset: keySpan.start,
        sort: `${$.shape.name}.${key} ${layout} ${origin}`,
        name: `${uri.slice(uri.lastIndexOf('/') + 1)} ${pathText($.path)}.${key}`,
      })),
    ),
    ...figures.map(({ span, element, key, text }) => ({
      uri,
      offset: span.start,
      sort: `${element.$.shape.name}.${key} value`,
      name: `${uri.slice(uri.lastIndexOf('/') + 1)} ${pathText(element.$.path)}.${key} «${text}»`,
    })),
  ])

const at = (programme: Programme, { uri, offset }: Pick<Place, 'uri' | 'offset'>): readonly Proposal[] =>
  proposalsAt(snapshotIn(programme, uri), { start: offset, end: offset }).filter(({ refused }) => !refused)

const afterwards = (programme: Programme, proposal: Proposal): Programme => edited(programme, proposal.changes().edits)

/** The errors of a programme as sentences; places do not count. */
function errorsIn(programme: Programme): readonly string[] {
  const checker = newChecker()
  const said = ({ rule, severity, ...finding }: Finding): string => `${rule} ${severity} ${sentence(finding)}`
  return [...programme.files.keys()].flatMap((uri) =>
    judge(programme, uri, { today: programme.settings.today ?? 0, checker })
      .filter(({ severity }) => severity === 'error')
      .map(said),
  )
}

/** The places in a piece that an edit has written. */
const within = (programme: Programme, file: string, { span, text }: Edit): readonly Place[] =>
  placesOf(programme).filter(({ uri, offset }) => uri === file && offset >= span.start && offset < span.start + text.length)

/** Every value of some data with its keys, without the numbers of the items. */
function leaves(data: unknown, path = ''): readonly string[] {
  if (Array.isArray(data)) return data.flatMap((one) => leaves(one, `${path}[]`)).toSorted()
  if (typeof data === 'object' && data !== null)
    return Object.entries(data)
      .flatMap(([key, value]) => leaves(value, `${path}.${key}`))
      .toSorted()
  return [`${path} ${String(data)}`]
}

const isReordering = ({ id, kind }: Proposal): boolean => kind === 'move' || id.startsWith('sort:')

/** The letters of a text in their order: what is moved loses none. */
const letters = (text: string): string => [...text.replace(/\s/g, '')].toSorted().join('')

/** Every so many of a long list: to judge a whole programme takes its time. */
const spread = <T>(all: readonly T[], count: number): readonly T[] =>
  all.filter((_, index) => index % Math.max(1, Math.ceil(all.length / count)) === 0)

describe.each(exampleProgrammes)('in %s', (_, build) => {
  const programme = build()
  const texts = textsOf(programme)
  const errors = new Set(errorsIn(programme))
  const places = fewOfEach(placesOf(programme), ({ sort }) => sort, 2)
  const offered: readonly Offered[] = places.flatMap((place) => at(programme, place).map((proposal) => ({ place, proposal })))
  const some = (few: number, ...kinds: readonly string[]): readonly Offered[] =>
    fewOfEach(
      offered.filter(({ proposal }) => kinds.length === 0 || kinds.includes(proposal.kind)),
      ({ place, proposal }) => `${proposal.id} ${place.sort}`,
      few,
    )

  test('every refactoring gives texts that can be read, with every comment', { timeout: 120_000 }, () => {
    const failures = spread(some(1), 16).flatMap(({ place, proposal }) => {
      const then = afterwards(programme, proposal)
      const changed = [...then.files.values()].filter(({ uri, table }) => table.text !== texts[uri])
      const wrong = changed.flatMap(({ uri, table: { text }, intact }) => {
        const [before, then] = [dataOf(texts[uri] ?? ''), dataOf(text)].map((data) => leaves(data))
        const isKept = !isReordering(proposal) || before?.join('\n') === then?.join('\n')
        const isSame =
          commentsOf(text).toSorted().join('\n') ===
          commentsOf(texts[uri] ?? '')
            .toSorted()
            .join('\n')
        return [
          ...(intact ? [] : [`breaks ${uri}`]),
          ...(isKept ? [] : [`changes the data of ${uri}`]),
          ...(isSame ? [] : [`loses a comment of ${uri}`]),
        ]
      })
      return [...wrong, ...(changed.length === 0 && proposal.kind !== 'move' ? ['changes nothing'] : [])].map(
        (one) => `${proposal.id} at ${place.name}: ${one}`,
      )
    })
    expect(failures.slice(0, 12)).toEqual([])
  })

  test('and none brings an error', { timeout: 120_000 }, () => {
    const failures = spread(some(1), 8).flatMap(({ place, proposal }) =>
      errorsIn(afterwards(programme, proposal))
        .filter((error) => !errors.has(error))
        .map((error) => `${proposal.id} at ${place.name}: ${error}`),
    )
    expect(failures.slice(0, 12)).toEqual([])
  })

  test('what is moved up and down again is where it was', { timeout: 120_000 }, () => {
    const failures = spread(some(1, 'move'), 8).flatMap(({ place: { uri, offset, name }, proposal }) => {
      const edit = proposal.changes().edits[0]?.edits[0]
      if (!edit) return [`${name}: no edit`]
      const then = afterwards(programme, proposal)
      const text = then.files.get(uri)?.table.text ?? ''
      // The line that the cursor is on, where it stands now.
      const before = texts[uri] ?? ''
      if (letters(before) !== letters(text)) return [`${name}: other letters`]
      const other = proposal.id === 'moveUp' ? 'moveDown' : 'moveUp'
      const found = within(then, uri, edit)
      const backs = found.flatMap((one) => at(then, one).filter((back) => back.id === other && back.kind === 'move'))
      return backs.some((back) => afterwards(then, back).files.get(uri)?.table.text === before)
        ? []
        : [`${proposal.id} at ${offset} ${name}: not back`]
    })
    expect(failures.slice(0, 12)).toEqual([])
  })

  test('what is numbered anew leaves every reference where it led', { timeout: 120_000 }, () => {
    const targets = targetsOf(programme)
    const numbered = [...new Map(offered.filter(({ proposal }) => proposal.id === 'renumber').map((one) => [one.place.sort, one])).values()]
    for (const { place, proposal } of spread(numbered, 12)) expect(targetsOf(afterwards(programme, proposal)), place.name).toEqual(targets)
  })

  test('what is sorted twice is sorted once', { timeout: 120_000 }, () => {
    const sorted = offered.filter(({ proposal }) => proposal.id.startsWith('sort:'))
    for (const { place, proposal } of spread([...new Map(sorted.map((one) => [`${one.proposal.id} ${one.place.sort}`, one])).values()], 8)) {
      const then = afterwards(programme, proposal)
      const edit = proposal.changes().edits[0]?.edits[0]
      expect(letters(then.files.get(place.uri)?.table.text ?? '')).toBe(letters(texts[place.uri] ?? ''))
      // The same list is offered to be sorted by that key no more: at the first of its places.
      const [first] = edit ? within(then, place.uri, edit) : []
      expect(first && at(then, first).map(({ id }) => id)).not.toContain(proposal.id)
    }
  })
})
