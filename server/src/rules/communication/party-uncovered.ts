import { termInside } from '../../base/message.ts'
import type {
  AnnualPlan,
  AnnualPlanInterestedParty,
  ContinuityPlan,
  ContinuityPlanContact,
  ContinuityPlanCrisisAudience,
} from '../../generated/model.ts'
import { isElementLike } from '../../language/model/element.ts'
import { reached } from '../../language/model/header.ts'
import { foldName } from '../../language/values/hanScripts.ts'
import { derived } from '../../programme/index/derived.ts'
import { documentsThatSpeak, targetOf } from '../../programme/index/elements.ts'
import type { Programme } from '../../programme/index/programme.ts'
import { placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'

/** COM-01: somebody whom the plan names as an interested party is told nothing, neither in the routine nor in a disruption. */
export const rule: Rule = linkedElementRule({
  id: 'COM-01',
  name: 'party-uncovered',
  title: { en: 'Party without communication', 'zh-cn': '相关方未纳入沟通', 'zh-tw': '利害關係人未納入溝通' },
  why: {
    en: 'Whoever hears of the disruption from others first fills the gap with rumours.',
    'zh-cn': '从别处先听说中断的人，会用传言填补空白。',
    'zh-tw': '從別處先聽說中斷的人，會用傳言填補空白。',
  },
  messages: {
    uncovered: {
      en: 'Nothing says how «{name}» is told: there is no entry for this party in the communication plan or in a continuity plan.',
      'zh-cn': '没有写明如何告知“{name}”：沟通计划和业务连续性计划中都没有该相关方。',
      'zh-tw': '沒有寫明如何告知「{name}」：溝通計畫與營運持續計畫裡都沒有這個利害關係人。',
    },
    usual: {
      en: 'Nothing is said about telling {parties}. List the interested parties, or add an entry for each.',
      'zh-cn': '没有写明如何告知{parties}。请列出相关方，或逐一补充沟通条目。',
      'zh-tw': '沒有寫明如何告知{parties}。請列出利害關係人，或逐一補上溝通項目。',
    },
  },
  severity: (_, { status }) => (status === 'draft' ? 'hint' : 'warning'),
  visits: ['annual_plan', 'annual_plan.interested_party'],
  check(element, context) {
    // Before anything is written about communication, that is what is missing, and it is reported as such.
    if ((context.document.root as AnnualPlan).communication.length === 0) return
    if (element.$.shape.name === 'annual_plan') checkUsual(element as AnnualPlan, context)
    else checkParty(element as AnnualPlanInterestedParty, context)
  },
})

function checkParty(party: AnnualPlanInterestedParty, context: LinkedContext): void {
  if (!party.id || toldIn(context).some((audience) => means(audience, party))) return
  context.report({ at: placeOf(party), message: 'uncovered', args: { name: party.name?.text ?? party.id.text } })
}

/** Whom nearly every organisation has to tell, as long as it has not said who its own parties are. From approval on that list is missing itself. */
function checkUsual({ $, communication }: AnnualPlan, context: LinkedContext): void {
  if ($.slots.has('interested_parties') || reached(context.status, 'approved')) return
  // As long as somebody is still to be named, it may be any of them.
  if (communication.some(({ audience }) => !audience)) return
  const told = toldIn(context)
  const choices = $.shape.properties.get('interested_parties')?.shape.list?.item.mapping?.properties.get('type')?.shape.scalar?.choices ?? []
  const untold = choices.filter(({ value }) => value in wordsOfType && !told.some((audience) => speaksOf(audience, value)))
  if (untold.length === 0) return
  const at = $.slots.get('communication')?.keySpan ?? $.span
  context.report({ at, message: 'usual', args: { parties: untold.map(({ labels }) => termInside(labels)) } })
}

const toldIn = (context: LinkedContext): readonly Audience[] => [...audiencesOf(context), ...inPlans(context.programme)]

/** Who is told: a party by its id, everybody of a type, or somebody in words. */
interface Audience {
  readonly party?: string
  readonly type?: string
  readonly words?: string
  /** Whether the words stand alone, not as the name of an element. */
  readonly free?: true
}

type Named = ContinuityPlanCrisisAudience['party']

function audienceOf(named: Named, from: Pick<LinkedContext, 'programme' | 'document'>): Audience {
  if (!named) return {}
  if (isElementLike(named)) return { words: named.text?.text ?? '', free: true }
  const target = targetOf(from, ['party', 'role', 'unit', 'person', 'supplier'], named)
  if (target?.type === 'party') return { party: target.id, words: target.name ?? named.text }
  if (!target) return { party: named.value, words: named.text, free: true }
  return { words: target.name ?? named.text, ...(target.type === 'supplier' && { type: 'suppliers' }) }
}

const audiencesOf = (context: LinkedContext): readonly Audience[] =>
  (context.document.root as AnnualPlan).communication.map(({ audience }) => audienceOf(audience, context))

const inPlans = derived((programme: Programme): readonly Audience[] =>
  documentsThatSpeak(programme)
    .filter(({ document }) => document.kind === 'continuity_plan')
    .flatMap(({ element, document }) => {
      const { communication_procedures: procedures, contacts } = element as ContinuityPlan
      const from = { programme, document }
      return [
        ...(procedures?.audiences ?? []).map(({ party }) => audienceOf(party, from)),
        ...(procedures?.regulator_notices ?? []).map(({ authority }) => ({ ...audienceOf(authority, from), type: 'regulators' })),
        ...contacts.map(audienceOfContact),
      ]
    }),
)

const partyTypes: Readonly<Record<string, string>> = {
  emergency_service: 'emergency_services',
  regulator: 'regulators',
  supplier: 'suppliers',
  customer: 'customers',
  media: 'media',
}

function audienceOfContact({ name, type }: ContinuityPlanContact): Audience {
  const partyType = type && partyTypes[type.value]
  return { ...(name && { words: name.text, free: true as const }), ...(partyType !== undefined && { type: partyType }) }
}

const everybody =
  /all (?:interested )?part(?:y|ies)|all stakeholders|everybody|everyone|所有相关方|全体相关方|所有利害關係人|全體利害關係人|各利害關係人/i

/** Words that name everybody of a type, as free text does. */
const wordsOfType: Readonly<Record<string, RegExp>> = {
  top_management: /board|executive|management|senior|董事|管理层|管理階層|领导|領導|高管|高階|院长|校长|校長/i,
  managers: /manager|heads? of|department|部门|部門|主管|负责人|負責人/i,
  bcm_office: /continuity|resilience|bcm|连续性|持續/i,
  staff: /staff|employee|personnel|员工|職工|职工|員工|同仁|全体人员|全體人員/i,
  customers: /customer|client|patient|student|user|客户|客戶|用户|用戶|患者|病人|学生|學生/i,
  suppliers: /supplier|vendor|provider|partner|供应商|供應商|合作方|合作單位|合作单位|夥伴|伙伴|廠商|厂商/i,
  regulators: /regulator|supervis|authorit|监管|監管|监理|監理|主管机关|主管機關|主管部门/i,
  emergency_services: /emergency|fire|police|ambulance|消防|公安|警察|急救/i,
  media: /media|press|journalist|媒体|媒體|记者|記者/i,
}

/** Whether everybody of a type is told. */
const speaksOf = ({ type, words = '', free }: Audience, wanted: string): boolean =>
  type === wanted || everybody.test(words) || (free === true && (wordsOfType[wanted]?.test(words) ?? false))

/** «Customers and media» in words speaks of both. */
function means({ party: id, type, words, free }: Audience, party: AnnualPlanInterestedParty): boolean {
  if (id !== undefined && id === party.id?.value) return true
  if (speaksOf({ ...(type !== undefined && { type }), ...(words !== undefined && { words }), ...(free && { free }) }, party.type?.value ?? ''))
    return true
  if (words === undefined || words === '') return false
  const name = foldName(party.name?.text ?? '')
  return name !== '' && words.split(/[、，,;；/&]|\band\b|和|与|與|及/).some((part) => isSameName(foldName(part), name))
}

/** One name inside the other, or its short form: 卫健委 for 市卫生健康委. */
const isSameName = (told: string, name: string): boolean =>
  told.includes(name) || (told.length > 2 && (name.includes(told) || (/^[\u4e00-\u9fff]+$/u.test(told) && isSubsequence(told, name))))

function isSubsequence(short: string, long: string): boolean {
  let at = 0
  for (const character of long) if (character === short[at]) at++
  return at === short.length
}
