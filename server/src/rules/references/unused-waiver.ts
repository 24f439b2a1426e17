import { ruleNames } from '../../generated/ruleNames.ts'
import { elementAt, scalarAt } from '../../language/model/access.ts'
import type { Element } from '../../language/model/element.ts'
import { isoText } from '../../language/values/civil.ts'
import { readChecks, type Waiver } from '../../programme/config/settings.ts'
import { covers, isInForce } from '../decide.ts'
import { placeOf } from '../places.ts'
import { type FindingsContext, findingsRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** REF-10: a waiver that waives nothing any more, whose time is over, or that names a rule which does not exist. */
export const rule: Rule = findingsRule({
  id: 'REF-10',
  name: 'unused-waiver',
  title: { en: 'Waiver without effect', 'zh-cn': '豁免未起作用', 'zh-tw': '豁免未起作用' },
  why: {
    en: 'A waiver that is kept for nothing hides the next finding of its kind, which nobody has accepted.',
    'zh-cn': '留着无用的豁免，会把下一个同类问题一并掩盖，而那个问题并没有人同意放过。',
    'zh-tw': '留著無用的豁免，會把下一個同類問題一併掩蓋，而那個問題並沒有人同意放過。',
  },
  messages: {
    unused: {
      en: 'This waiver of {rule} waives nothing: there is no such finding any more.',
      'zh-cn': '此处对 {rule} 的豁免已无作用：不再有这样的问题。',
      'zh-tw': '這裡對 {rule} 的豁免已無作用：不再有這樣的問題。',
    },
    expired: {
      en: 'This waiver of {rule} held until {until} and is over.',
      'zh-cn': '此处对 {rule} 的豁免有效期至 {until}，现已失效。',
      'zh-tw': '這裡對 {rule} 的豁免有效期限至 {until}，現已失效。',
    },
    unknown: {
      en: 'There is no rule «{rule}».',
      'zh-cn': '没有规则“{rule}”。',
      'zh-tw': '沒有規則「{rule}」。',
    },
  },
  severity: byMessage({ unused: 'hint', expired: 'warning', unknown: 'warning' }),
  checkFindings(context) {
    const { root } = context.document
    for (const waiver of readChecks(root).waivers) judge(waiver, context)
    const severities = elementAt(root, 'checks') && elementAt(elementAt(root, 'checks') as Element, 'severities')
    for (const { key, keySpan } of severities?.$.slots.values() ?? []) {
      if (!exists(key.toUpperCase())) context.report({ at: keySpan, message: 'unknown', args: { rule: key } })
    }
  },
})

function judge(waiver: Waiver, context: FindingsContext): void {
  const { rule: id, until, element } = waiver
  const at = scalarAt(element, 'rule')?.span ?? placeOf(element)
  if (!exists(id)) {
    context.report({ at, message: 'unknown', args: { rule: id } })
  } else if (until !== undefined && !isInForce(waiver, context.today)) {
    context.report({ at: scalarAt(element, 'until')?.span ?? at, message: 'expired', args: { rule: id, until: isoText(until) } })
  } else if (!concluding.has(id) && !isUsed(waiver, context)) {
    context.report({ at, message: 'unused', args: { rule: id } })
  }
}

const exists = (id: string): boolean => id in ruleNames || id === 'YAML' || id === 'SCHEMA'

/** What these conclude comes after all raw findings, so nobody can tell here whether it is waived. */
const concluding: ReadonlySet<string> = new Set(['DOC-14', 'REF-10'])

/** The waivers of a document hold for its own file, those of the programme for all. */
function isUsed(waiver: Waiver, { file, document, programme, raw }: FindingsContext): boolean {
  const files = document.kind === 'continuity_config' ? [...programme.files.values()] : [file]
  return files.some((one) => raw(one.uri).some((finding) => covers(waiver, finding, one)))
}
