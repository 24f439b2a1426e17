import { term } from '../../base/message.ts'
import type { CommonImpactLevel, CommonImpactType, CommonRating } from '../../generated/model.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import type { Element, Located } from '../../language/model/element.ts'
import { closest } from '../../language/values/closest.ts'
import { labelsOf, rankOf, type Scale } from '../../programme/analysis/curves.ts'
import { criteriaFor, type RiskCriteria } from '../../programme/analysis/riskCriteria.ts'
import { axes, isProse, type Risk, ratingsOf, riskShapes, statedLevel } from '../../programme/analysis/riskRatings.ts'
import { targetOf } from '../../programme/index/elements.ts'
import { type FixReport, type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** RSK-01: a rating, a level or an appetite that the criteria do not have. Prose in the place of a level is RSK-27's. */
export const rule: Rule = linkedElementRule({
  id: 'RSK-01',
  name: 'scale',
  title: { en: 'Rating outside the criteria', 'zh-cn': '评级不在准则内', 'zh-tw': '評級不在準則內' },
  why: {
    en: 'A rating that means nothing is in no matrix and in no list of the highest risks, and nobody notices that it is missing there.',
    'zh-cn': '没有含义的评级进不了风险矩阵，也进不了高风险清单，而且没人会发现它缺席。',
    'zh-tw': '沒有意義的評級進不了風險矩陣，也進不了高風險清單，而且沒人會發現它不在裡面。',
  },
  messages: {
    value: {
      en: '{axis}: {value} is not on the scale, which has: {levels}.',
      'zh-cn': '{axis}：{value} 不在量表内，量表的等级为：{levels}。',
      'zh-tw': '{axis}：{value} 不在量表內，量表的等級為：{levels}。',
    },
    level: {
      en: '{value} is no level of the matrix, which has: {levels}.',
      'zh-cn': '{value} 不是风险矩阵的等级，矩阵的等级为：{levels}。',
      'zh-tw': '{value} 不是風險矩陣的等級，矩陣的等級為：{levels}。',
    },
    use: { en: 'Change to {name}', 'zh-cn': '改为 {name}', 'zh-tw': '改成 {name}' },
  },
  severity: always('error'),
  visits: [...riskShapes, 'risk_register.risk_appetite'],
  check(element, context) {
    const criteria = criteriaFor(context.programme, context.document)
    if (!criteria) return
    if (element.$.shape.name !== 'risk_register.risk_appetite') checkRisk(element as Risk, criteria, context)
    else if ('max_level' in element) {
      for (const said of [element.max_level, ...(element.per_category?.others.values() ?? [])]) checkLevel(said, criteria, context)
    }
  },
})

/** Earlier ratings may be by an earlier scale; the history is left alone. */
function checkRisk(risk: Risk, criteria: RiskCriteria, context: LinkedContext): void {
  const expected = (risk.treatment?.actions ?? []).flatMap((action) => action.expected ?? [])
  for (const rating of [...ratingsOf(risk), ...expected]) {
    for (const axis of axes) checkValue(rating[axis], { scale: criteria[axis], axis: rating, key: axis }, context)
    checkLevel(rating.level, criteria, context)
    checkTypes(rating, criteria, context)
  }
}

/** For one type of impact both scales are in use: the criteria's, and that of the type. */
function checkTypes({ by_impact_type: map }: CommonRating, { impact }: RiskCriteria, context: LinkedContext): void {
  for (const [key, value] of map?.others ?? []) {
    const type = targetOf(context, ['impact_type'], { value: key, text: key, span: value.span })
    const own: Scale | undefined = type && (type.element as CommonImpactType)
    const isOwn = own !== undefined && (own.levels.length === 0 || rankOf(own, value.value) !== undefined)
    if (map && !isOwn) checkValue(value, { scale: impact, axis: map, key }, context)
  }
}

interface Place {
  readonly scale: Scale
  readonly axis: Element
  readonly key: string
}

function checkValue(value: Located<string> | undefined, { scale, axis, key }: Place, context: LinkedContext): void {
  if (!value || !isWhole(scale.levels) || isProse(value.value) || rankOf(scale, value.value) !== undefined) return
  const title = axis.$.slots.get(key)?.property?.docs.title
  const args = { axis: title ? term(title) : key, value: value.text, levels: scale.levels.map(nameOf) }
  const names = scale.levels.flatMap((level) => labelsOf(level))
  context.report({ at: value.span, message: 'value', args, fixes: fixes(value, names, context) })
}

function checkLevel(value: Located<string> | undefined, criteria: RiskCriteria, context: LinkedContext): void {
  const { levels, matrix } = criteria
  if (!value || levels.length === 0 || levels.some(({ names }) => names.length === 0) || isProse(value.value)) return
  // A score in the place of a level; without a method nobody knows what a figure means there.
  if (/^\d+$/.test(value.value) && matrix?.method !== 'table') return
  if (statedLevel(criteria, value) !== undefined) return
  const names = levels.flatMap((level) => level.names)
  context.report({
    at: value.span,
    message: 'level',
    args: { value: value.text, levels: levels.map(({ name }) => name) },
    fixes: fixes(value, names, context),
  })
}

/** Without a value for each level, or for none of them, the scale itself is still being written. */
const isWhole = (levels: readonly CommonImpactLevel[]): boolean =>
  levels.length > 0 && new Set(levels.map(({ value }) => value !== undefined)).size === 1

const nameOf = (level: CommonImpactLevel): string => [level.value?.text, labelsOf(level)[0]].filter((part) => part !== undefined).join(' ')

/** Which figure was meant nobody can know; a word that is nearly a label is one. */
function fixes({ text, span }: Located<string>, names: readonly string[], { file }: LinkedContext): readonly FixReport[] {
  const name = /\d/.test(text) ? undefined : closest(text, names)
  return name === undefined ? [] : [{ title: 'use', args: { name }, edits: [replaceScalar(span, name, file.table.text)] }]
}
