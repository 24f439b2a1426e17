import { duration, figure } from '../../base/message.ts'
import { nameOf, namesOf } from '../../programme/analysis/network.ts'
import { type Shortage, shortages } from '../../programme/analysis/seats.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** BIA-28: all activities of a site together need more than the sites offer that stand in for it. */
export const rule: Rule = linkedElementRule({
  id: 'BIA-28',
  name: 'seats',
  title: { en: 'Alternate sites too small', 'zh-cn': '备用场所容量不足', 'zh-tw': '備援據點容量不足' },
  why: {
    en: 'Each team counted on the same desks; on the day they stand in the corridor.',
    'zh-cn': '每个团队都指望同一批工位；到了那一天，只能站在走廊里。',
    'zh-tw': '每個團隊都指望同一批座位；到了那一天，只能站在走廊上。',
  },
  messages: {
    seats: {
      en: 'When {lost} is lost, {needed} seats are needed after {time}, but {alternates} have {offered}: {short} too few.',
      'zh-cn': '“{lost}”失去后，{time} 时需要 {needed} 个工位，而 {alternates} 只有 {offered} 个：少 {short} 个。',
      'zh-tw': '「{lost}」失去後，{time} 時需要 {needed} 個座位，而 {alternates} 只有 {offered} 個：少 {short} 個。',
    },
    resource: {
      en: 'When {lost} is lost, {needed} of {resource} are needed after {time}, but {alternates} have {offered}: {short} too few.',
      'zh-cn': '“{lost}”失去后，{time} 时需要“{resource}”{needed}，而 {alternates} 只有 {offered}：少 {short}。',
      'zh-tw': '「{lost}」失去後，{time} 時需要「{resource}」{needed}，而 {alternates} 只有 {offered}：少 {short}。',
    },
    claim: { en: '{name} needs {quantity}', 'zh-cn': '“{name}”需要 {quantity}', 'zh-tw': '「{name}」需要 {quantity}' },
  },
  severity: always('error'),
  visits: ['common.site'],
  check(site, context) {
    for (const shortage of shortages(context.programme)) if (shortage.place.site.element === site) tell(shortage, context)
  },
})

function tell({ resource, lost, alternates, claims, place, ...found }: Shortage, { report }: LinkedContext): void {
  report({
    at: place.at,
    message: resource === 'seats' ? 'seats' : 'resource',
    args: {
      lost: nameOf(lost),
      alternates: namesOf(alternates),
      time: duration(found.at),
      needed: figure(found.needed),
      offered: figure(found.offered),
      short: figure(found.needed - found.offered),
      ...(resource !== 'seats' && { resource: resource.name }),
    },
    related: claims.map(({ activity, quantity }) => ({
      at: quantity.span,
      uri: activity.file.uri,
      message: 'claim',
      args: { name: activity.element.name?.value ?? activity.element.id?.value ?? '', quantity: figure(quantity.value) },
    })),
  })
}
