import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FileModel, readText } from '../../../server/src/language/model/file.ts'
import { noSettings } from '../../../server/src/programme/config/settings.ts'
import { resolve, visibleSites } from '../../../server/src/programme/index/definitions.ts'
import { keysOf, valuesAt } from '../../../server/src/programme/index/layered.ts'
import { buildProgramme, type Programme, updateProgramme } from '../../../server/src/programme/index/programme.ts'
import { referencesTo } from '../../../server/src/programme/index/references.ts'

const people = (file: string, ...names: readonly string[]): FileModel =>
  readText(
    `memory:///${file}.registry.yaml`,
    `kind: registry\ndocument: { id: ${file} }\npeople:\n${names.map((name) => `  - { id: ${name}, name: Name of ${name} }\n`).join('')}` +
      `roles:\n${names.map((name) => `  - { id: r-${file}-${name}, holder: ${name}, deputies: [NAME of a] }\n`).join('')}`,
  )

const types = ['person']

/** Everything that a document of the programme can refer to, in an order that does not depend on how the index was made. */
function seen(programme: Programme): readonly string[] {
  const documents = [...programme.files.values()].flatMap((file) => file.documents)
  return documents
    .flatMap((from) => [...visibleSites(programme.definitions, types, [from])].map(({ fact, file }) => `${fact.id} of ${file.uri}`))
    .sort()
}

/** Every reference that leads to each element. */
function referring(programme: Programme): readonly string[] {
  const sites = [...keysOf(programme.definitions.byId)].flatMap((id) => valuesAt(programme.definitions.byId, id))
  return sites
    .flatMap((site) =>
      referencesTo(programme, site).map(
        (from) => `${site.file.uri}#${site.fact.id} from ${from.file.uri} ${from.fact.element.$.path.join('.')}.${from.fact.key}`,
      ),
    )
    .sort()
}

describe('references to an element', () => {
  const registry = people('one', 'a', 'b')
  const programme = buildProgramme([registry], noSettings)
  const to = (id: string): readonly string[] =>
    valuesAt(programme.definitions.byId, id)
      .flatMap((site) => referencesTo(programme, site))
      .map(({ fact }) => `${fact.key}: ${fact.text}`)

  test('are the keys of a map too', () => {
    const bia = readText(
      'memory:///a.bia.yaml',
      'kind: bia\nimpact_types: [{ id: financial, name: Loss }]\nactivities: [{ id: pay, impacts: { financial: [1, 2], other: [1, 1] } }]\n',
    )
    const one = buildProgramme([bia], noSettings)
    const found = valuesAt(one.definitions.byId, 'financial').flatMap((site) => referencesTo(one, site))
    expect(found.map(({ fact }) => bia.table.text.slice(fact.span.start, fact.span.end))).toEqual(['financial'])
  })

  test('are those by id and those by name', () => {
    // «Name of a» is said by the roles of both.
    expect(to('a').toSorted()).toEqual(['deputies: NAME of a', 'deputies: NAME of a', 'holder: a'])
    expect(to('b')).toEqual(['holder: b'])
    expect(to('r-one-a')).toEqual([])
  })
})

describe('the index of definitions', () => {
  test('after any changes is the one that is built from scratch', () => {
    const change = fc.record({
      file: fc.integer({ min: 0, max: 24 }),
      names: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 }),
      gone: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
        const files = new Map<string, FileModel>()
        let programme = buildProgramme([], noSettings)
        for (const { file, names, gone } of changes) {
          const model = people(`f${file}`, ...names)
          if (gone) files.delete(model.uri)
          else files.set(model.uri, model)
          programme = updateProgramme(programme, [...files.values()], noSettings)
        }
        const anew = buildProgramme([...files.values()], noSettings)
        expect(seen(programme)).toEqual(seen(anew))
        expect(referring(programme)).toEqual(referring(anew))
      }),
      { seed: 20261123, numRuns: 60 },
    )
  })

  test('an earlier picture of the programme is not touched by a later one', () => {
    const before = buildProgramme([people('one', 'a')], noSettings)
    updateProgramme(before, [people('one', 'b')], noSettings)
    expect(seen(before)).toEqual(['a of memory:///one.registry.yaml'])
  })

  test('an id that is given twice has two sites, a name that two share as well', () => {
    const programme = buildProgramme([people('one', 'a'), people('two', 'a')], noSettings)
    const [from] = programme.files.get('memory:///one.registry.yaml')?.documents ?? []
    const found = (text: string) => (from ? resolve(programme.definitions, { text, types }, from).found : 'nothing')
    expect([found('a'), found('name  OF a'), found('z')]).toEqual(['several', 'several', 'none'])
  })
})

describe('of several elements with one id', () => {
  const risks = (file: string, status: string): FileModel =>
    readText(`memory:///${file}.plan.yaml`, `kind: annual_plan\ndocument: { id: ${file}, status: ${status} }\nrisks:\n  - { id: R1 }\n`)
  const other = readText('memory:///other.bia.yaml', 'kind: bia\n')

  function meant(from: FileModel, ...files: readonly FileModel[]): string {
    const { definitions } = buildProgramme(files, noSettings)
    const [document] = from.documents
    const found = document && resolve(definitions, { text: 'R1', types: ['risk'] }, document)
    return found?.found === 'one' ? found.site.file.uri : (found?.found ?? '')
  }

  test('a plan means its own, so that next year’s plan may list this year’s risks', () => {
    const [now, next] = [risks('2026', 'in_force'), risks('2027', 'draft')]
    expect([meant(now, now, next), meant(next, now, next)]).toEqual([now.uri, next.uri])
    expect(meant(other, now, next, other)).toBe('several')
  })

  test('others mean the one that is not history', () => {
    const [old, now] = [risks('2025', 'archived'), risks('2026', 'in_force')]
    expect(meant(other, old, now, other)).toBe(now.uri)
    expect(meant(other, old, other)).toBe(old.uri)
  })
})

describe('editions of one document', () => {
  const edition = (name: string, status: string, person: string): FileModel =>
    readText(
      `memory:///${name}.registry.yaml`,
      `kind: registry\ndocument: { id: staff, status: ${status}, version: ${name} }\npeople:\n  - { id: ${person} }\n`,
    )
  const other = readText('memory:///other.plan.yaml', 'kind: annual_plan\n')

  test.each([
    ['in force before a newer draft', [edition('1.0', 'in_force', 'old'), edition('2.0', 'draft', 'new')], 'old'],
    ['approved before a newer draft', [edition('2.0', 'draft', 'new'), edition('1.0', 'approved', 'old')], 'old'],
    ['of two drafts the newer one, 1.10 after 1.9', [edition('1.9', 'draft', 'old'), edition('1.10', 'draft', 'new')], 'new'],
    ['a draft before one that is superseded', [edition('3.0', 'superseded', 'old'), edition('1.0', 'draft', 'new')], 'new'],
  ])('%s defines for others', (_, editions, expected) => {
    const { definitions } = buildProgramme([...editions, other], noSettings)
    expect([...visibleSites(definitions, types, other.documents)].map(({ fact }) => fact.id)).toEqual([expected])
  })

  test('each one defines for itself', () => {
    const [old, young] = [edition('1.0', 'in_force', 'old'), edition('2.0', 'draft', 'new')]
    const { definitions } = buildProgramme([old, young], noSettings)
    expect([...visibleSites(definitions, types, young.documents)].map(({ fact }) => fact.id).sort()).toEqual(['new', 'old'])
  })
})
