import { describe, expect, test } from 'vitest'
import { cleaned } from '../../../server/src/views/export/clean.ts'
import { exported } from '../../../server/src/views/export/exporter.ts'
import type { ExportFormat } from '../../../server/src/views/export/formats.ts'
import type { PreviewModel, Tab } from '../../../server/src/views/models/types.ts'
import { modelOfExample, textOf } from '../../kit/exports.ts'

const model: PreviewModel = {
  head: { title: 'Plan', today: 20_649, errors: 0, warnings: 1 },
  document: { title: 'Plan', language: 'en', sections: [], front: { title: 'Control', key: 'control', number: '', blocks: [] } },
  timeline: { today: 20_649, items: [], wants: ['tasks'], shades: [], period: { start: 1, end: 2 } },
}

describe('data', () => {
  test('names its form first, then has its keys in the order of the alphabet', async () => {
    expect(await textOf(model, { format: 'json' })).toBe(`{
  "schema": "continuity-view/1",
  "document": {
    "front": {
      "blocks": [],
      "key": "control",
      "number": "",
      "title": "Control"
    },
    "language": "en",
    "sections": [],
    "title": "Plan"
  },
  "head": {
    "errors": 0,
    "title": "Plan",
    "today": 20649,
    "warnings": 1
  },
  "timeline": {
    "items": [],
    "period": {
      "end": 2,
      "start": 1
    },
    "shades": [],
    "today": 20649,
    "wants": [
      "tasks"
    ]
  }
}
`)
  })

  test('of one tab are the head and that tab', async () => {
    expect(Object.keys(JSON.parse(await textOf(model, { format: 'json', tab: 'timeline' })))).toEqual(['schema', 'head', 'timeline'])
    expect(Object.keys(JSON.parse(await textOf(model, { format: 'json', tab: 'plan' })))).toEqual(['schema', 'document', 'head'])
  })

  test('are the model, whole', async () => {
    const hospital = modelOfExample('hospital.plan.yaml')
    expect(JSON.parse(await textOf(hospital, { format: 'json' }))).toEqual({ schema: 'continuity-view/1', ...JSON.parse(JSON.stringify(hospital)) })
  })
})

describe('what a document cannot be exported as is said', () => {
  const { timeline: _, ...plain } = model
  const cases: readonly (readonly [PreviewModel, ExportFormat, Tab | undefined, string, object])[] = [
    [model, 'html', 'bia', 'export.noTab', { tab: 'bia', tabs: ['plan', 'timeline'] }],
    [model, 'docx', 'timeline', 'export.notInFormat', { format: 'docx', tab: 'timeline', tabs: ['plan'] }],
    [plain, 'svg', undefined, 'export.noDrawing', {}],
    [model, 'svg', 'plan', 'export.noDrawingIn', { tab: 'plan' }],
    [model, 'svg', 'timeline', 'export.noDrawingIn', { tab: 'timeline' }],
  ]
  test.each(cases)('(%#) %s', async (of, format, tab, key, args) => {
    expect(await exported(of, { format, locale: 'en', style: '', ...(tab && { tab }) })).toEqual({ is: 'refused', why: { key, args } })
  })
})

describe('a text that any file can hold', () => {
  test.each([
    ['a\u0000b\u0008c', 'a\ufffdb\ufffdc'],
    ['a\tb\nc\rd', 'a\tb\nc\rd'],
    ['\ud800x\udfff', '\ufffdx\ufffd'],
    ['😀', '😀'],
    ['\ufffe\uffff', '\ufffd\ufffd'],
    ['\u009b', '\ufffd'],
  ])('%j is %j', (text, expected) => expect(cleaned({ a: [text] })).toEqual({ a: [expected] }))
})
