import { figure } from '../../base/message.ts'
import { largestTogether, seatClaims, totalOf } from '../../programme/analysis/claims.ts'
import { linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** STR-10: strategies claim more seats at a site than it has, or all of a site that others have been promised as well. */
export const rule: Rule = linkedElementRule({
  id: 'STR-10',
  name: 'oversubscribed',
  title: { en: 'Site promised twice', 'zh-cn': '备用场所被重复承诺', 'zh-tw': '備援據點被重複承諾' },
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
    shared: {
      en: 'All {seats} seats are claimed, but the same space is promised to others as well: {others}.',
      'zh-cn': '{seats} 个工位已全部被占用，而同一空间还承诺给了：{others}。',
      'zh-tw': '{seats} 個座位已全部被佔用，而同一空間還承諾給了：{others}。',
    },
    claim: { en: '{name} claims {quantity}', 'zh-cn': '“{name}”占用 {quantity}', 'zh-tw': '「{name}」佔用 {quantity}' },
  },
  severity: always('warning'),
  visits: ['common.site'],
  check(site, { programme, report }) {
    const claims = largestTogether(seatClaims(programme).get(site) ?? [])
    const claimed = totalOf(claims)
    const { seats, shared_with: others } = site
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
      related: claims.map(({ solution: { name, file }, quantity }) => ({
        at: quantity.span,
        uri: file.uri,
        message: 'claim',
        args: { name, quantity: figure(quantity.value) },
      })),
    })
  },
})
