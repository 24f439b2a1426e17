import type { Finding } from '../../base/finding.ts'
import { remembered } from '../../base/remembered.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import { pathText } from '../../language/model/element.ts'
import type { DefinitionFact } from '../../language/model/facts.ts'
import type { FileModel } from '../../language/model/file.ts'
import { statusOf } from '../../language/model/header.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import { type DefinitionSite, nameKey } from '../../programme/index/definitions.ts'
import { derived } from '../../programme/index/derived.ts'
import { past } from '../../programme/index/editions.ts'
import { valuesAt } from '../../programme/index/layered.ts'
import { type LinkedContext, linkedDocumentRule, type Rule } from '../rule.ts'

/** REF-02: two elements of one type have the same id, so that no reference can tell which one is meant. */
export const rule: Rule = linkedDocumentRule({
  id: 'REF-02',
  name: 'duplicate-id',
  title: { en: 'Id given twice', 'zh-cn': '编号重复', 'zh-tw': '編號重複' },
  why: {
    en: 'Whoever follows the id finds one of the two by chance: the wrong person is called, or a dependency is counted for another system.',
    'zh-cn': '按编号查找的人只会碰巧找到其中之一：联系错人，或者把依赖关系算到别的系统上。',
    'zh-tw': '照編號找的人只會碰巧找到其中之一：聯絡錯人，或把相依關係算到別的系統上。',
  },
  messages: {
    twice: {
      en: 'The id «{id}» is already taken: each {type} needs one of its own.',
      'zh-cn': '编号“{id}”已被使用：每个“{type}”须有自己的编号。',
      'zh-tw': '編號「{id}」已被使用：每個「{type}」須有自己的編號。',
    },
    copy: {
      en: '«{id}» is also written down elsewhere, under the same name; keep it in one place, best in a registry file.',
      'zh-cn': '“{id}”以相同名称另有一处记载；只保留一处，最好放在登记文件中。',
      'zh-tw': '「{id}」以相同名稱另有一處記載；只保留一處，最好放在登錄檔裡。',
    },
    document: {
      en: 'Another document of this programme, of another kind, has the number «{id}» as well.',
      'zh-cn': '本方案中另有一份不同类型的文件使用编号“{id}”。',
      'zh-tw': '本方案中另有一份不同類型的文件使用編號「{id}」。',
    },
    first: { en: 'The first one', 'zh-cn': '第一处', 'zh-tw': '第一處' },
    rename: { en: 'Rename this one to «{free}»', 'zh-cn': '将此处改为“{free}”', 'zh-tw': '將此處改成「{free}」' },
  },
  severity: (message): Finding['severity'] => (message === 'copy' ? 'warning' : 'error'),
  checkDocument(context) {
    for (const fact of context.document.definitions) judge(fact, context)
  },
})

function judge(fact: DefinitionFact, context: LinkedContext): void {
  const own: DefinitionSite = { fact, file: context.file, document: context.document }
  const first = sitesOf(fact, context).find((site) => clashes(site, own, context) && order(site, own) < 0)
  if (!first) return
  const free = freeId(fact.id, context)
  context.report({
    at: fact.span,
    message: messageOf(first, own),
    args: { id: fact.id, type: { quantity: 'term', texts: fact.element.$.shape.docs.title } },
    related: [{ uri: first.file.uri, at: first.fact.span, message: 'first' }],
    fixes: [{ title: 'rename', args: { free }, edits: [replaceScalar(fact.span, free, context.file.table.text)] }],
  })
}

function messageOf(first: DefinitionSite, own: DefinitionSite): 'twice' | 'copy' | 'document' {
  if (own.fact.definition.type === 'document') return 'document'
  // Tiers and calendars often have no name: without one nothing says that they are two.
  const [one, other] = [first.fact.name ?? '', own.fact.name ?? '']
  return first.document !== own.document && nameKey(one) === nameKey(other) ? 'copy' : 'twice'
}

/** What a plan may say for itself although another one says it too: each year’s plan lists its parties, each analysis brings its scales. */
const ownInEachDocument: ReadonlySet<string> = new Set(['party', 'requirement', 'risk', 'impact_type', 'product'])

/** Where an id could be taken, in order: in its own document for what belongs to that, else anywhere. Thousands may share one, as after a paste. */
function sitesOf({ id, definition }: DefinitionFact, { document, file, programme }: LinkedContext): readonly DefinitionSite[] {
  const isOwn = definition.type !== 'document' && (definition.scope === 'document' || ownInEachDocument.has(definition.type))
  if (isOwn) return ownSites(file).get(document)?.get(id) ?? []
  const known = openSites(programme)
  const sites = known.get(id) ?? valuesAt(programme.definitions.byId, id).toSorted(order)
  known.set(id, sites)
  return sites
}

type SitesById = ReadonlyMap<string, readonly DefinitionSite[]>

const ownSites: (file: FileModel) => ReadonlyMap<DocumentModel, SitesById> = remembered(
  (file: FileModel) =>
    new Map(
      file.documents.map((document) => {
        const sites = document.definitions.map((fact) => ({ fact, file, document })).toSorted(order)
        return [document, Map.groupBy(sites, ({ fact }) => fact.id)]
      }),
    ),
)

const openSites = derived((): Map<string, readonly DefinitionSite[]> => new Map())

function clashes(site: DefinitionSite, own: DefinitionSite, { programme }: LinkedContext): boolean {
  const { type } = own.fact.definition
  if (site.fact.definition.type !== type || same(site, own)) return false
  if (type === 'document') return site.document.kind !== own.document.kind && isAlive(site)
  return site.document === own.document || (programme.definitions.leading.has(site.document) && isAlive(site))
}

const isAlive = ({ document }: DefinitionSite): boolean => !past.has(statusOf(document))

/** What an anchor holds is read at each of its aliases: one text, one definition. */
const same = (one: DefinitionSite, other: DefinitionSite): boolean => one.file.uri === other.file.uri && one.fact.span.start === other.fact.span.start

/** Registries come first: they are the place where shared things belong. */
const order = (a: DefinitionSite, b: DefinitionSite): number =>
  rank(a) - rank(b) || (a.file.uri < b.file.uri ? -1 : a.file.uri > b.file.uri ? 1 : a.fact.span.start - b.fact.span.start)

const rank = ({ document, fact }: DefinitionSite): number =>
  document.kind === 'registry' ? 0 : pathText(fact.element.$.path).startsWith('registry.') ? 2 : 1

function freeId(id: string, { programme }: LinkedContext): string {
  for (let number = 2; ; number++) if (valuesAt(programme.definitions.byId, `${id}-${number}`).length === 0) return `${id}-${number}`
}
