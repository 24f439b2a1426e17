import { describe, expect, test } from 'vitest'
import { idPlaces } from '../../server/src/features/idPlaces.ts'
import { rename, withId } from '../../server/src/features/rename.ts'
import type { DefinitionSite } from '../../server/src/programme/index/definitions.ts'
import { keysOf, valuesAt } from '../../server/src/programme/index/layered.ts'
import type { Programme } from '../../server/src/programme/index/programme.ts'
import { edited, exampleProgrammes, snapshotIn, targetsOf, textsOf } from '../kit/exampleProgrammes.ts'
import { fewOfEach } from '../kit/yaml.ts'

const sitesOf = ({ definitions }: Programme): readonly DefinitionSite[] =>
  [...keysOf(definitions.byId)].flatMap((id) => valuesAt(definitions.byId, id))

function renamed(programme: Programme, { file, fact }: DefinitionSite, to: string): Programme {
  const edits = rename(snapshotIn(programme, file.uri), fact.span.start, to)
  if ('key' in edits) throw new Error(`${fact.id}: ${edits.key}`)
  return edited(programme, edits)
}

const fresh = 'zz-新.1'

describe.each(exampleProgrammes)('in %s', (_, build) => {
  const programme = build()
  // The same id in two documents, as next year's plan lists this year's risks: back to it again would be refused.
  const sites = sitesOf(programme).filter(({ fact }) => valuesAt(programme.definitions.byId, fact.id).length === 1)

  test('there are some ids', () => expect(sites.length).toBeGreaterThan(20))

  test('one of each sort renamed takes its references along, and back again nothing is different', { timeout: 60_000 }, () => {
    const targets = targetsOf(programme)
    for (const site of fewOfEach(sites, ({ fact }) => fact.definition.type, 1)) {
      const after = renamed(programme, site, fresh)
      expect(targetsOf(after), site.fact.id).toEqual(targets)
      const [moved] = valuesAt(after.definitions.byId, fresh)
      if (!moved) throw new Error(`${site.fact.id} did not get its new id`)
      expect(textsOf(renamed(after, moved, site.fact.id)), site.fact.id).toEqual(textsOf(programme))
    }
  })

  test('all of them renamed take their references along, and back again nothing is different', { timeout: 60_000 }, () => {
    // What stands before a `#` is written together with what stands behind it: documents have their own turn above.
    const inner = sites.filter(({ fact }) => fact.definition.type !== 'document')
    const others = new Map(inner.map(({ fact }, index) => [fact.id, `新-${index}`]))
    const all = (from: Programme, ids: ReadonlyMap<string, string>): Programme => {
      const own = sitesOf(from).filter(({ fact }) => ids.has(fact.id))
      return edited(from, withId(own.flatMap((site) => idPlaces(from, site).map((place) => ({ place, id: ids.get(site.fact.id) ?? '' })))))
    }
    const after = all(programme, others)
    expect(targetsOf(after)).toEqual(targetsOf(programme))
    expect(textsOf(all(after, new Map([...others].map(([id, other]) => [other, id]))))).toEqual(textsOf(programme))
  })
})
