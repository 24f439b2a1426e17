import { message, percent } from '../base/message.ts'
import type { Span } from '../base/span.ts'
import { statusOf } from '../language/model/header.ts'
import type { DocumentModel } from '../language/model/readModel.ts'
import { isoText } from '../language/values/civil.ts'
import { completionOf, nothing, sum } from '../programme/analysis/completion.ts'
import type { DefinitionSite } from '../programme/index/definitions.ts'
import { referencesTo } from '../programme/index/references.ts'
import { coveringPlans, lastExercised } from './coveringPlans.ts'
import type { FilePlace } from './references.ts'
import type { Snapshot } from './snapshot.ts'

/** A line above a place that says something of it, and leads somewhere. */
export interface Lens {
  readonly span: Span
  readonly title: string
  /** The places that a click shows; `fill` begins to fill in. */
  readonly leads: { readonly to: 'places'; readonly places: readonly FilePlace[] } | { readonly to: 'fill' } | { readonly to: 'nothing' }
}

/** What is said above entries: how far the document is, what covers an activity and when that was last exercised, where an entry is used. */
export function codeLenses(snapshot: Snapshot): readonly Lens[] {
  const { file, table } = snapshot
  if (!file || file.table !== table) return []
  return file.documents.flatMap((document) => [
    ...progress(document, snapshot),
    ...document.definitions.flatMap((fact) => (hasRoom(fact) ? aboutEntry({ fact, file, document }, snapshot) : [])),
  ])
}

function progress(document: DocumentModel, { render, locale }: Snapshot): readonly Lens[] {
  const [first] = [...document.root.$.slots.values()]
  const status = statusOf(document)
  const { filled, placeholder, missing } = document.elements.map((element) => completionOf(element, status)).reduce(sum, nothing)
  const all = filled + placeholder + missing
  if (!first || all === 0) return []
  const share = percent(Math.floor((filled / all) * 100))
  const title = render(message('lens.filled', { percent: share }), locale)
  const open = document.blanks.length
  const fill = { span: first.keySpan, title: render(message('lens.fillNext', { count: open }), locale), leads: { to: 'fill' } } as const
  return [{ span: first.keySpan, title, leads: { to: 'nothing' } }, ...(open > 0 ? [fill] : [])]
}

/** An entry that stands on one line, as a row of a table, has no room for a line above it; nor has what is inside another entry. */
const hasRoom = ({ element }: DefinitionSite['fact']): boolean =>
  [...element.$.slots.values()].every(({ layout }) => layout === 'block') && element.$.path.filter((step) => typeof step === 'number').length <= 1

function aboutEntry(site: DefinitionSite, snapshot: Snapshot): readonly Lens[] {
  const { programme, render, locale } = snapshot
  const uses = referencesTo(programme, site)
  const places = uses.map(({ fact, file }) => ({ uri: file.uri, span: fact.span }))
  const used: readonly Lens[] =
    uses.length === 0
      ? []
      : [{ span: site.fact.span, title: render(message('lens.used', { count: uses.length }), locale), leads: { to: 'places', places } }]
  return site.fact.definition.type === 'activity' ? [coverage(site, snapshot), ...used] : used
}

function coverage(site: DefinitionSite, { programme, today, render, locale }: Snapshot): Lens {
  const plans = coveringPlans(site, programme)
  const last = lastExercised(site, programme, today)
  const covered = plans.length === 0 ? message('lens.noPlan') : message(plans.length === 1 ? 'lens.plan' : 'lens.plans', { count: plans.length })
  const exercised = last === undefined ? message('lens.neverExercised') : message('lens.exercised', { day: isoText(last) })
  const title = [covered, ...(plans.length > 0 ? [exercised] : [])].map((one) => render(one, locale)).join(' · ')
  const places = plans.map(({ file, element }) => ({ uri: file.uri, span: element.$.slots.get('covers')?.keySpan ?? { start: 0, end: 0 } }))
  return { span: site.fact.span, title, leads: places.length > 0 ? { to: 'places', places } : { to: 'nothing' } }
}
