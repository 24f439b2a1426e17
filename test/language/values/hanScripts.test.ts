import { describe, expect, test } from 'vitest'
import { foldName, simplifiedOnly, traditionalOnly } from '../../../server/src/language/values/hanScripts.ts'

describe('the two Chinese scripts', () => {
  test('share no character that tells one of them', () => {
    expect([...simplifiedOnly].filter((character) => traditionalOnly.has(character))).toEqual([])
    // Written in both, with one meaning or another.
    for (const character of '后里台云干面只余系表制准征几台于松谷') {
      expect([simplifiedOnly.has(character), traditionalOnly.has(character)], character).toEqual([false, false])
    }
  })

  test('are told by their common characters', () => {
    for (const character of '业务连续计划风险灾难备份') if (!'份划'.includes(character)) expect(traditionalOnly.has(character), character).toBe(false)
    for (const character of '业务连续计风险灾难备') expect(simplifiedOnly.has(character), character).toBe(true)
    for (const character of '業務連續計風險災難備') expect(traditionalOnly.has(character), character).toBe(true)
  })

  test('are one spelling to compare names with', () => {
    expect(foldName('張 偉')).toBe(foldName('张伟'))
    expect(foldName('ＳＡＰ－ERP')).toBe(foldName('sap erp'))
    expect(foldName('Ann Lee')).not.toBe(foldName('Ann Leigh'))
  })
})
