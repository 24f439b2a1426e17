import type { Edit } from '../base/edit.ts'
import type { Finding, Fix } from '../base/finding.ts'
import { message } from '../base/message.ts'
import { contains } from '../base/span.ts'
import type { Locale } from '../l10n/locale.ts'
import { appendItem } from '../language/edits/appendItem.ts'
import { insertKeys } from '../language/edits/insertKey.ts'
import { elementAt, isElement, scalarAt } from '../language/model/access.ts'
import { type Element, pathText } from '../language/model/element.ts'
import type { FileModel } from '../language/model/file.ts'
import { documentId, documentLanguage } from '../language/model/header.ts'
import type { DocumentModel } from '../language/model/readModel.ts'
import type { Programme } from '../programme/index/programme.ts'

/**
 * «Waive with a reason…»: a waiver for a finding, at the narrowest place that has a name. It stands in the programme's settings, or in the
 * document where there are none. Reason, end and name are for people to give: until there is a reason nothing is waived.
 */
export function waive(finding: Finding, file: FileModel, programme: Programme): Fix | undefined {
  const document = file.documents.find(({ root }) => contains(root.$.span, finding.span))
  if (!document || !/^[A-Z]{3}-\d\d$/.test(finding.rule)) return undefined
  const home = settingsOf(programme) ?? { file, root: document.root }
  const edit = entryIn(home, [
    ['rule', finding.rule],
    ['at', placeOf(finding, document, home.file === file ? 'inside' : 'outside')],
    ...blanks[documentLanguage(document)],
  ])
  if (!edit) return undefined
  return { title: message('fix.waive', { rule: finding.rule }), edits: [{ uri: home.file.uri, edits: [edit] }], safety: 'ask' }
}

const blanks: Readonly<Record<Locale, readonly (readonly [string, string])[]>> = {
  en: [
    ['reason', '"[reason]"'],
    ['until', '"[date]"'],
    ['by', '"[name]"'],
  ],
  'zh-cn': [
    ['reason', '"[理由]"'],
    ['until', '"[日期]"'],
    ['by', '"[姓名]"'],
  ],
  'zh-tw': [
    ['reason', '"[理由]"'],
    ['until', '"[日期]"'],
    ['by', '"[姓名]"'],
  ],
}

interface Home {
  readonly file: FileModel
  readonly root: Element
}

function settingsOf({ files, settings: { root } }: Programme): Home | undefined {
  const file = root && [...files.values()].find(({ documents }) => documents.some((one) => one.root === root))
  return file && { file, root }
}

/** The innermost element with an id, as `annual-2026#O1`; else the path of the innermost element. */
function placeOf(finding: Finding, document: DocumentModel, from: 'inside' | 'outside'): string {
  const around = document.elements.filter(({ $ }) => $.path.length > 0 && contains($.span, finding.span))
  const named = around.toReversed().flatMap((element) => scalarAt<string>(element, 'id')?.value ?? [])[0]
  const inner = named ?? pathText(around.at(-1)?.$.path ?? [])
  const own = documentId(document)
  if (inner === '' || inner === own) return own ?? 'kind'
  return from === 'outside' && own !== undefined ? `${own}#${inner}` : inner
}

function entryIn({ root, file: { table } }: Home, item: readonly (readonly [string, string])[]): Edit | undefined {
  const checks = elementAt(root, 'checks')
  const waivers = checks?.$.slots.get('waivers')
  const lines = item.map(([key, value], index) => `${index === 0 ? '- ' : '  '}${key}: ${value}`)
  if (waivers) return edited(appendItem(waivers, item, table))
  if (isElement(checks)) return insertKeys(checks, [{ key: 'waivers', value: lines.map((line) => `\n  ${line}`).join('') }], table)
  if (root.$.slots.has('checks')) return undefined
  return insertKeys(root, [{ key: 'checks', value: `\n  waivers:${lines.map((line) => `\n    ${line}`).join('')}` }], table)
}

const edited = (edit: Edit | string): Edit | undefined => (typeof edit === 'string' ? undefined : edit)
