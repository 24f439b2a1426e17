import { type Arg, duration, figure, percent } from '../../base/message.ts'
import type { ContinuityPlanActivation, ContinuityPlanActivationCriterion, ContinuityPlanActivationLevel } from '../../generated/model.ts'
import { readTarget } from '../../language/values/targets.ts'
import type { Measure } from '../../language/values/valueTypes.ts'
import { rangeBreaks } from '../../programme/analysis/levelRanges.ts'
import { elementRule, type Rule, type RuleContext } from '../rule.ts'
import { always } from '../severity.ts'

/** BCP-16: levels of escalation that overlap or leave a gap, and a sign that leads to two of them. */
export const rule: Rule = elementRule({
  id: 'BCP-16',
  name: 'thresholds',
  title: { en: 'Levels of escalation do not meet', 'zh-cn': '升级等级不衔接', 'zh-tw': '升級等級不銜接' },
  why: {
    en: 'In the first minutes two people read two levels from the same figure, or none, and lose time over it.',
    'zh-cn': '最初几分钟里，两个人从同一数值读出两个等级，或读不出等级，时间就耽误了。',
    'zh-tw': '最初幾分鐘裡，兩個人從同一數值讀出兩個等級，或讀不出等級，時間就耽誤了。',
  },
  messages: {
    gap: {
      en: 'Level {lower} ends at {end} and {upper} begins at {start}: {size} in between belong to neither.',
      'zh-cn': '等级“{lower}”止于 {end}，“{upper}”始于 {start}：中间 {size} 不属于任何等级。',
      'zh-tw': '等級「{lower}」止於 {end}，「{upper}」始於 {start}：中間 {size} 不屬於任何等級。',
    },
    overlap: {
      en: 'Level {lower} ends at {end}, but {upper} begins at {start} already: {size} belong to both.',
      'zh-cn': '等级“{lower}”止于 {end}，而“{upper}”始于 {start}：重叠 {size}。',
      'zh-tw': '等級「{lower}」止於 {end}，而「{upper}」始於 {start}：重疊 {size}。',
    },
    ambiguous: {
      en: 'The same sign with the same threshold leads to level {level} here and to {other} elsewhere.',
      'zh-cn': '同一指标、同一阈值，此处对应等级“{level}”，别处对应“{other}”。',
      'zh-tw': '同一指標、同一門檻，此處對應等級「{level}」，別處對應「{other}」。',
    },
    other: { en: 'The other one', 'zh-cn': '另一处', 'zh-tw': '另一處' },
  },
  severity: always('warning'),
  visits: ['continuity_plan.activation'],
  check(activation, context) {
    for (const { kind, lower, upper, end, start, size } of rangeBreaks(activation.levels)) {
      const args = {
        lower: nameOf(lower),
        upper: nameOf(upper),
        end: written(end.value.measure),
        start: written(start.value.measure),
        size: written(size),
      }
      context.report({ at: start.span, message: kind, args, related: [{ at: end.span, message: 'other' }] })
    }
    ambiguous(activation, context)
  },
})

const nameOf = ({ name, id, from }: ContinuityPlanActivationLevel): string => (name ?? id ?? from)?.text ?? ''

function written({ unit, value }: Measure): Arg {
  switch (unit) {
    case 'duration':
      return duration(value)
    case 'percent':
      return percent(value)
    case 'count':
      return figure(value)
  }
}

function ambiguous({ criteria }: ContinuityPlanActivation, { report }: RuleContext): void {
  const known = new Map<string, ContinuityPlanActivationCriterion>()
  for (const criterion of criteria) {
    const sign = signOf(criterion)
    const { level } = criterion
    if (sign === undefined || !level) continue
    const other = known.get(sign)?.level
    if (!other) known.set(sign, criterion)
    else if (other.value !== level.value) {
      report({
        at: level.span,
        message: 'ambiguous',
        args: { level: level.text, other: other.text },
        related: [{ at: other.span, message: 'other' }],
      })
    }
  }
}

/** A threshold by what it says, not by how it is written: «> 2 h» and «> 120 min» are one. */
function thresholdOf(text: string): string {
  const reading = readTarget(text)
  // What is counted stands beside the figure: 12 servers are not 12 clients.
  if (!reading.ok || reading.value.measure.unit === 'count') return text.replaceAll(/\s/g, '')
  const { measure, ...rest } = reading.value
  return JSON.stringify([measure.unit, measure.value, Object.entries(rest).toSorted()])
}

/** What is watched, from which value on and for how long. Where somebody else decides, they may see it otherwise. */
function signOf({ indicator, operator, threshold, for: lasting, decided_by: by }: ContinuityPlanActivationCriterion): string | undefined {
  if (!indicator || !threshold) return undefined
  const parts = [indicator.value.trim(), operator?.value, thresholdOf(threshold.value), lasting?.value, by?.value]
  return parts
    .map((part) => String(part ?? ''))
    .join('|')
    .toLowerCase()
}
