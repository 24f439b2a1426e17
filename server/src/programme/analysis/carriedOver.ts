import { remembered } from '../../base/remembered.ts'
import type { AnnualPlan, AnnualPlanAction } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import { documentId, statusOf } from '../../language/model/header.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import { nameKey } from '../index/definitions.ts'
import { derived } from '../index/derived.ts'
import { past } from '../index/editions.ts'
import { allOf, type Site, type Standpoint, targetOf } from '../index/elements.ts'
import { documentsOf, type Programme } from '../index/programme.ts'

/** The plan of the year before, and what it leaves open. */
export interface LeftOver {
  readonly plan: Site<AnnualPlan>
  /** Where this plan names that one. */
  readonly named: Located<string>
  readonly actions: readonly AnnualPlanAction[]
}

/** The open actions of the plan before this one that nobody goes on with: neither here nor in the records. */
export function leftOver(plan: AnnualPlan, from: Standpoint): LeftOver | undefined {
  const before = planBefore(plan, from)
  if (!before) return undefined
  const goesOn = continuedIn(from, before)
  // While the year before is not over, what is due in it may still be done in it.
  const isOver = past.has(statusOf(before.plan.document)) || statusOf(from.document) === 'in_force'
  const begin = plan.period?.start?.value
  const open = before.plan.element.actions.filter(({ status, due }) => {
    const isOpen = status?.value === 'open' || status?.value === 'in_progress'
    return isOpen && (isOver || (due !== undefined && begin !== undefined && due.value >= begin))
  })
  return { ...before, actions: open.filter((action) => !goesOn(action)) }
}

/** By `previous_plan`, else by the edition that the header supersedes, where that one is of an earlier year. */
function planBefore({ previous_plan: previous, document: header, period }: AnnualPlan, from: Standpoint): Omit<LeftOver, 'actions'> | undefined {
  const named = previous ?? header?.supersedes
  const found = previous ? targetOf(from, ['document'], previous) : superseded(header?.supersedes, from.programme)
  if (!named || found?.document.kind !== 'annual_plan' || found.document === from.document) return undefined
  const element = found.document.root as AnnualPlan
  const [earlier, later] = [element.period?.start?.value, period?.start?.value]
  if (earlier === undefined || later === undefined || earlier >= later) return undefined
  return { plan: { element, document: found.document, file: found.file }, named }
}

/** `annual-2025@1.2`. */
function superseded(named: Located<string> | undefined, programme: Programme): Pick<Site, 'document' | 'file'> | undefined {
  const [id, version] = named?.value.split('@') ?? []
  const editions = id === undefined ? [] : (editionsOf(programme).get(id) ?? [])
  const [site, ...more] = editions.filter(([, document]) => (document.root as AnnualPlan).document?.version?.text === (version ?? ''))
  const [file, document] = site ?? (version === undefined && editions.length === 1 ? (editions[0] ?? []) : [])
  return file && document && more.length === 0 ? { file, document } : undefined
}

const editionsOf = derived((programme) => Map.groupBy(documentsOf(programme), ([, document]) => documentId(document) ?? ''))

/** Whether an action of a plan goes on elsewhere: by its id or its words, by what it is about, or because somebody refers to it. */
function continuedIn(from: Standpoint, { plan }: Pick<LeftOver, 'plan'>): (action: AnnualPlanAction) => boolean {
  const others = allOf(from.programme, 'annual_plan.action').filter(({ document }) => document !== plan.document)
  const ids = new Set(others.flatMap(({ element: { id, carried_over_from: origin } }) => [id?.value, origin && inner(origin.value)]))
  const texts = new Set(others.flatMap(({ element: { action } }) => (action ? [nameKey(action.value)] : [])))
  const titles = (from.document.root as AnnualPlan).tasks.flatMap(({ title, subtasks }) => [title, ...subtasks.map((step) => step.title)])
  for (const title of titles) if (title) texts.add(nameKey(title.value))
  const sources = new Set(others.flatMap(({ element }) => sourceOf(element) ?? []))
  const referred = outerReferences(from.programme)
  const own = documentId(plan.document) ?? ''
  return (one) =>
    ids.has(one.id?.value) ||
    (one.action !== undefined && texts.has(nameKey(one.action.value))) ||
    sources.has(sourceOf(one) ?? '') ||
    referred.has(`${own}#${one.id?.value ?? ''}`)
}

const inner = (reference: string): string => reference.slice(reference.indexOf('#') + 1)

function sourceOf({ source_ref: source }: AnnualPlanAction): string | undefined {
  return source && !isElementLike(source) ? inner(source.value) : undefined
}

/** Every `document#id` by which a living document refers to something in another one. */
const outerReferences: (programme: Programme) => ReadonlySet<string> = derived((programme) => {
  const living = [...documentsOf(programme)].map(([, document]) => document).filter((document) => !past.has(statusOf(document)))
  return new Set(living.flatMap(outerOf))
})

const outerOf: (document: DocumentModel) => readonly string[] = remembered(({ references }: DocumentModel) =>
  references.flatMap(({ text }) => (text.includes('#') ? [text] : [])),
)
