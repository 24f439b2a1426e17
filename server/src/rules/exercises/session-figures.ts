import { elementRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** EXE-17: the figures of a training session cannot all be true. */
export const rule: Rule = elementRule({
  id: 'EXE-17',
  name: 'session-figures',
  title: { en: 'Figures of a session disagree', 'zh-cn': '培训场次人数矛盾', 'zh-tw': '訓練場次人數矛盾' },
  why: {
    en: 'The rate that is reported rests on these figures, and nobody can say who is trained.',
    'zh-cn': '上报的参与率就出自这些数字，究竟谁受过培训却说不清。',
    'zh-tw': '呈報的參訓率就出自這些數字，究竟誰受過訓卻說不清。',
  },
  messages: {
    attended: {
      en: '{attended} attended, but only {invited} were invited.',
      'zh-cn': '参加 {attended} 人，而受邀者只有 {invited} 人。',
      'zh-tw': '參加 {attended} 人，受邀者卻只有 {invited} 人。',
    },
    passed: {
      en: '{passed} passed, but only {attended} attended.',
      'zh-cn': '通过 {passed} 人，而参加者只有 {attended} 人。',
      'zh-tw': '通過 {passed} 人，參加者卻只有 {attended} 人。',
    },
    other: { en: 'The other figure', 'zh-cn': '另一个数字', 'zh-tw': '另一個數字' },
  },
  // Somebody may come without an invitation; nobody passes who was not there.
  severity: byMessage({ attended: 'hint', passed: 'warning' }),
  visits: ['records.training_session'],
  check({ invited, attended, passed }, { report }) {
    if (invited && attended && attended.value > invited.value) {
      const args = { attended: attended.value, invited: invited.value }
      report({ at: attended.span, message: 'attended', args, related: [{ at: invited.span, message: 'other' }] })
    }
    if (attended && passed && passed.value > attended.value) {
      const args = { passed: passed.value, attended: attended.value }
      report({ at: passed.span, message: 'passed', args, related: [{ at: attended.span, message: 'other' }] })
    }
  },
})
