import { duration } from '../../base/message.ts'
import type { AnnualPlan, ContinuityPlan } from '../../generated/model.ts'
import { coverings } from '../../programme/analysis/coverage.ts'
import { type NetworkNode, nameOf } from '../../programme/analysis/network.ts'
import { speakOfTheSame, type TimeLimit, timeLimit } from '../../programme/analysis/objectives.ts'
import { type PlanPath, planPath } from '../../programme/analysis/planPath.ts'
import { populationOf } from '../../programme/analysis/population.ts'
import type { Site } from '../../programme/index/elements.ts'
import { calledOf } from '../naming.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** ANN-11: calling people and the steps of the plan take longer than the objective has for the recovery. */
export const rule: Rule = linkedElementRule({
  id: 'ANN-11',
  name: 'activation-fits',
  title: { en: 'Activation and work against recovery time', 'zh-cn': '启动和恢复工作超出目标时间', 'zh-tw': '啟動與復原工作超出目標時間' },
  why: {
    en: 'The clock runs while people are still being called; what the calls use up is missing for the work.',
    'zh-cn': '还在通知人员时，时间就已开始计算；通知用掉的时间，恢复工作就少了。',
    'zh-tw': '還在聯絡人員時，時間就已經在走；聯絡用掉的時間，復原工作就少了。',
  },
  messages: {
    tooLong: {
      en: 'With {activation} until activation, the steps of {plan} bring {item} back after {total} at the earliest ({steps}); the objective allows {limit}: {over} too late.',
      'zh-cn': '启动需 {activation}，按“{plan}”的步骤（{steps}），“{item}”最早在 {total} 后恢复；目标只有 {limit}：晚了 {over}。',
      'zh-tw': '啟動需 {activation}，依「{plan}」的步驟（{steps}），「{item}」最早在 {total} 後復原；目標只有 {limit}：晚了 {over}。',
    },
    noTime: {
      en: 'The response may begin after {activation}, when the {limit} of this recovery are over already.',
      'zh-cn': '响应最迟可在 {activation} 后才开始，而此时恢复的 {limit} 已经用完。',
      'zh-tw': '應變最晚可在 {activation} 後才開始，那時復原的 {limit} 已經用完。',
    },
    response: { en: 'When the response begins', 'zh-cn': '响应开始的时间', 'zh-tw': '應變開始的時間' },
    step: { en: 'A step that it waits for', 'zh-cn': '须等待的步骤', 'zh-tw': '須等待的步驟' },
  },
  severity: byMessage({ tooLong: 'error', noTime: 'warning' }),
  visits: ['annual_plan.objective'],
  check(objective, context) {
    const limit = timeLimit(objective, 'recovery_time')
    if (!limit) return
    const response = responseFor(limit, context.document.root as AnnualPlan)
    // What comes back within the hour may do so by itself, before anybody is called.
    if (response && response.seconds >= limit.seconds && limit.seconds >= 3600) return noTime(limit, response, context)
    const late = populationOf(objective, context).flatMap((item) => latest(item, { limit, response }, context))
    const [worst] = late.toSorted((a, b) => b.path.at - a.path.at)
    if (worst) tooLong(worst, { limit, response }, context)
  },
})

interface Times {
  readonly limit: TimeLimit
  readonly response: TimeLimit | undefined
}

/** Of several responses the quickest: the finding holds for all of them. */
const responseFor = ({ objective }: TimeLimit, { objectives }: AnnualPlan): TimeLimit | undefined =>
  objectives
    .filter((other) => speakOfTheSame(objective, other))
    .flatMap((other) => timeLimit(other, 'response_time') ?? [])
    .toSorted((a, b) => a.seconds - b.seconds)[0]

function noTime({ metric, seconds }: TimeLimit, response: TimeLimit, { report }: LinkedContext): void {
  const args = { activation: duration(response.seconds), limit: duration(seconds) }
  report({ at: metric.target.span, message: 'noTime', args, related: [{ at: response.metric.target.span, message: 'response' }] })
}

interface Late {
  readonly item: NetworkNode
  readonly plan: Site<ContinuityPlan>
  readonly activation: number
  readonly path: PlanPath
}

function latest(item: NetworkNode, { limit, response }: Times, { programme }: LinkedContext): readonly Late[] {
  return (coverings(programme).get(item.id) ?? []).flatMap(({ plan }) => {
    const own = plan.element.activation?.target?.value
    const activation = Math.min(own ?? response?.seconds ?? 0, response?.seconds ?? own ?? 0)
    const path = planPath(programme, plan, { wanted: item.id, activation })
    return path && path.at > limit.seconds ? [{ item, plan, activation, path }] : []
  })
}

function tooLong({ item, plan, activation, path }: Late, { limit, response }: Times, { report }: LinkedContext): void {
  const { target } = limit.metric
  const args = {
    activation: duration(activation),
    plan: calledOf(plan.element),
    item: nameOf(item),
    total: duration(path.at),
    steps: path.steps.map(({ id, title }) => title?.text ?? id?.text ?? ''),
    limit: duration(limit.seconds),
    over: duration(path.at - limit.seconds),
  }
  const steps = path.steps.flatMap(({ duration: own }) => (own ? [{ at: own.span, uri: plan.file.uri, message: 'step' }] : []))
  const called = response ? [{ at: response.metric.target.span, message: 'response' }] : []
  report({ at: target.span, message: 'tooLong', args, related: [...called, ...steps] })
}
