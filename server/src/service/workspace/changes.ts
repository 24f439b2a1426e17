import type { Finding } from '../../base/finding.ts'
import { type Message, message, shortened, term } from '../../base/message.ts'
import { contains } from '../../base/span.ts'
import type { Locale } from '../../l10n/locale.ts'
import { scalarAt } from '../../language/model/access.ts'
import type { Element } from '../../language/model/element.ts'
import type { FileModel } from '../../language/model/file.ts'
import { documentId } from '../../language/model/header.ts'
import { changesBetween, type DocumentChange, type EntryChange, type ValueChange } from '../../programme/changes/changes.ts'
import { noSettings } from '../../programme/config/settings.ts'
import { buildProgramme, type Programme } from '../../programme/index/programme.ts'
import { calledOf } from '../../rules/naming.ts'
import { render } from './wording.ts'

/** One state of a programme, with what is found in it. */
export interface State {
  readonly programme: Programme
  readonly findings: readonly Finding[]
}

/** Files as one state, programmes side by side too. Settings are compared by what they bring: two states may have other ones. */
export const stateOf = (files: readonly FileModel[], findings: readonly Finding[]): State => ({
  programme: buildProgramme(files, noSettings),
  findings,
})

/** What changed, in words: ready to be printed, shown or read by a program. */
export interface ChangeReport {
  readonly documents: readonly DocumentReport[]
}

export interface DocumentReport {
  readonly id: string
  readonly title: string
  readonly change: DocumentChange['change']
  readonly entries: readonly EntryReport[]
  /** Findings of the document that are new, and those that are gone, where no entry that changed is their cause. */
  readonly now: readonly Consequence[]
  readonly mended: readonly Consequence[]
}

export interface EntryReport {
  readonly change: EntryChange['change']
  readonly name: string
  readonly values: readonly string[]
  readonly now: readonly Consequence[]
}

export interface Consequence {
  readonly rule: string
  readonly severity: Finding['severity']
  readonly message: string
}

/** The differences in meaning between two states, each with what it brought: «RTO 1 h → 2 h, now above what its dependents need». */
export function changeReport(before: State, after: State, locale: Locale): ChangeReport {
  const [fresh, gone] = [without(after.findings, before.findings), without(before.findings, after.findings)]
  const changes = changesBetween(before.programme, after.programme)
  const touched = new Set(changes.map(({ file }) => file.uri))
  const elsewhere = [...after.programme.files.values()].filter(({ uri }) => !touched.has(uri) && fresh.some((finding) => finding.uri === uri))
  const documents = changes.map((change) => documentReport(change, { fresh, gone, locale }))
  const others = elsewhere.flatMap((file) =>
    file.documents.slice(0, 1).map((document) => documentReport({ change: 'changed', file, document, entries: [] }, { fresh, gone, locale })),
  )
  return { documents: [...documents, ...others] }
}

/** Findings that say something which the others do not say. Where they stand may differ. */
function without(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const left = new Map<string, number>()
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1)
  return findings.filter((finding) => {
    const count = left.get(keyOf(finding)) ?? 0
    left.set(keyOf(finding), count - 1)
    return count <= 0
  })
}

const keyOf = ({ rule, uri, message: said }: Finding): string => `${rule} ${uri.slice(uri.lastIndexOf('/') + 1)} ${render(said, 'en')}`

interface Around {
  readonly fresh: readonly Finding[]
  readonly gone: readonly Finding[]
  readonly locale: Locale
}

function documentReport({ change, file, document, entries }: DocumentChange, { fresh, gone, locale }: Around): DocumentReport {
  const own = change === 'removed' ? [] : fresh.filter(({ uri }) => uri === file.uri)
  // The innermost entry that changed is the cause; a root holds all.
  const inner = entries.filter(({ change: what }) => what !== 'removed').toSorted((a, b) => b.element.$.path.length - a.element.$.path.length)
  const causeOf = (finding: Finding): Element | undefined => inner.find(({ element }) => contains(element.$.span, finding.span))?.element
  const byCause = Map.groupBy(own, causeOf)
  const said = (findings: readonly Finding[] = []): readonly Consequence[] =>
    findings.map(({ rule, severity, message: text }) => ({ rule, severity, message: render(text, locale) }))
  return {
    id: documentId(document) ?? '',
    title: render(message('change.plain', { text: calledOf(document.root) }), locale),
    change,
    entries: entries.map((entry) => ({
      change: entry.change,
      name: render(nameOf(entry.element), locale),
      values: entry.values.map((value) => render(valueText(value, locale), locale)),
      now: said(byCause.get(entry.element)),
    })),
    now: said(byCause.get(undefined)),
    mended: said(gone.filter(({ uri }) => uri === file.uri || sameName(uri, file.uri))),
  }
}

/** Two states lie in different folders. */
const sameName = (one: string, other: string): boolean => one.slice(one.lastIndexOf('/')) === other.slice(other.lastIndexOf('/'))

function nameOf(element: Element): Message {
  const id = scalarAt(element, 'id')?.text
  const args = { type: term(element.$.shape.docs.title), name: calledOf(element) }
  return id === undefined ? message('change.entry', args) : message('change.entry.id', { ...args, id })
}

function valueText({ titles, before, after }: ValueChange, locale: Locale): Message {
  const key = titles.map((title) => title[locale]).join(' · ')
  if (before === undefined) return message('change.value.set', { key, after: shortened(after ?? '') })
  return after === undefined
    ? message('change.value.gone', { key, before: shortened(before) })
    : message('change.value', { key, before: shortened(before), after: shortened(after) })
}
