import { shortened } from '../../base/message.ts'
import { labelOf } from '../naming.ts'
import { documentRule, type Rule } from '../rule.ts'
import { asHole } from '../severity.ts'

/** DOC-01: a blank of a template that nobody has filled in. */
export const rule: Rule = documentRule({
  id: 'DOC-01',
  name: 'placeholder',
  title: { en: 'Placeholder left', 'zh-cn': '占位内容未填写', 'zh-tw': '空白尚未填寫' },
  why: {
    en: 'Whoever opens the plan during a disruption finds a bracket where a name or a time should be.',
    'zh-cn': '中断发生时打开计划的人，在本应写姓名或时间的地方只看到一个括号。',
    'zh-tw': '中斷發生時打開計畫的人，在該有姓名或時間的地方只看到一個括號。',
  },
  messages: {
    value: {
      en: '«{text}» is a placeholder: «{key}» is still to be filled in.',
      'zh-cn': '“{text}”是占位内容：“{key}”尚待填写。',
      'zh-tw': '「{text}」是預留的空白：「{key}」尚待填寫。',
    },
    empty: { en: '«{key}» is empty.', 'zh-cn': '“{key}”为空。', 'zh-tw': '「{key}」是空的。' },
    prose: { en: 'The text has a blank left: «{text}».', 'zh-cn': '文字中还有空白：“{text}”。', 'zh-tw': '文字裡還有空白：「{text}」。' },
  },
  severity: asHole,
  checkDocument({ document, report }) {
    for (const { span, text, where, element, key } of document.blanks)
      report({ at: span, message: where, args: { text: shortened(unquoted(text)), key: labelOf(element, key) } })
  },
})

const unquoted = (text: string): string => text.replace(/^(["'])(.*)\1$/s, '$2')
