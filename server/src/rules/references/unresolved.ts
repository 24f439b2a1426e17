import { replaceScalar } from '../../language/edits/setScalar.ts'
import { scalarAt } from '../../language/model/access.ts'
import type { ReferenceFact } from '../../language/model/facts.ts'
import { documentId, headerOf, reached } from '../../language/model/header.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import { closest } from '../../language/values/closest.ts'
import { typesGivenTwice, typesGivenTwiceAnywhere } from '../../programme/analysis/duplicates.ts'
import { hidesDefinitions } from '../../programme/analysis/unreadable.ts'
import { type DefinitionSite, nameKey, type Resolution, resolve, visibleSites } from '../../programme/index/definitions.ts'
import { type FixReport, type LinkedContext, linkedDocumentRule, type Rule } from '../rule.ts'

/** REF-01: a reference that leads nowhere. A person or a site may also be named in words, as long as the name is known somewhere. */
export const rule: Rule = linkedDocumentRule({
  id: 'REF-01',
  name: 'unresolved',
  title: { en: 'Reference to nothing', 'zh-cn': '引用不存在', 'zh-tw': '參照不存在' },
  why: {
    en: 'A trail that breaks here breaks for whoever follows it: the owner cannot be called, the dependency is not counted.',
    'zh-cn': '线索在这里断了：负责人联系不上，依赖关系也算不进去。',
    'zh-tw': '線索在這裡斷了：負責人聯絡不上，相依關係也算不進去。',
  },
  messages: {
    id: {
      en: 'Nothing in this programme has the id «{text}».',
      'zh-cn': '本方案中没有编号为“{text}”的条目。',
      'zh-tw': '本方案中沒有編號為「{text}」的項目。',
    },
    idBut: {
      en: 'Nothing in this programme has the id «{text}». Did you mean «{meant}»?',
      'zh-cn': '本方案中没有编号为“{text}”的条目。是否指“{meant}”？',
      'zh-tw': '本方案中沒有編號為「{text}」的項目。是否指「{meant}」？',
    },
    name: { en: '«{text}» is in no registry yet.', 'zh-cn': '登记表中还没有“{text}”。', 'zh-tw': '登錄表裡還沒有「{text}」。' },
    nameBut: {
      en: '«{text}» is in no registry yet. Did you mean «{meant}»?',
      'zh-cn': '登记表中还没有“{text}”。是否指“{meant}”？',
      'zh-tw': '登錄表裡還沒有「{text}」。是否指「{meant}」？',
    },
    several: {
      en: '«{text}» can be any of {count} entries; use an id.',
      'zh-cn': '“{text}”对应 {count} 个条目，请改用编号。',
      'zh-tw': '「{text}」對應 {count} 個項目，請改用編號。',
    },
    shared: {
      en: '«{text}» is the id of {count} entries of different kinds; give one of them another id.',
      'zh-cn': '“{text}”是 {count} 个不同类型条目的编号；请为其中之一另取编号。',
      'zh-tw': '「{text}」是 {count} 個不同類型項目的編號；請為其中之一另取編號。',
    },
    inside: {
      en: '«{text}» is defined inside {documents}; write «{written}».',
      'zh-cn': '“{text}”定义在“{documents}”之内，请写“{written}”。',
      'zh-tw': '「{text}」定義在「{documents}」之內，請寫「{written}」。',
    },
    insideSeveral: {
      en: '«{text}» is defined inside several documents; say which one is meant: {written}.',
      'zh-cn': '“{text}”在多份文件内都有定义，请写明是哪一份：{written}。',
      'zh-tw': '「{text}」在多份文件內都有定義，請寫明是哪一份：{written}。',
    },
    insideNameless: {
      en: '«{text}» is defined inside another document. Give that one an id, to refer to it as «id#{inner}».',
      'zh-cn': '“{text}”定义在另一份文件之内。请为该文件取编号，再写成“编号#{inner}”。',
      'zh-tw': '「{text}」定義在另一份文件之內。請為該文件取編號，再寫成「編號#{inner}」。',
    },
    again: { en: 'Also named here', 'zh-cn': '此处也提到', 'zh-tw': '這裡也提到' },
    candidate: { en: 'One of them', 'zh-cn': '其中之一', 'zh-tw': '其中之一' },
    use: { en: 'Use «{id}»', 'zh-cn': '改为“{id}”', 'zh-tw': '改成「{id}」' },
  },
  severity: (message, { status }) => {
    if (!message.startsWith('name')) return 'error'
    return reached(status, 'approved') ? 'warning' : 'hint'
  },
  checkDocument(context) {
    const cannotCheck = hidesDefinitions(context.programme)
    const own = context.document.references.filter(({ element }) => !rated.has(element.$.shape.name))
    const unknown = own.filter((reference) => judge(reference, context) === 'unknown' && !cannotCheck)
    // One person who is in no registry is one thing to do, however often the plan names them.
    const candidatesOf = candidatesFrom(context)
    for (const all of Map.groupBy(unknown, (reference) => (isName(reference) ? nameKey(reference.text) : reference)).values())
      missing(all, candidatesOf, context)
  },
})

/** Impact types that nobody has declared are said by BIA-12: once for all activities that rate them. */
const rated: ReadonlySet<string> = new Set(['bia.activity.impacts', 'bia.activity.amounts'])

/** Reports what is ambiguous; what leads nowhere is for the caller to collect. */
function judge(reference: ReferenceFact, context: LinkedContext): 'known' | 'unknown' {
  const { text, span } = reference
  const resolution = resolve(context.programme.definitions, reference, context.document)
  if (resolution.found === 'none') return mayHaveLostItsId(reference, context) ? 'known' : 'unknown'
  if (resolution.found === 'several' && !isOneThing(resolution)) {
    const message = new Set(resolution.sites.map(({ fact }) => fact.id)).size === 1 ? 'shared' : 'several'
    context.report({ at: span, message, args: { text, count: resolution.sites.length }, related: candidates(resolution.sites) })
  }
  if (resolution.found === 'elsewhere') elsewhere(reference, resolution.sites, context)
  return 'known'
}

/** Where an id was given twice, one of the two has lost the id by which others still know it: REF-02 reports that, once. */
function mayHaveLostItsId(reference: ReferenceFact, { programme, document }: LinkedContext): boolean {
  if (isName(reference)) return false
  return reference.types.some((type) => typesGivenTwice(document).has(type) || typesGivenTwiceAnywhere(programme).has(type))
}

/** What another document defines for itself can be named with that document before it. */
function elsewhere({ text, span }: ReferenceFact, sites: readonly DefinitionSite[], { report, file }: LinkedContext): void {
  const written = sites.flatMap(({ fact, document }) => {
    const id = documentId(document)
    return id === undefined ? [] : [`${id}#${fact.id}`]
  })
  const message = written.length === 0 ? 'insideNameless' : written.length === 1 ? 'inside' : 'insideSeveral'
  report({
    at: span,
    message,
    args: { text, written, inner: sites[0]?.fact.id ?? text, documents: sites.map(({ document }) => titleOf(document)) },
    related: candidates(sites),
    fixes: written.map((id) => ({ title: 'use', args: { id }, edits: [replaceScalar(span, id, file.table.text)] })),
  })
}

const titleOf = (document: DocumentModel): string => {
  const header = headerOf(document)
  return (header && scalarAt<string>(header, 'title')?.text) ?? documentId(document) ?? ''
}

/** What could be meant, by the types that a place wants. */
type Candidates = (types: readonly string[]) => readonly DefinitionSite[]

/** A plan without its registry has a hundred references to nothing, of a handful of types. */
function candidatesFrom({ programme, document }: LinkedContext): Candidates {
  const known = new Map<string, readonly DefinitionSite[]>()
  return (types) => {
    const key = types.join()
    const sites = known.get(key) ?? [...visibleSites(programme.definitions, types, [document])]
    known.set(key, sites)
    return sites
  }
}

function missing(references: readonly ReferenceFact[], candidatesOf: Candidates, context: LinkedContext): void {
  const [first, ...others] = references
  if (!first) return
  const meant = nearest(first.text, candidatesOf(first.types))
  const message = `${isName(first) ? 'name' : 'id'}${meant === undefined ? '' : 'But'}`
  const related = others.map(({ span }) => ({ at: span, message: 'again' }))
  context.report({ at: first.span, message, args: { text: first.text, meant: meant ?? '' }, related, fixes: fixes(references, meant, context) })
}

/** An id that two elements of one type have is REF-02’s to report, once and not at each reference to it. */
const isOneThing = ({ sites }: Extract<Resolution, { found: 'several' }>): boolean =>
  new Set(sites.map(({ fact }) => `${fact.definition.type} ${fact.id}`)).size === 1

const candidates = (sites: readonly DefinitionSite[]) => sites.map(({ fact, file }) => ({ uri: file.uri, at: fact.span, message: 'candidate' }))

const namedInWords: ReadonlySet<string> = new Set([
  'person',
  'role',
  'unit',
  'site',
  'system',
  'supplier',
  'party',
  'resource',
  'product',
  'equipment',
])

/** Ids are written in small letters and without spaces; everything else is a name. Tasks and steps have no names to go by. */
const isName = ({ text, types }: ReferenceFact): boolean =>
  types.some((type) => namedInWords.has(type)) && !/^[a-z0-9]+(?:[._-][a-z0-9]+)+$|^[a-z]{1,4}\d+$/.test(text)

function nearest(text: string, sites: readonly DefinitionSite[]): string | undefined {
  const meant = closest(text, [...sites.map(({ fact }) => fact.id), ...sites.flatMap(({ fact }) => fact.name ?? [])])
  // What has no name is not the one that is meant where nothing is close.
  return meant === undefined ? undefined : sites.find(({ fact }) => fact.id === meant || fact.name === meant)?.fact.id
}

const fixes = (references: readonly ReferenceFact[], meant: string | undefined, { file }: LinkedContext): readonly FixReport[] =>
  meant === undefined ? [] : [{ title: 'use', args: { id: meant }, edits: references.map(({ span }) => replaceScalar(span, meant, file.table.text)) }]
