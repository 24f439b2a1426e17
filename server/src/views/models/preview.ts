import { languages } from '../../l10n/locale.ts'
import { elementAt, scalarAt } from '../../language/model/access.ts'
import type { Element } from '../../language/model/element.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import { completionOf, nothing, sum } from '../../programme/analysis/completion.ts'
import { resolve } from '../../programme/index/definitions.ts'
import { type OpenedTab, openedTabs, type Tab, tabs } from './basicTypes.ts'
import { biaOf } from './bia/view.ts'
import { dependenciesOf } from './dependencies/view.ts'
import type { Completion, DocumentView } from './documentTypes.ts'
import { importViewOf } from './importView.ts'
import { indicatorsOf } from './indicators/view.ts'
import { planLede, statusLabel } from './ledes.ts'
import type { Opening } from './opening.ts'
import { programmeOf } from './programme/view.ts'
import { recoveryOf } from './recovery/view.ts'
import { risksOf } from './risks/view.ts'
import { type Scene, type Sources, sceneOf } from './scene.ts'
import { frontOf, sectionsOf } from './sections.ts'
import { timelineOf } from './timeline/view.ts'
import type { Head, PreviewModel } from './types.ts'

/** What the preview of one document draws, in the reader's language: of the tabs that wait to be opened those that are `shown`. */
export function buildPreview(sources: Sources, shown: readonly Tab[] = tabs): PreviewModel {
  const scene = sceneOf(sources)
  const timeline = timelineOf(scene)
  const imported = importViewOf(scene, sources.importFacts)
  return {
    head: headOf(scene),
    document: documentOf(scene),
    ...(timeline && { timeline }),
    ...(imported && { imported }),
    ...openedIn(scene, shown),
  }
}

type Opened = Pick<PreviewModel, OpenedTab>

const openings: { readonly [One in OpenedTab]: (scene: Scene) => Opening<NonNullable<Opened[One]>> | undefined } = {
  risks: risksOf,
  bia: biaOf,
  recovery: recoveryOf,
  dependencies: dependenciesOf,
  indicators: indicatorsOf,
  programme: programmeOf,
}

/** The marks of all tabs, and what is in those that are shown: this runs at every keystroke. */
function openedIn(scene: Scene, shown: readonly Tab[]): Opened & Pick<PreviewModel, 'marks'> {
  const found = openedTabs.flatMap((tab) => {
    const opening = openings[tab](scene)
    return opening ? [{ tab, opening }] : []
  })
  const views = found.flatMap(({ tab, opening }) => (shown.includes(tab) ? [[tab, opening.view()]] : []))
  const marks = Object.fromEntries(found.map(({ tab, opening }) => [tab, opening.wrong]))
  return { ...(found.length > 0 && { marks }), ...(Object.fromEntries(views) as Opened) }
}

function documentOf(scene: Scene): DocumentView {
  const completion = completionFor(scene)
  const organization = headerText(scene, 'organization') ?? scene.programme.settings.organisation
  return {
    language: languages[scene.language],
    title: titleOf(scene),
    lede: planLede(completion.total, scene),
    front: frontOf(scene),
    sections: sectionsOf(scene),
    completion,
    ...(organization !== undefined && { organization }),
  }
}

function headOf(scene: Scene): Head {
  const count = (severity: string): number => scene.findings.filter((one) => one.severity === severity).length
  const id = headerText(scene, 'id')
  const version = headerText(scene, 'version')
  const period = periodOf(scene)
  const header = elementAt(scene.document.root, 'document')
  const nextReview = header && scalarAt<CivilDay>(header, 'next_review_date')?.value
  return {
    title: titleOf(scene),
    status: statusLabel(scene),
    today: scene.today,
    errors: count('error'),
    warnings: count('warning'),
    ...(id !== undefined && { id }),
    ...(version !== undefined && { version }),
    ...(period && { period }),
    ...(nextReview !== undefined && { nextReview }),
  }
}

function periodOf({ document }: Scene): Head['period'] | undefined {
  const period = elementAt(document.root, 'period')
  const start = period && scalarAt<CivilDay>(period, 'start')?.value
  const end = period && scalarAt<CivilDay>(period, 'end')?.value
  return start === undefined || end === undefined ? undefined : { start, end }
}

/** A text of the header; of several languages the document's own. */
function headerText({ document, language }: Scene, key: string): string | undefined {
  const header = elementAt(document.root, 'document')
  if (!header) return undefined
  const localised = elementAt(header, key)
  return localised ? (scalarAt(localised, languages[language]) ?? firstOf(localised))?.text : scalarAt(header, key)?.text
}

const firstOf = (element: Element): { readonly text: string } | undefined =>
  [...element.$.slots.keys()].map((key) => scalarAt(element, key)).find((one) => one !== undefined)

/** What a document is called, in its own language. */
export const titleOf = (scene: Scene): string => headerText(scene, 'title') ?? scene.document.root.$.shape.docs.title[scene.language]

/** All that is filled in and all that is not, and whose it is. */
function completionFor(scene: Scene): Completion {
  const { elements } = scene.document
  const counts = elements.map((element) => [element, completionOf(element, scene.status)] as const)
  const owned = Map.groupBy(
    counts.flatMap(([element, count]) => ownersOf(element, scene).map((owner) => [owner, count] as const)),
    ([owner]) => owner,
  )
  const owners = [...owned].map(([name, parts]) => ({ name, meter: parts.map(([, count]) => count).reduce(sum, nothing) }))
  return {
    total: counts.map(([, count]) => count).reduce(sum, nothing),
    owners: owners.toSorted((a, b) => open(b.meter) - open(a.meter) || a.name.localeCompare(b.name)).slice(0, 12),
  }
}

const open = ({ placeholder, missing }: Completion['total']): number => placeholder + missing

function ownersOf(element: Element, { programme, document }: Scene): readonly string[] {
  const owner = scalarAt(element, 'owner')
  if (!owner) return []
  const resolution = resolve(programme.definitions, { text: owner.text, types: ['person', 'role'] }, document)
  return [resolution.found === 'one' ? (resolution.site.fact.name ?? owner.text) : owner.text]
}
