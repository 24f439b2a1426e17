import { figure } from '../../base/message.ts'
import { type Concentration, concentrations } from '../../programme/analysis/concentration.ts'
import { namesOf } from '../../programme/analysis/network.ts'
import { placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** SUP-05: several activities of the top tier hang on one supplier, or on one party or region behind several suppliers. */
export const rule: Rule = linkedElementRule({
  id: 'SUP-05',
  name: 'concentration',
  title: { en: 'Concentration on one supplier', 'zh-cn': '供应商过于集中', 'zh-tw': '供應商過度集中' },
  why: {
    en: 'One failure outside the house stops everything that matters at once.',
    'zh-cn': '外部一处失效，最重要的活动便同时停摆。',
    'zh-tw': '外部一處失效，最重要的活動便同時停擺。',
  },
  messages: {
    supplier: {
      en: '{count} activities of the top tier cannot do without {name}: {activities}.',
      'zh-cn': '有 {count} 项最高等级活动离不开“{name}”：{activities}。',
      'zh-tw': '有 {count} 項最高等級活動少不了「{name}」：{activities}。',
    },
    fourthParty: {
      en: '{count} activities of the top tier hang on {name}, which stands behind several of their suppliers: {activities}.',
      'zh-cn': '有 {count} 项最高等级活动间接依赖“{name}”，多家供应商背后都是它：{activities}。',
      'zh-tw': '有 {count} 項最高等級活動間接仰賴「{name}」，多家供應商背後都是它：{activities}。',
    },
    region: {
      en: '{count} activities of the top tier hang on one region, {name}: {activities}.',
      'zh-cn': '有 {count} 项最高等级活动集中依赖同一区域“{name}”：{activities}。',
      'zh-tw': '有 {count} 項最高等級活動集中仰賴同一區域「{name}」：{activities}。',
    },
    also: { en: 'Here as well', 'zh-cn': '此处亦然', 'zh-tw': '此處亦然' },
  },
  severity: byMessage({ supplier: 'warning', fourthParty: 'warning', region: 'hint' }),
  visits: ['common.supplier', 'common.system'],
  check(element, context) {
    const max = context.limits('supplier_concentration')
    if (max === undefined) return
    for (const found of concentrations(context.programme)) {
      if (found.through[0]?.element === element && found.activities.length >= max) tell(found, context)
    }
  },
})

function tell({ on, name, activities, through: [first, ...others] }: Concentration, { report }: LinkedContext): void {
  if (!first) return
  report({
    at: first.at?.span ?? placeOf(first.element),
    message: on,
    args: { count: figure(activities.length), name, activities: namesOf(activities) },
    related: others.map(({ at, element, file }) => ({ at: at?.span ?? placeOf(element), uri: file.uri, message: 'also' })),
  })
}
