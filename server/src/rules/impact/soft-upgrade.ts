import { percent } from '../../base/message.ts'
import type { BiaActivity } from '../../generated/model.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import { elementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** BIA-32: a dependency is called soft, yet without it the activity falls below its minimum. */
export const rule: Rule = elementRule({
  id: 'BIA-32',
  name: 'soft-upgrade',
  title: { en: 'Soft dependency that is hard', 'zh-cn': '名为弱依赖，实为强依赖', 'zh-tw': '名為弱相依，實為強相依' },
  why: {
    en: 'Nobody makes sure that a soft dependency is back in time, and the minimum is missed without anything having failed that counts as needed.',
    'zh-cn': '没有人会确保弱依赖按时恢复，于是在“必需项”都正常的情况下仍达不到最低水平。',
    'zh-tw': '沒有人會確保弱相依項目準時復原，於是在「必要項目」都正常的情況下仍達不到最低水準。',
  },
  messages: {
    below: {
      en: 'Without it {left} of normal output is left, less than the minimum of {mbco}: the activity cannot do without it, so the dependency is hard.',
      'zh-cn': '缺少它时只剩正常产出的 {left}，低于最低目标 {mbco}：活动离不开它，应为强依赖。',
      'zh-tw': '缺少它時只剩正常產出的 {left}，低於最低目標 {mbco}：活動少不了它，應為強相依。',
    },
    mbco: { en: 'The minimum of the activity', 'zh-cn': '该活动的最低目标', 'zh-tw': '此活動的最低目標' },
    set: { en: 'Make it a hard dependency', 'zh-cn': '改为强依赖', 'zh-tw': '改成強相依' },
  },
  severity: always('hint'),
  visits: ['bia.dependency'],
  check(dependency, { report, file }) {
    const { strength, capacity_without: left, type } = dependency
    const { mbco } = dependency.$.parent as BiaActivity
    if (strength?.value !== 'soft' || !left || !mbco?.percent || left.value >= mbco.percent.value || type?.value === 'downstream') return
    report({
      at: strength.span,
      message: 'below',
      args: { left: percent(left.value), mbco: percent(mbco.percent.value) },
      related: [{ at: mbco.percent.span, message: 'mbco' }],
      fixes: [{ title: 'set', edits: [replaceScalar(strength.span, 'hard', file.table.text)] }],
    })
  },
})
