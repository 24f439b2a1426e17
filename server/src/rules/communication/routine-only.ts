import type { AnnualPlan } from '../../generated/model.ts'
import { plansOf } from '../../programme/analysis/coverage.ts'
import type { Programme } from '../../programme/index/programme.ts'
import { keyOf } from '../places.ts'
import { linkedDocumentRule, type Rule } from '../rule.ts'
import { asGap } from '../severity.ts'

/** COM-11: people are told by the calendar and never because something happened, or the other way round. */
export const rule: Rule = linkedDocumentRule({
  id: 'COM-11',
  name: 'routine-only',
  title: { en: 'Routine or events only', 'zh-cn': '只有定期或只有临时沟通', 'zh-tw': '只有定期或只有臨時溝通' },
  why: {
    en: 'What happens the day after the monthly report is told a month later.',
    'zh-cn': '月报次日发生的事，要等一个月才有人知道。',
    'zh-tw': '月報隔天發生的事，要等一個月才有人知道。',
  },
  messages: {
    routine: {
      en: 'All communication ({count}) is by the calendar: nothing says what calls for a message at once (ad_hoc_trigger).',
      'zh-cn': '全部沟通（{count} 项）都是定期的：没有写明什么情况须立即通知（ad_hoc_trigger）。',
      'zh-tw': '全部溝通（{count} 項）都是定期的：沒有寫明什麼情況須立即通知（ad_hoc_trigger）。',
    },
    events: {
      en: 'All communication ({count}) waits for an event: nothing is told regularly (frequency).',
      'zh-cn': '全部沟通（{count} 项）都由事件触发：没有定期沟通（frequency）。',
      'zh-tw': '全部溝通（{count} 項）都由事件觸發：沒有定期溝通（frequency）。',
    },
  },
  severity: asGap,
  checkDocument({ document, programme, report }) {
    if (document.kind !== 'annual_plan') return
    const plan = document.root as AnnualPlan
    const { length: count } = plan.communication
    const some = (key: string): boolean => plan.communication.some(({ $ }) => $.slots.has(key))
    const [regular, triggered] = [some('frequency'), some('ad_hoc_trigger')]
    const message = regular && !triggered && !answersEvents(programme) ? 'routine' : triggered && !regular ? 'events' : undefined
    if (message && count > 1) report({ at: keyOf(plan, 'communication'), message, args: { count } })
  },
})

/** What is told in a disruption may stand in the continuity plans. */
const answersEvents = (programme: Programme): boolean =>
  plansOf(programme).some(({ element: { communication_procedures: told } }) => told && told.audiences.length + told.regulator_notices.length > 0)
