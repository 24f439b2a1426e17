import type { Arg } from '../../base/message.ts'
import type { Bia, BiaActivity, BiaProduct, CommonSupplier } from '../../generated/model.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import { scalarAt } from '../../language/model/access.ts'
import type { Element, Located } from '../../language/model/element.ts'
import type { ShapeProblem } from '../../language/model/facts.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { isInDays } from '../../programme/analysis/deadlines.ts'
import { documentRule, type FixReport, type Rule, type RuleContext } from '../rule.ts'
import { isAmbiguousDuration } from '../shapeFindings.ts'

/** REF-07: a duration that two readers understand differently. */
export const rule: Rule = documentRule({
  id: 'REF-07',
  name: 'ambiguous-duration',
  title: { en: 'Ambiguous duration', 'zh-cn': '时长含义不明', 'zh-tw': '時間長度含義不明' },
  why: {
    en: 'Two hours or two days: whoever reads it under pressure takes the one that suits.',
    'zh-cn': '两小时还是两天：紧急时看到的人只会按自己的理解执行。',
    'zh-tw': '兩小時還是兩天：緊急時看到的人只會照自己的理解執行。',
  },
  messages: {
    noUnit: {
      en: 'Is «{text}» minutes, hours or days? Add the unit, as 4h.',
      'zh-cn': '“{text}”是分钟、小时还是天？请加上单位，例如 4h。',
      'zh-tw': '「{text}」是分鐘、小時還是天？請加上單位，例如 4h。',
    },
    ambiguousMinutes: {
      en: '«{text}»: «m» can be minutes or months; write «min» or «mo».',
      'zh-cn': '“{text}”中的“m”可能是分钟也可能是月，请写“min”或“mo”。',
      'zh-tw': '「{text}」裡的「m」可能是分鐘也可能是月，請寫「min」或「mo」。',
    },
    sexagesimal: {
      en: '«{text}» is a time of day, not a duration: write hours and minutes, as 1h30min.',
      'zh-cn': '“{text}”是时刻而不是时长：请写成小时和分钟，例如 1h30min。',
      'zh-tw': '「{text}」是時刻而不是時間長度：請寫成小時和分鐘，例如 1h30min。',
    },
    negative: {
      en: '«{text}»: a duration cannot be negative.',
      'zh-cn': '“{text}”：时长不能为负。',
      'zh-tw': '「{text}」：時間長度不能為負。',
    },
    calendarUnit: {
      en: '«{text}»: months and years have no fixed length; give this duration in days or weeks.',
      'zh-cn': '“{text}”：月和年没有固定长度，请用天或周表示该时长。',
      'zh-tw': '「{text}」：月和年沒有固定長度，請以天或週表示這段時間。',
    },
    workingDay: {
      en: '«{text}» on a clock of business hours: {whole} hours of work, or working days? Write it in hours.',
      'zh-cn': '按工作时间计时的“{text}”：是 {whole} 个工作小时，还是工作日？请用小时表示。',
      'zh-tw': '以上班時間計時的「{text}」：是 {whole} 個上班小時，還是工作天？請以小時表示。',
    },
    clock: { en: 'The clock is set here', 'zh-cn': '计时方式在此设定', 'zh-tw': '計時方式在此設定' },
    write: { en: 'Write «{written}»', 'zh-cn': '改为“{written}”', 'zh-tw': '改成「{written}」' },
  },
  severity: (message) => (message === 'workingDay' ? 'warning' : 'error'),
  checkDocument(context) {
    for (const problem of context.document.problems) if (isAmbiguousDuration(problem.code)) refused(problem, context)
    for (const element of context.document.elements) onBusinessClock(element, context)
  },
})

function refused({ code, span, args, suggestions }: ShapeProblem, { report, file }: RuleContext): void {
  const fixes = suggestions.map(
    (written): FixReport => ({ title: 'write', args: { written }, edits: [replaceScalar(span, written, file.table.text)] }),
  )
  report({ at: span, message: code, args: { text: args['text'] ?? '' } satisfies Record<string, Arg>, fixes })
}

/** The times of an element that its clock governs. */
function timesOf(element: Element): readonly (Located<Duration> | undefined)[] {
  switch (element.$.shape.name) {
    case 'bia.product':
      return [(element as BiaProduct).mtpd]
    case 'bia.activity': {
      const { mtpd, rto, wrt } = element as BiaActivity
      return [mtpd, rto, wrt]
    }
    case 'common.supplier':
      return [(element as CommonSupplier).contracted_rto]
    default:
      return []
  }
}

function onBusinessClock(element: Element, { document, report }: RuleContext): void {
  const times = timesOf(element)
  if (times.length === 0 || scalarAt(element, 'status')?.value === 'retired') return
  const common = document.kind === 'bia' && element.$.shape.name !== 'common.supplier' ? (document.root as Bia).clock : undefined
  const clock = (element as BiaActivity).clock ?? common
  if (clock?.value !== 'business_hours') return
  for (const time of times) {
    if (!time || !isInDays(time.text)) continue
    const args = { text: time.text, whole: time.value / 3600 }
    report({ at: time.span, message: 'workingDay', args, related: [{ at: clock.span, message: 'clock' }] })
  }
}
