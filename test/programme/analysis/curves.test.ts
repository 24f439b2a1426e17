import { describe, expect, test } from 'vitest'
import type { Bia, BiaActivity, CommonImpactType } from '../../../server/src/generated/model.ts'
import { framesOf, inPlace, mtpdFromImpacts, rankOf, tolerableUntil, typesInUse } from '../../../server/src/programme/analysis/curves.ts'
import type { Standpoint } from '../../../server/src/programme/index/elements.ts'
import { check } from '../../kit/check.ts'

const hour = 3600

function read(text: string): Standpoint & { readonly bia: Bia } {
  const { file, programme } = check(`kind: bia\n${text}`, { uri: 'memory:/plans/a.bia.yaml' })
  const [document] = file.documents
  if (!document) throw new Error('no document')
  return { programme, document, bia: document.root as Bia }
}

const activityOf = ({ bia }: { readonly bia: Bia }): BiaActivity => bia.activities[0] as BiaActivity
const typeOf = ({ bia }: { readonly bia: Bia }): CommonImpactType => bia.impact_types[0] as CommonImpactType

describe('a level of a scale', () => {
  const type = typeOf(
    read(
      'impact_types: [{ id: service, levels: [{ value: 1, label: { en: Minor, zh-Hant: 輕微 } }, { value: 3, label: { en: Severe, zh-Hant: 嚴重 } }] }]',
    ),
  )

  test.each([
    ['1', 1],
    ['severe', 3],
    ['輕微', 1],
    ['3 Severe', 3],
    ['3（嚴重）', 3],
    ['１', 1],
  ])('%s has the rank %d', (text, rank) => {
    expect(rankOf(type, text)).toBe(rank)
  })

  test.each(['2', '11', 'Moderate', '1 Severe'])('%s is none', (text) => {
    expect(rankOf(type, text)).toBeUndefined()
  })

  test('counts by its place where no level has a value, and by itself where there is no scale', () => {
    expect(rankOf(typeOf(read('impact_types: [{ id: a, levels: [{ label: Low }, { label: High }] }]')), 'High')).toBe(2)
    expect(rankOf(typeOf(read('impact_types: [{ id: a }]')), '4')).toBe(4)
    expect(rankOf(typeOf(read('impact_types: [{ id: a }]')), 'high')).toBeUndefined()
  })
})

describe('time frames', () => {
  test('are known where all are, and ascend', () => {
    expect(framesOf(read('time_frames: [0, 1h, 1d]').document)).toEqual([0, hour, 24 * hour])
    expect(framesOf(read('time_frames: [1h, "[time]", 1d]').document)).toBeUndefined()
    expect(framesOf(read('time_frames: [4h, 1h]').document)).toBeUndefined()
    expect(framesOf(read('time_frames: []').document)).toBeUndefined()
  })

  test('keep the place of a blank among them', () => {
    const { bia } = read('time_frames: [1h, "[time]", 1d]')
    expect(inPlace(bia.$.slots.get('time_frames'), bia.time_frames)?.map((one) => one?.value)).toEqual([hour, undefined, 24 * hour])
  })

  test('are read through an alias', () => {
    const { bia } = read('time_frames: [1h, 2h]\nactivities: [{ id: a, impacts: { x: &same [1, 2], y: *same } }]')
    const impacts = activityOf({ bia }).impacts
    expect(inPlace(impacts?.$.slots.get('y'), impacts?.others.get('y') ?? [])?.map((one) => one?.value)).toEqual(['1', '2'])
  })
})

describe('the MTPD from the impacts', () => {
  const plan = (impacts: string): ReturnType<typeof read> =>
    read(
      `time_frames: [1h, 4h, 24h]\nimpact_types: [{ id: service, intolerable_from: 4 }, { id: image, name: Image, intolerable_from: 3 }]\nactivities: [{ id: a, impacts: ${impacts} }]`,
    )
  const derived = (impacts: string): ReturnType<typeof mtpdFromImpacts> => {
    const standpoint = plan(impacts)
    return mtpdFromImpacts(standpoint, activityOf(standpoint))
  }

  test('is the first frame in which any is intolerable, with the types by name', () => {
    expect(derived('{ service: [1, 2, 4], image: [1, 3, 3] }')).toEqual({ seconds: 4 * hour, types: ['Image'] })
    expect(derived('{ service: [1, 4, 4], Image: [1, 3, 3] }')).toEqual({ seconds: 4 * hour, types: ['service', 'Image'] })
  })

  test('is unknown behind a blank, and where nothing is ever intolerable', () => {
    expect(derived('{ service: [1, "[level]", 4] }')).toBeUndefined()
    expect(derived('{ service: [1, 2, 3] }')).toBeUndefined()
  })

  test('is borne up to a moment only where every level before it is known', () => {
    const tolerable = (impacts: string, moment: number): boolean => {
      const standpoint = plan(impacts)
      return tolerableUntil(standpoint, activityOf(standpoint), moment)
    }
    expect(tolerable('{ service: [1, 2, 4] }', 24 * hour)).toBe(true)
    expect(tolerable('{ service: [1, 2, 4] }', 25 * hour)).toBe(false)
    expect(tolerable('{ service: [1] }', 24 * hour)).toBe(false)
    expect(tolerable('{ other: [1, 1, 1] }', 24 * hour)).toBe(false)
  })
})

test('an analysis uses the types that any of its activities rates', () => {
  const { programme, document } = read(
    'impact_types: [{ id: service }, { id: image }, { id: legal }]\nactivities: [{ id: a, impacts: { service: [1] } }, { id: b, impacts: { image: [1], nothing: [2] } }]',
  )
  expect([...(typesInUse(programme).get(document)?.keys() ?? [])]).toEqual(['service', 'image'])
})
