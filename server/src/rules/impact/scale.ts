import type { Span } from '../../base/span.ts'
import type { Bia, BiaActivity, CommonImpactLevel, CommonImpactType } from '../../generated/model.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import type { Located } from '../../language/model/element.ts'
import { closest } from '../../language/values/closest.ts'
import { standing } from '../../language/values/placeholders.ts'
import { isLive } from '../../programme/analysis/activities.ts'
import { labelsOf, rankOf, ratedOf } from '../../programme/analysis/curves.ts'
import { resolve } from '../../programme/index/definitions.ts'
import { allOf } from '../../programme/index/elements.ts'
import { keyOf } from '../places.ts'
import { type LinkedContext, linkedDocumentRule, type Rule } from '../rule.ts'
import { asHole, byMessage } from '../severity.ts'

/** BIA-12: a level that its scale does not have, or an impact type that nobody has declared. */
export const rule: Rule = linkedDocumentRule({
  id: 'BIA-12',
  name: 'scale',
  title: { en: 'Level outside the scale', 'zh-cn': '等级不在量表内', 'zh-tw': '等級不在量表內' },
  why: {
    en: 'A level that means nothing is left out of every calculation, and the MTPD is derived from the rest.',
    'zh-cn': '没有含义的等级不会计入任何计算，MTPD 就只由其余等级推出。',
    'zh-tw': '沒有意義的等級不會列入任何計算，MTPD 就只由其餘等級推得。',
  },
  messages: {
    level: {
      en: '{level} is no level of the scale of {type}, which has: {levels}.',
      'zh-cn': '{level} 不是 {type} 的等级；其等级为：{levels}。',
      'zh-tw': '{level} 不是 {type} 的等級；其等級為：{levels}。',
    },
    often: {
      en: '{level} is used {count} times, but is no level of the scale of {type}, which has: {levels}.',
      'zh-cn': '{level} 使用了 {count} 次，但不是 {type} 的等级；其等级为：{levels}。',
      'zh-tw': '{level} 使用了 {count} 次，但不是 {type} 的等級；其等級為：{levels}。',
    },
    type: {
      en: '{type} is no impact type of this programme, which has: {types}.',
      'zh-cn': '{type} 不是本方案的影响类型；已有的影响类型为：{types}。',
      'zh-tw': '{type} 不是本方案的衝擊類別；已有的衝擊類別為：{types}。',
    },
    noTypes: {
      en: 'Impacts are rated, but no impact types are declared: state what the levels mean, here or in the registry.',
      'zh-cn': '已评定影响，却没有声明影响类型：请在本文件或登记文件中写明各等级的含义。',
      'zh-tw': '已評定衝擊，卻沒有宣告衝擊類別：請在本檔案或登錄檔中寫明各等級的意義。',
    },
    also: { en: 'Also here', 'zh-cn': '此处也是', 'zh-tw': '此處也是' },
    use: { en: 'Change to {name}', 'zh-cn': '改为 {name}', 'zh-tw': '改成 {name}' },
  },
  severity: byMessage({ level: 'error', often: 'error', type: 'error', noTypes: asHole }),
  checkDocument(context) {
    const { document, programme } = context
    for (const type of document.elements.filter(({ $ }) => $.shape.name === 'common.impact_type') as unknown as readonly CommonImpactType[]) {
      if (type.intolerable_from && isOutside(type, type.intolerable_from)) reportLevel(type, [type.intolerable_from], context)
    }
    if (document.kind !== 'bia') return
    const activities = (document.root as Bia).activities.filter(isLive)
    if (allOf(programme, 'common.impact_type').length === 0) withoutTypes(activities, context)
    else checkRatings(activities, context)
  },
})

/** Said once for the whole analysis, where the first activity is rated. */
function withoutTypes(activities: readonly BiaActivity[], { report }: LinkedContext): void {
  const first = activities.find(({ impacts }) => impacts)
  if (first) report({ at: keyOf(first, 'impacts'), message: 'noTypes' })
}

function checkRatings(activities: readonly BiaActivity[], context: LinkedContext): void {
  checkTypes(activities, context)
  const outside = activities.flatMap((activity) =>
    ratedOf<string>(context, activity.impacts).flatMap(({ type, points }) =>
      points.flatMap((point) => (type && point && isOutside(type.element, point) ? [{ type: type.element, point }] : [])),
    ),
  )
  // A level that the scale lacks is missed wherever it is used: that is one cause.
  const byLevel = Map.groupBy(outside, ({ type, point }) => `${type.id?.value} ${point.value.trim()}`)
  for (const uses of byLevel.values()) {
    const points = onceEach(uses.map(({ point }) => point))
    if (uses[0]) reportLevel(uses[0].type, points, context)
  }
}

/** What an anchor holds is read at each of its aliases, and stands in one place. */
const onceEach = <T extends { readonly span: Span }>(all: readonly T[]): readonly T[] =>
  [...Map.groupBy(all, ({ span }) => span.start).values()].flatMap(([one]) => one ?? [])

/** A type that nobody has declared, once for all the activities that rate it. */
function checkTypes(activities: readonly BiaActivity[], { programme, document, report, file }: LinkedContext): void {
  const known = allOf(programme, 'common.impact_type').map(({ element }) => element)
  const keys = activities
    .flatMap(({ impacts, amounts }) => [impacts, amounts])
    .flatMap((map) => (map ? [...map.$.slots.values()].map(({ key, keySpan: span }) => ({ map, key, span })) : []))
  const unknown = onceEach(keys).filter(({ key }) => {
    const { found } = resolve(programme.definitions, { text: key, types: ['impact_type'] }, document)
    return found !== 'one' && found !== 'several' && standing(key) === 'filled'
  })
  for (const [key, uses] of Map.groupBy(unknown, (use) => use.key)) {
    // A key that a mapping has already would stand there twice.
    const names = known.flatMap(({ id, name }) => [id, name].flatMap((one) => one?.text ?? []))
    const meant = closest(
      key,
      names.filter((name) => !uses.some(({ map }) => map.$.slots.has(name))),
    )
    const [first, ...others] = uses.map(({ span }) => span)
    const edits = meant === undefined ? [] : uses.map(({ span }) => replaceScalar(span, meant, file.table.text))
    const args = { type: key, types: known.flatMap(({ id }) => id?.text ?? []) }
    const fixes = meant === undefined ? [] : [{ title: 'use', args: { name: meant }, edits }]
    if (first) report({ at: first, message: 'type', args, fixes, related: others.map((at) => ({ at, message: 'also' })) })
  }
}

/** Without a value for each level, or for none of them, the scale itself is still being written. */
function isOutside(type: CommonImpactType, level: Located<string>): boolean {
  const valued = type.levels.filter(({ value }) => value).length
  return type.levels.length > 0 && (valued === 0 || valued === type.levels.length) && rankOf(type, level.value) === undefined
}

function reportLevel(type: CommonImpactType, uses: readonly Located<string>[], { report, file }: LinkedContext): void {
  const [level, ...others] = uses
  if (!level) return
  const meant = /\d/.test(level.text) ? undefined : closest(level.text, type.levels.flatMap(labelsOf))
  const edits = meant === undefined ? [] : uses.map(({ span }) => replaceScalar(span, meant, file.table.text))
  report({
    at: level.span,
    message: others.length > 0 ? 'often' : 'level',
    args: { level: level.text, count: uses.length, type: type.name?.text ?? type.id?.text ?? '', levels: type.levels.map(nameOf) },
    related: others.map(({ span }) => ({ at: span, message: 'also' })),
    fixes: meant === undefined ? [] : [{ title: 'use', args: { name: meant }, edits }],
  })
}

const nameOf = (level: CommonImpactLevel): string => [level.value?.text, labelsOf(level)[0]].filter((part) => part !== undefined).join(' ')
