import { type Arg, duration, message } from '../../base/message.ts'
import { type PathLink, type SlowPath, slowPaths } from '../../programme/analysis/criticalPath.ts'
import { nameOf } from '../../programme/analysis/network.ts'
import { linkedElementRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/**
 * BIA-17: what an activity waits for comes back one after the other, and together that takes longer than its RTO, although each pair by
 * itself fits (else BIA-16 says so).
 */
export const rule: Rule = linkedElementRule({
  id: 'BIA-17',
  name: 'critical-path',
  title: { en: 'Chain of recoveries exceeds the RTO', 'zh-cn': '恢复链总时长超过 RTO', 'zh-tw': '復原鏈總時間超過 RTO' },
  why: {
    en: 'Each system keeps its own promise, and the activity is late all the same, because nobody added them up.',
    'zh-cn': '每个系统都守住了各自的承诺，业务却仍然超时，因为没有人把时间加起来。',
    'zh-tw': '每個系統都守住各自的承諾，業務卻仍然逾時，因為沒有人把時間加總。',
  },
  messages: {
    slow: {
      en: 'One after the other ({path}) takes {total}, but the RTO is {rto}: {late} too late.',
      'zh-cn': '依次恢复（{path}）需要 {total}，而 RTO 为 {rto}：晚了 {late}。',
      'zh-tw': '依序復原（{path}）需要 {total}，而 RTO 為 {rto}：晚了 {late}。',
    },
    slowAfterActivation: {
      en: '{activation} until activation and then one after the other ({path}) takes {total}, but the RTO is {rto}: {late} too late.',
      'zh-cn': '启动用去 {activation}，再依次恢复（{path}），共需 {total}，而 RTO 为 {rto}：晚了 {late}。',
      'zh-tw': '啟動用去 {activation}，再依序復原（{path}），共需 {total}，而 RTO 為 {rto}：晚了 {late}。',
    },
    slowWithWork: {
      en: 'The systems are back after {total} ({path}); with the {work} of checking and catching up that makes {all}, more than the RTO of {rto}. Does the RTO include that work?',
      'zh-cn': '系统在 {total} 后恢复（{path}）；再加核对与追补的 {work}，共 {all}，超过 RTO {rto}。RTO 是否包含这段作业？',
      'zh-tw': '系統在 {total} 後復原（{path}）；再加核對與補作的 {work}，共 {all}，超過 RTO {rto}。RTO 是否包含這段作業？',
    },
    link: { en: '{name} {own}', 'zh-cn': '{name} {own}', 'zh-tw': '{name} {own}' },
  },
  // Whether catching up comes before or after the RTO differs from house to house; BIA-03 counts it after.
  severity: byMessage({ slow: 'error', slowAfterActivation: 'error', slowWithWork: 'hint' }),
  visits: ['bia.activity'],
  check(activity, { programme, report }) {
    const slow = slowPaths(programme).get(activity.id?.value ?? '')
    if (slow?.activity.element !== activity) return
    report({
      at: slow.rto.span,
      message: messageOf(slow),
      args: figures(slow),
      related: slow.links.map((link) => ({ at: link.at, uri: link.uri, message: 'link', args: ownTime(link) })),
    })
  },
})

const messageOf = ({ work, activation }: SlowPath): string => (work ? 'slowWithWork' : activation > 0 ? 'slowAfterActivation' : 'slow')

const figures = ({ rto, seconds, activation, links, work }: SlowPath): Readonly<Record<string, Arg>> => ({
  path: links.map((link) => message('BIA-17.link', ownTime(link))),
  total: duration(seconds),
  rto: duration(rto.value),
  late: duration(seconds - rto.value),
  ...(activation > 0 && { activation: duration(activation) }),
  ...(work && { work: duration(work.value), all: duration(seconds + work.value) }),
})

const ownTime = ({ node, seconds }: PathLink): Readonly<Record<'name' | 'own', Arg>> => ({ name: nameOf(node), own: duration(seconds) })
