import { describe, expect, test } from 'vitest'
import type { JsonSchema } from '../../../server/src/language/schema/jsonSchema.ts'
import { type Part, parts, resolved } from '../../kit/schemas.ts'

const named = parts.filter(({ key, schema, at }) => key !== undefined || (/\$defs\/\w+$/.test(at) && schema.properties !== undefined))

/** Common characters that only one of the two scripts has. */
const onlyTraditional: ReadonlySet<string> = new Set('計劃責與業應險營運時間員務變據點電話學資訊對於從將還這個來為後單備災難標題書組織檔網際體實練習')
const onlySimplified: ReadonlySet<string> = new Set('计责与业应险营运时间员务变电话学资讯对从将还这个来为单备灾难标题书组织网际体实练习')

interface Docs {
  readonly title?: string
  readonly description?: string
}

const docs = ({ at, schema }: Part): Readonly<Record<'en' | 'zh-Hans' | 'zh-Hant', Docs>> => {
  const whole: JsonSchema = resolved({ at, schema })
  return {
    en: { ...(whole.title !== undefined && { title: whole.title }), ...(whole.description !== undefined && { description: whole.description }) },
    'zh-Hans': whole['x-docs']?.['zh-Hans'] ?? {},
    'zh-Hant': whole['x-docs']?.['zh-Hant'] ?? {},
  }
}

describe('every property and every object that is defined has its texts', () => {
  test.each(['en', 'zh-Hans', 'zh-Hant'] as const)('in %s', (language) => {
    const lacking = named.flatMap((part) => {
      const { title = '', description = '' } = docs(part)[language]
      return [...(title.trim() === '' ? [`${part.at}: title`] : []), ...(description.trim() === '' ? [`${part.at}: description`] : [])]
    })
    expect(lacking).toEqual([])
  })

  test('of an enumeration every value has a label in each language, and no label is left over', () => {
    const wrong = parts.flatMap(({ at, schema }) => {
      const labels = schema['x-enum-docs'] ?? {}
      const values = (schema.enum ?? []).map(String)
      const lacking = values.filter((value) =>
        [labels[value]?.en, labels[value]?.['zh-Hans'], labels[value]?.['zh-Hant']].some((one) => !one?.trim()),
      )
      const strangers = Object.keys(labels).filter((value) => !values.includes(value))
      return [...lacking, ...strangers].map((value) => `${at}: ${value}`)
    })
    expect(wrong).toEqual([])
  })
})

describe('each script is written in its own characters', () => {
  const texts = (language: 'zh-Hans' | 'zh-Hant'): readonly (readonly [string, string])[] =>
    parts.flatMap(({ at, schema }) => {
      const { title = '', description = '' } = schema['x-docs']?.[language] ?? {}
      const labels = Object.values(schema['x-enum-docs'] ?? {}).map((one) => one[language])
      return [title, description, ...labels, schema['x-placeholder']?.[language] ?? ''].map((text) => [at, text] as const)
    })
  const strangers = (language: 'zh-Hans' | 'zh-Hant', letters: ReadonlySet<string>): readonly string[] =>
    texts(language).flatMap(([at, text]) => ([...text].some((one) => letters.has(one)) ? [`${at}: ${text}`] : []))

  test('zh-Hans', () => expect(strangers('zh-Hans', onlyTraditional)).toEqual([]))
  test('zh-Hant', () => expect(strangers('zh-Hant', onlySimplified)).toEqual([]))
  test('zh-Hant has the terms of Taiwan', () => {
    const mainland = /信息|默認|網絡|服務器|文檔|數據庫|軟件|硬件|程序員|鏈接|視頻/
    expect(texts('zh-Hant').filter(([, text]) => mainland.test(text))).toEqual([])
  })
  test('zh-Hans has the terms of the mainland', () => {
    const taiwan = /资讯系统|网路|伺服器|软体|硬体|预设值|资料库|滑鼠|萤幕/
    expect(texts('zh-Hans').filter(([, text]) => taiwan.test(text))).toEqual([])
  })
})
