import { type Site, seenFrom } from '../../../programme/index/elements.ts'
import type { ItemId } from '../basicTypes.ts'
import { foundIn } from '../board/findings.ts'
import { sayer } from '../board/say.ts'
import type { TableBlock } from '../documentTypes.ts'
import type { Opening } from '../opening.ts'
import { dutiesIn } from '../overview/duties.ts'
import type { Scene } from '../scene.ts'
import { ownWork } from '../timeline/ownWork.ts'
import { calendarOf } from './calendar.ts'
import { documentTable } from './documents.ts'
import { dueTable } from './due.ts'
import { duesIn, isSoon, planned } from './facts.ts'
import { ledeOf } from './lede.ts'
import { raciNote, raciTable } from './raci.ts'
import type { Key } from './say.ts'
import { teamTable } from './teams.ts'
import type { ProgrammeView } from './types.ts'
import { worklistOf } from './worklist.ts'
import { yearPlan } from './year.ts'

const ours = /^(?:ANN-(?:23|31)|DOC-09)$/

/** The programme that a document belongs to: several documents, or one that plans something. Only what is late is counted before somebody looks. */
export function programmeOf(shown: Scene): Opening<ProgrammeView> | undefined {
  const scene = { ...shown, programme: seenFrom(shown.programme, shown.document) }
  const sites = planned(scene)
  if (sites.length < 2 && !sites.some(plansSomething)) return undefined
  const wrong = sites.flatMap((site) => dutiesIn(site, scene)).filter(({ state }) => state === 'late').length
  return { wrong, view: () => drawn(sites, scene) }
}

const plansSomething = ({ document }: Site): boolean => ownWork(document).length > 0 || document.root.$.slots.has('teams')

function drawn(sites: readonly Site[], scene: Scene): ProgrammeView {
  const say = sayer<Key>('programme', scene)
  const dues = duesIn(sites, scene)
  const worklist = worklistOf(sites, dues, scene)
  const late = dues.filter(({ state }) => state === 'late')
  const overdue = dueTable('overdue', late, scene)
  const soon = dueTable(
    'soon',
    dues.filter((one) => isSoon(one, scene)),
    scene,
  )
  const plan = yearPlan(scene)
  const calendar = calendarOf(sites, dues, scene)
  const documents = documentTable(sites, scene)
  return {
    lede: ledeOf({ dues, worklist, documents: sites.length }, scene),
    wants: [],
    findings: foundIn(sites, (rule) => ours.test(rule), scene),
    ...{ overdue, soon, worklist, documents },
    documentsSub: say('documents.sub', { count: sites.length }),
    raciSub: say('raci.sub'),
    items: itemsIn([overdue, soon, documents, ...(calendar ? [calendar.table] : [])]),
    ...(calendar && { calendar }),
    raci: raciTable(plan, scene),
    raciNote: raciNote(plan, scene),
    teams: teamTable(scene),
  }
}

const itemsIn = (tables: readonly TableBlock[]): readonly ItemId[] => [
  ...new Set(tables.flatMap(({ rows }) => rows.flatMap(({ item }) => item ?? []))),
]
