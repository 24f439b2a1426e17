import type { AnnualPlanInterestedParty, ContinuityPlanCrisisAudience } from '../../generated/model.ts'
import { isElementLike } from '../../language/model/element.ts'
import { targetOf } from '../../programme/index/elements.ts'
import { keyOf, placeOf } from '../places.ts'
import { linkedElementRule, type Rule } from '../rule.ts'

/** COM-12: what outsiders are told has yet to be written when it must go out, or is not in their language. */
export const rule: Rule = linkedElementRule({
  id: 'COM-12',
  name: 'no-template',
  title: { en: 'No prepared message', 'zh-cn': '没有预备的通知', 'zh-tw': '沒有預備的訊息' },
  why: {
    en: 'Words that must first be found and released come out late, and each time different.',
    'zh-cn': '临时起草、临时批准的通知，发得晚，每次说法还不一样。',
    'zh-tw': '臨時撰寫、臨時核准的訊息，發得晚，每次說法還不一樣。',
  },
  messages: {
    none: {
      en: '{party} is outside the organisation, and no message is prepared for them.',
      'zh-cn': '“{party}”是外部对象，却没有为其预备通知（message）。',
      'zh-tw': '「{party}」是外部對象，卻沒有為其預備訊息（message）。',
    },
    language: {
      en: 'The message is in {written}; {party} reads {read}.',
      'zh-cn': '通知的语言为 {written}；“{party}”使用 {read}。',
      'zh-tw': '訊息的語言為 {written}；「{party}」使用 {read}。',
    },
    party: { en: 'Their languages', 'zh-cn': '其语言', 'zh-tw': '其語言' },
  },
  severity: (_, { status }) => (status === 'draft' ? 'hint' : 'information'),
  visits: ['continuity_plan.crisis_audience'],
  check(audience, context) {
    const { party: reference } = audience
    const party = reference && !isElementLike(reference) ? targetOf(context, ['party'], reference) : undefined
    if (!party) return
    const name = party.name ?? party.id
    const outside = external.has(party.element.type?.value ?? '')
    if (!audience.$.slots.has('message')) {
      if (outside) context.report({ at: placeOfParty(audience), message: 'none', args: { party: name } })
      return
    }
    const [written, read] = [writtenIn(audience), readBy(party.element)]
    if (written.length === 0 || read.length === 0 || written.some((one) => read.some((other) => isUnderstood(one, other)))) return
    const related = party.element.languages.slice(0, 1).map(({ span: at }) => ({ at, uri: party.file.uri, message: 'party' }))
    context.report({ at: keyOf(audience, 'message'), message: 'language', args: { party: name, written: [...written], read: [...read] }, related })
  },
})

const external: ReadonlySet<string> = new Set(['customers', 'suppliers', 'regulators', 'media', 'owners', 'community'])

const placeOfParty = (audience: ContinuityPlanCrisisAudience): ReturnType<typeof placeOf> =>
  audience.party && !isElementLike(audience.party) ? audience.party.span : placeOf(audience)

/** A text alone is in the language that stands beside it; that of the document is no promise for a message to outsiders. */
function writtenIn({ message, language }: ContinuityPlanCrisisAudience): readonly string[] {
  if (message && isElementLike(message)) return [...message.$.slots.keys()]
  return message && language ? [language.value] : []
}

const named: readonly (readonly [code: string, name: RegExp])[] = [
  ['en', /^(?:en(?:-\w+)?|english|英[语語文])$/i],
  ['zh-Hans', /^(?:zh-(?:hans|cn)|简体(?:中文)?|simplified chinese)$/i],
  ['zh-Hant', /^(?:zh-(?:hant|tw|hk)|繁[体體](?:中文)?|traditional chinese)$/i],
  ['zh', /^(?:zh|chinese|中文|[汉漢华華]语?語?)$/i],
]

/** All of them, or none: one that is not known may be the one. */
function readBy({ languages }: AnnualPlanInterestedParty): readonly string[] {
  const codes = languages.flatMap(({ value }) => named.find(([, name]) => name.test(value.trim()))?.[0] ?? [])
  return codes.length === languages.length ? codes : []
}

const isUnderstood = (written: string, read: string): boolean => written === read || (read === 'zh' && written.startsWith('zh'))
