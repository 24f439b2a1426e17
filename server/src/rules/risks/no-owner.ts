import type { Located } from '../../language/model/element.ts'
import { standing } from '../../language/values/placeholders.ts'
import { isOpen, riskShapes } from '../../programme/analysis/riskRatings.ts'
import { resolve } from '../../programme/index/definitions.ts'
import { targetOf } from '../../programme/index/elements.ts'
import { linkedElementRule, type Rule } from '../rule.ts'
import { byMessage, fromApproved } from '../severity.ts'

/** RSK-07: a risk is owned by a department and so by nobody. That nobody is named at all the schema says under the same id. */
export const rule: Rule = linkedElementRule({
  id: 'RSK-07',
  name: 'no-owner',
  title: { en: 'Owned by a group', 'zh-cn': '由部门而非个人负责', 'zh-tw': '由部門而非個人負責' },
  why: {
    en: 'What everybody answers for nobody looks after: in the review each waits for the other.',
    'zh-cn': '人人负责等于无人负责：评审时大家都在等别人。',
    'zh-tw': '人人負責等於無人負責：審查時大家都在等別人。',
  },
  messages: {
    unit: {
      en: '«{owner}» is a unit; a risk needs one person or role that answers for it.',
      'zh-cn': '“{owner}”是部门；风险须由一个人或一个岗位负责。',
      'zh-tw': '「{owner}」是部門；風險須由一個人或一個職位負責。',
    },
    headed: {
      en: '«{owner}» is a unit; a risk needs one person or role that answers for it, as its head {head}.',
      'zh-cn': '“{owner}”是部门；风险须由一个人或一个岗位负责，例如其负责人 {head}。',
      'zh-tw': '「{owner}」是部門；風險須由一個人或一個職位負責，例如其主管 {head}。',
    },
    group: {
      en: '«{owner}» is in no registry and sounds like a group; a risk needs one person or role that answers for it.',
      'zh-cn': '登记表中没有“{owner}”，它像是一个集体；风险须由一个人或一个岗位负责。',
      'zh-tw': '登錄表裡沒有「{owner}」，它像是一個團體；風險須由一個人或一個職位負責。',
    },
    entry: { en: 'The unit', 'zh-cn': '该部门', 'zh-tw': '該部門' },
  },
  // What REF-01 would say of the name weighs as much.
  severity: byMessage({ unit: 'warning', headed: 'warning', group: fromApproved('hint', 'warning') }),
  visits: riskShapes,
  check(risk, { programme, document, report }) {
    const { owner } = risk
    if (!owner || !isOpen(risk)) return
    const { found } = resolve(programme.definitions, { text: owner.value, types: ['person', 'role'] }, document)
    if (found === 'one' || found === 'several') return
    const unit = targetOf({ programme, document }, ['unit'], owner)
    if (unit) {
      const head = unit.element.head?.text
      const args = { owner: unit.name ?? owner.text, ...(head !== undefined && { head }) }
      report({
        at: owner.span,
        message: head === undefined ? 'unit' : 'headed',
        args,
        related: [{ at: unit.element.$.span, uri: unit.file.uri, message: 'entry' }],
      })
    } else if (isGroup(owner)) report({ at: owner.span, message: 'group', args: { owner: owner.text } })
  },
})

/** Words for groups at the end, unless another word says that one of them is meant. */
const isGroup = ({ value }: Located<string>): boolean =>
  standing(value) === 'filled' && (english.test(value) ? !leading.test(value) : chinese.test(value))

const english = /\b(?:department|dept\.?|division|team|committee|working group)$/i
const leading = /\b(?:head|director|manager|chief|lead|leader|officer|chair|secretary|of)\b/i
const chinese =
  /(?:委员会|委員會|小组|小組|工作组|工作組|团队|團隊|部门|部門|事业部|事業部|办公室|辦公室|[技资資信安法财財总總行人事业業务務运運维維营營备備].{0,3}[部处處科室])$/
