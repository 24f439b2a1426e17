import type { Bia, BiaActivity } from '../../../generated/model.ts'
import { scalarAt } from '../../../language/model/access.ts'
import type { FileModel } from '../../../language/model/file.ts'
import { documentId, headerOf } from '../../../language/model/header.ts'
import type { DocumentModel } from '../../../language/model/readModel.ts'
import type { Interval } from '../../../language/values/valueTypes.ts'
import { type Achieved, achievedBy } from '../../../programme/analysis/achieved.ts'
import { isLive } from '../../../programme/analysis/activities.ts'
import { type Contradiction, contradictionsOf } from '../../../programme/analysis/contradictions.ts'
import { allOf, type Site, seenFrom } from '../../../programme/index/elements.ts'
import type { Programme } from '../../../programme/index/programme.ts'
import { sceneOf } from '../../../rules/scene.ts'
import type { ItemId } from '../basicTypes.ts'
import { itemFrom } from '../elsewhere.ts'
import type { Scene } from '../scene.ts'

/** An activity that the view tells of, with what the analysis knows of it. */
export interface Subject extends Site<BiaActivity> {
  /** As the activity's own document sees it. */
  readonly programme: Programme
  readonly item: ItemId
  readonly name: string
  readonly achieved?: Achieved
  /** How old a measurement may be; nothing where nobody sets a limit. */
  readonly limit: Interval | undefined
  readonly contradictions: readonly Contradiction[]
}

/** A document that analyses activities. */
export interface Analysis {
  readonly document: DocumentModel
  readonly file: FileModel
  readonly subjects: readonly Subject[]
}

/** The shown analysis itself; for any other document all analyses that hold in its programme. Who is retired is left out. */
export function analysesOf(scene: Scene): readonly Analysis[] {
  const { document, file, programme } = scene
  const sites: readonly Site<BiaActivity>[] =
    document.kind === 'bia' ? (document.root as Bia).activities.map((element) => ({ element, document, file })) : allOf(programme, 'bia.activity')
  const byDocument = Map.groupBy(
    sites.filter(({ element }) => isLive(element)),
    (site) => site.document,
  )
  return [...byDocument.values()].flatMap((all) => {
    const [first] = all
    return first ? [{ document: first.document, file: first.file, subjects: all.map((site) => subjectOf(site, scene)) }] : []
  })
}

function subjectOf({ element, document, file }: Site<BiaActivity>, scene: Scene): Subject {
  const { today } = scene
  const programme = seenFrom(scene.programme, document)
  const standpoint = { programme, document }
  const limit = sceneOf(file, document, { settings: programme.settings, today }).limits('exercise_max_age')
  const achieved = achievedBy(standpoint, element, { today, limit })
  const item = itemFrom(scene, { element, document })
  const name = element.name?.value ?? element.id?.value ?? item
  const contradictions = contradictionsOf(standpoint, element, achieved)
  return { element, document, file, programme, item, name, limit, contradictions, ...(achieved && { achieved }) }
}

/** What a document is called: its title, else its id. */
export function titleOf(document: DocumentModel): string {
  const header = headerOf(document)
  return (header && scalarAt<string>(header, 'title')?.text) ?? documentId(document) ?? ''
}
