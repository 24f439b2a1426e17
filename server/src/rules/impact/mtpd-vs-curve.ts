import { duration } from '../../base/message.ts'
import type { BiaActivity } from '../../generated/model.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import type { Located } from '../../language/model/element.ts'
import { writeDuration } from '../../language/values/durations.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { isLive, leastTotal, leavesRoom } from '../../programme/analysis/activities.ts'
import { ratedOf } from '../../programme/analysis/curves.ts'
import { type Supported, supportedMtpd } from '../../programme/analysis/supportedMtpd.ts'
import { type FixReport, type LinkedContext, linkedElementRule, type RelatedReport, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** BIA-08: the MTPD is longer than the activity's own impacts allow. */
export const rule: Rule = linkedElementRule({
  id: 'BIA-08',
  name: 'mtpd-vs-curve',
  title: { en: 'MTPD against the impact curves', 'zh-cn': 'MTPD 与影响曲线矛盾', 'zh-tw': 'MTPD 與衝擊曲線矛盾' },
  why: {
    en: 'The analysis itself says that the damage is intolerable by then: a plan that keeps to the MTPD accepts it.',
    'zh-cn': '分析本身表明届时损害已不可容忍；按此 MTPD 制定的计划等于接受了这种损害。',
    'zh-tw': '分析本身顯示屆時損害已不可容忍；依此 MTPD 訂定的計畫等於接受了這種損害。',
  },
  messages: {
    longer: {
      en: 'The impact ({types}) becomes intolerable at {bound}, but the MTPD is {mtpd}: {over} too long.',
      'zh-cn': '影响（{types}）在 {bound} 时已不可容忍，而 MTPD 为 {mtpd}：超出 {over}。',
      'zh-tw': '衝擊（{types}）在 {bound} 時已不可容忍，而 MTPD 為 {mtpd}：超出 {over}。',
    },
    explained: {
      en: 'The impact ({types}) becomes intolerable at {bound}, but the MTPD is {mtpd}, {over} longer: the rationale and the levels cannot both be right.',
      'zh-cn': '影响（{types}）在 {bound} 时已不可容忍，而 MTPD 为 {mtpd}，长出 {over}：依据与所评等级不可能都正确。',
      'zh-tw': '衝擊（{types}）在 {bound} 時已不可容忍，而 MTPD 為 {mtpd}，長出 {over}：理由與所評等級不可能都正確。',
    },
    level: { en: 'Intolerable from here on', 'zh-cn': '自此起不可容忍', 'zh-tw': '自此起不可容忍' },
    set: { en: 'Set it to {written}, as the impacts say', 'zh-cn': '按影响改为 {written}', 'zh-tw': '依衝擊改成 {written}' },
  },
  severity: byMessage({ longer: 'error', explained: 'warning' }),
  visits: ['bia.activity'],
  check(activity, context) {
    const { mtpd } = activity
    if (!mtpd || !isLive(activity)) return
    const supported = supportedMtpd(context, activity)
    if (supported.says === 'bound' && mtpd.value > supported.seconds) report({ activity, mtpd, supported }, context)
  },
})

interface Found {
  readonly activity: BiaActivity
  readonly mtpd: Located<Duration>
  readonly supported: Supported
}

function report(found: Found, context: LinkedContext): void {
  const {
    activity,
    mtpd,
    supported: { types, seconds: bound },
  } = found
  context.report({
    at: mtpd.span,
    message: activity.$.slots.has('mtpd_rationale') ? 'explained' : 'longer',
    args: { types, bound: duration(bound), mtpd: duration(mtpd.value), over: duration(mtpd.value - bound) },
    related: levelsAt(found, context),
    fixes: fixes(found, context),
  })
}

/** The levels that make it intolerable. */
function levelsAt({ activity, supported: { frame, types } }: Found, context: LinkedContext): readonly RelatedReport[] {
  return ratedOf<string>(context, activity.impacts).flatMap(({ type, points }) => {
    const point = points[frame]
    return type && point && types.includes(type.name ?? type.id) ? [{ at: point.span, message: 'level' }] : []
  })
}

/** What the impacts say may be set, where the recovery still fits into it. */
function fixes({ activity, mtpd, supported: { seconds: bound } }: Found, { programme, document, file, limits }: LinkedContext): readonly FixReport[] {
  if (!leavesRoom(leastTotal(programme, activity, document), bound, limits('rto_margin_min') ?? 0)) return []
  const written = writeDuration(bound)
  return [{ title: 'set', args: { written }, edits: [replaceScalar(mtpd.span, written, file.table.text)] }]
}
