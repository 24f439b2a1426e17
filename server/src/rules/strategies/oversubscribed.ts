import { figure } from '../../base/message.ts'
import type { CommonSite, ContinuityPlanResourceRequirement } from '../../generated/model.ts'
import { largestTogether, largestWithPlans, type SeatClaim, seatClaims, seatDemands, totalOf } from '../../programme/analysis/claims.ts'
import { overRequired } from '../../programme/analysis/requirements.ts'
import { type LinkedContext, linkedElementRule, type RelatedReport, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** STR-10: strategies claim more seats at a site than it has, or all of a site that others have been promised as well; a plan takes more than there is. */
export const rule: Rule = linkedElementRule({
  id: 'STR-10',
  name: 'oversubscribed',
  title: { en: 'More claimed than there is', 'zh-cn': '所需超过现有', 'zh-tw': '所需超過現有' },
  why: {
    en: 'After one event all who were promised the same desks arrive at the same door.',
    'zh-cn': '同一事件发生后，得到同一批工位承诺的人会同时到场。',
    'zh-tw': '同一事件發生後，獲得同一批座位承諾的人會同時到場。',
  },
  messages: {
    over: {
      en: 'Strategies claim {claimed} seats here against one kind of loss, but there are {seats}: {short} too few.',
      'zh-cn': '针对同一类中断，各策略在此共占用 {claimed} 个工位，而这里只有 {seats} 个：少 {short} 个。',
      'zh-tw': '針對同一類中斷，各策略在此共佔用 {claimed} 個座位，而這裡只有 {seats} 個：少 {short} 個。',
    },
    overWithPlans: {
      en: 'Strategies claim {claimed} seats here, and other plans take {more} besides: {total} in all, but there are {seats}: {short} too few.',
      'zh-cn': '各策略在此占用 {claimed} 个工位，其他计划另需 {more} 个：合计 {total} 个，而这里只有 {seats} 个：少 {short} 个。',
      'zh-tw': '各策略在此佔用 {claimed} 個座位，其他計畫另需 {more} 個：合計 {total} 個，而這裡只有 {seats} 個：少 {short} 個。',
    },
    shared: {
      en: 'All {seats} seats are claimed, but the same space is promised to others as well: {others}.',
      'zh-cn': '{seats} 个工位已全部被占用，而同一空间还承诺给了：{others}。',
      'zh-tw': '{seats} 個座位已全部被佔用，而同一空間還承諾給了：{others}。',
    },
    required: {
      en: 'The plan takes {quantity} of {name}, but there are {offered}: {short} too few.',
      'zh-cn': '计划需要“{name}”{quantity}，而现有 {offered}：少 {short}。',
      'zh-tw': '計畫需要「{name}」{quantity}，而現有 {offered}：少 {short}。',
    },
    requiredSeats: {
      en: 'The plan takes {quantity} seats at {name}, but there are {offered}: {short} too few.',
      'zh-cn': '计划需要“{name}”的工位 {quantity} 个，而现有 {offered} 个：少 {short} 个。',
      'zh-tw': '計畫需要「{name}」的座位 {quantity} 個，而現有 {offered} 個：少 {short} 個。',
    },
    stated: { en: 'How many there are', 'zh-cn': '现有数量', 'zh-tw': '現有數量' },
    claim: { en: '{name} claims {quantity}', 'zh-cn': '“{name}”占用 {quantity}', 'zh-tw': '「{name}」佔用 {quantity}' },
  },
  severity: always('warning'),
  visits: ['common.site', 'continuity_plan.resource_requirement'],
  check(element, context) {
    if (element.$.shape.name === 'common.site') checkSite(element as CommonSite, context)
    else checkRequirement(element as ContinuityPlanResourceRequirement, context)
  },
})

function checkSite(site: CommonSite, context: LinkedContext): void {
  const { programme, report } = context
  const all = seatClaims(programme).get(site) ?? []
  const claims = largestTogether(all)
  const claimed = totalOf(claims)
  const { seats, shared_with: others } = site
  if (seats && claims.length > 0 && claimed <= seats.value) besides(site, all, context)
  if (!seats || claims.length === 0 || claimed < seats.value || (claimed === seats.value && others.length === 0)) return
  report({
    at: seats.span,
    message: claimed > seats.value ? 'over' : 'shared',
    args: {
      claimed: figure(claimed),
      seats: figure(seats.value),
      short: figure(claimed - seats.value),
      others: others.map(({ value }) => value),
    },
    related: claims.map(claimOf),
  })
}

const claimOf = ({ solution: { name, file }, quantity }: SeatClaim): RelatedReport => ({
  at: quantity.span,
  uri: file.uri,
  message: 'claim',
  args: { name, quantity: figure(quantity.value) },
})

/** The strategies leave room, but those who lead sit there as well. */
function besides(site: CommonSite, all: readonly SeatClaim[], { programme, report }: LinkedContext): void {
  const { claims, demands } = largestWithPlans(all, seatDemands(programme).get(site) ?? [])
  const { seats } = site
  const [claimed, more] = [totalOf(claims), totalOf(demands)]
  const total = claimed + more
  if (!seats || demands.length === 0 || total <= seats.value) return
  const related = demands.map(({ plan: { element, file }, quantity }) => {
    const args = { name: element.document?.id?.text ?? '', quantity: figure(quantity.value) }
    return { at: quantity.span, uri: file.uri, message: 'claim', args }
  })
  const figures = { claimed, more, total, seats: seats.value, short: total - seats.value }
  const args = Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, figure(value)]))
  report({ at: seats.span, message: 'overWithPlans', args, related: [...claims.map(claimOf), ...related] })
}

function checkRequirement(requirement: ContinuityPlanResourceRequirement, { programme, document, report }: LinkedContext): void {
  const over = overRequired(programme, document, requirement)
  if (!over) return
  const { name, quantity, offered, stated, uri, of } = over
  const args = { name, quantity: figure(quantity.value), offered: figure(offered), short: figure(quantity.value - offered) }
  report({ at: quantity.span, message: of === 'site' ? 'requiredSeats' : 'required', args, related: [{ at: stated.span, uri, message: 'stated' }] })
}
