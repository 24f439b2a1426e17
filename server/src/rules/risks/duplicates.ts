import type { AnnualPlan, RiskRegister } from '../../generated/model.ts'
import { isElementLike } from '../../language/model/element.ts'
import { foldName } from '../../language/values/hanScripts.ts'
import { isOpen, type Risk } from '../../programme/analysis/riskRatings.ts'
import { targetOf } from '../../programme/index/elements.ts'
import { type LinkedContext, linkedDocumentRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** RSK-20: one risk stands in the register twice. */
export const rule: Rule = linkedDocumentRule({
  id: 'RSK-20',
  name: 'duplicates',
  title: { en: 'One risk twice', 'zh-cn': '风险重复登记', 'zh-tw': '風險重複登錄' },
  why: {
    en: 'Counted twice, one is treated and closed while the other is forgotten.',
    'zh-cn': '重复计算时，一条处理后关闭，另一条被遗忘。',
    'zh-tw': '重複計算時，一筆處理後結案，另一筆被遺忘。',
  },
  messages: {
    twice: {
      en: '{id} says the same as {other}, in the same category and about the same things; are they one risk?',
      'zh-cn': '{id} 与 {other} 类别相同、影响对象相同、说法也相同，是否为同一风险？',
      'zh-tw': '{id} 與 {other} 類別相同、影響對象相同、說法也相同，是否為同一風險？',
    },
    first: { en: 'The other one', 'zh-cn': '另一条', 'zh-tw': '另一筆' },
  },
  severity: always('hint'),
  checkDocument(context) {
    const { document, report } = context
    if (document.kind !== 'risk_register' && document.kind !== 'annual_plan') return
    const risks: readonly Risk[] = (document.root as RiskRegister | AnnualPlan).risks
    const alike = Map.groupBy(
      risks.filter((risk) => isOpen(risk) && risk.title && risk.category),
      ({ title, category }) => `${category?.value} ${wordsOf(title?.value ?? '')}`,
    )
    for (const [first, ...rest] of alike.values()) {
      if (!first?.title) continue
      const related = [{ at: first.title.span, message: 'first' }]
      for (const { id, title } of rest.filter((risk) => sharesTarget(first, risk, context))) {
        const args = { id: id?.text ?? '', other: first.id?.text ?? '' }
        if (title) report({ at: title.span, message: 'twice', args, related })
      }
    }
  },
})

const small: ReadonlySet<string> = new Set(['a', 'an', 'the', 'of', 'in', 'at', 'on', 'to', 'by', 'for', 'from', 'and', 'with', 'or'])

/** What a title says, whatever its order, case and script: the words, and each Han character as one. */
function wordsOf(title: string): string {
  const words = title.toLowerCase().match(/\p{Script=Han}|[^\s\p{P}\p{Script=Han}]+/gu) ?? []
  return words
    .filter((word) => !small.has(word) && !/^[的之及与與和]$/.test(word))
    .map(foldName)
    .toSorted()
    .join(' ')
}

function sharesTarget(one: Risk, other: Risk, context: LinkedContext): boolean {
  const ids = idsOf(one, context)
  return idsOf(other, context).some((id) => ids.includes(id))
}

const idsOf = ({ affects }: Risk, context: LinkedContext): readonly string[] =>
  affects.flatMap((one) => (isElementLike(one) ? [] : (targetOf(context, ['activity', 'product', 'system', 'site', 'supplier'], one)?.id ?? [])))
