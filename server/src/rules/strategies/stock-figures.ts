import { duration } from '../../base/message.ts'
import type { BiaStrategy, CommonUtility } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { stockFigures } from '../../programme/analysis/stockFigures.ts'
import { elementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** STR-12: a store and its use, told in words, last for less than is stated. */
export const rule: Rule = elementRule({
  id: 'STR-12',
  name: 'stock-figures',
  title: { en: 'Store ends before it says', 'zh-cn': '储备撑不到所写时间', 'zh-tw': '儲備撐不到所寫時間' },
  why: {
    en: 'The plan waits for as long as is written, and the tank is empty before.',
    'zh-cn': '计划按写明的时间等待，油罐却早已见底。',
    'zh-tw': '計畫依寫明的時間等待，油箱卻早就見底。',
  },
  messages: {
    field: {
      en: 'This says {stated}; by the figures in the description it lasts {lasts} only.',
      'zh-cn': '此处为 {stated}；按描述中的数字只能用 {lasts}。',
      'zh-tw': '此處為 {stated}；依描述中的數字只能用 {lasts}。',
    },
    text: {
      en: 'By the store and the use that are named it lasts {lasts}, not {stated}.',
      'zh-cn': '按所写的储量和用量可用 {lasts}，而不是 {stated}。',
      'zh-tw': '依所寫的存量與用量可用 {lasts}，而不是 {stated}。',
    },
    figures: { en: 'The figures', 'zh-cn': '相关数字', 'zh-tw': '相關數字' },
  },
  severity: always('hint'),
  visits: ['common.utility', 'bia.strategy'],
  check(element, { report }) {
    const { text, field } = element.$.shape.name === 'common.utility' ? ofUtility(element as CommonUtility) : ofStrategy(element as BiaStrategy)
    const figures = text && stockFigures(text.text)
    if (!text || !figures) return
    const { lasts, said } = figures
    if (field && isMore(field.value, lasts)) {
      const args = { stated: duration(field.value), lasts: duration(lasts) }
      report({ at: field.span, message: 'field', args, related: [{ at: text.span, message: 'figures' }] })
    }
    const [only, ...others] = said
    if (only !== undefined && others.length === 0 && isMore(only, lasts)) {
      report({ at: text.span, message: 'text', args: { stated: duration(only), lasts: duration(lasts) } })
    }
  },
})

/** What is said in words is rounded: a tenth is no contradiction. Who states less keeps something back. */
const isMore = (stated: Duration, lasts: Duration): boolean => stated > lasts * 1.1

interface Told {
  readonly text: Located<string> | undefined
  readonly field: Located<Duration> | undefined
}

const ofUtility = ({ backup, autonomy }: CommonUtility): Told => ({ text: backup, field: autonomy })

/** Only a store ends with what is in it. */
const ofStrategy = ({ type, description, max_sustain }: BiaStrategy): Told =>
  type?.value === 'stock' ? { text: description, field: max_sustain } : { text: undefined, field: undefined }
