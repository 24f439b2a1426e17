import { describe, expect, test } from 'vitest'
import { offers, rewritten } from '../../kit/refactor.ts'

const plan = `kind: annual_plan
document:
  id: ap
  title: 業(yè)務連續(xù)性計畫
introduction: >-
  確保業(yè)務不中斷，RTO（4h）內復原。

imported:
  source: plan.txt
  on: 2026-01-12
  unplaced:
    - text: 下載本文檔
      at: 第 3 行
      why: page_remains
    - text: 舊總機保留備用。
      at: 第 9 行
      why: no_place
    - text: 0/150
      at: 第 11 行
      why: page_remains
`

describe('what an import left to tidy up', () => {
  test('lines of a web page go together, and nothing else', () => {
    expect(rewritten('removeRemains', plan.replace('source: plan', 'source: ‸plan'))).toBe(
      plan.replace(/ {4}- text: 下載本文檔\n.*\n.*\n/, '').replace(/ {4}- text: 0\/150\n.*\n.*\n/, ''),
    )
  })

  test('with the last of them the key goes too', () => {
    const only = plan.replace(/ {4}- text: 舊總機.*\n.*\n.*\n/, '')
    expect(rewritten('removeRemains', only.replace('source: plan', 'source: ‸plan'))).toBe(plan.slice(0, plan.indexOf('\nimported:')))
  })

  test('elsewhere nobody is asked', () => {
    expect(offers(plan.replace('id: ap', 'id: ‸ap')).filter((title) => title.includes('web page'))).toEqual([])
  })

  test('pinyin goes everywhere at once, also in a text over several lines; units in brackets stay', () => {
    expect(rewritten('removePinyin', plan.replace('title: 業', 'title: ‸業'))).toBe(plan.replaceAll('(yè)', '').replaceAll('(xù)', ''))
  })

  test('a comment among the remains is not taken along', () => {
    const noted = plan.replace('why: page_remains', 'why: page_remains # asked the author')
    expect(offers(noted.replace('source: plan', 'source: ‸plan'))).toContain(
      'Remove what the web page left behind (2) — Comments or kept blank lines between the items would lose their place.',
    )
  })
})
