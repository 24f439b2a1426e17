import type { ContinuityPlanBackupPolicy } from '../../../generated/model.ts'
import { durationText } from '../../../l10n/quantities.ts'
import type { DocumentModel } from '../../../language/model/readModel.ts'
import { type LossScenario, newestLeft } from '../../../programme/analysis/backup.ts'
import { copiesOf, type WrittenCopy } from '../../../programme/analysis/copies.ts'
import { plannedFor } from '../../../programme/analysis/dataLoss.ts'
import { lossObjectives, type Objective, systemObjective } from '../../../programme/analysis/dataObjectives.ts'
import { type Protection, protections } from '../../../programme/analysis/protection.ts'
import { restoreBy } from '../../../programme/analysis/restoring.ts'
import type { Site } from '../../../programme/index/elements.ts'
import { figures, words } from '../board/columns.ts'
import { sayer } from '../board/say.ts'
import type { Column, Row, TableBlock } from '../documentTypes.ts'
import { itemFrom } from '../elsewhere.ts'
import type { Inline } from '../inlineTypes.ts'
import type { Scene } from '../scene.ts'
import type { Key } from './say.ts'

const scenarios: readonly LossScenario[] = ['any', 'corruption', 'siteLoss', 'regionLoss', 'ransomware']

/** The data whose copies a plan makes: the most that is lost in each event, and how soon it is restored then. */
export function copyTable(document: DocumentModel, scene: Scene): TableBlock {
  const say = sayer<Key>('recovery', scene)
  const kept = [...protections(scene.programme).values()].filter(({ policies, replications }) =>
    [...policies, ...replications].some((site) => site.document === document),
  )
  // Each event is named in a narrow pane as well.
  const event = (scenario: LossScenario): Column => ({ ...words(say(`copies.${scenario}`)), full: say(`copies.${scenario}`) })
  return {
    block: 'table',
    key: 'recovery-copies',
    caption: say('copies'),
    columns: [words(say('copies.data')), figures(say('copies.rpo')), figures(say('copies.rto')), ...scenarios.map(event)],
    rows: kept.map((protection) => rowOf(protection, document, scene)),
  }
}

interface Asked {
  readonly loss: Objective | undefined
  readonly time: Objective | undefined
}

function rowOf(protection: Protection, document: DocumentModel, scene: Scene): Row {
  const { data } = protection
  const asked: Asked = {
    loss: lossObjectives(scene.programme).get(data.id),
    time: data.system && systemObjective(scene.programme, document, data.system),
  }
  const times = [asked.loss, asked.time].map((one): readonly Inline[] => [one ? durationText(one.seconds, scene.locale) : { is: 'unset' }])
  const cells = scenarios.map((scenario) => cellOf(protection, { scenario, asked }, scene))
  return { item: itemFrom(scene, data), cells: [[data.name], ...times, ...cells].map((content) => ({ content })) }
}

interface Event {
  readonly scenario: LossScenario
  readonly asked: Asked
}

/** An event is judged where the plan prepares for it; of the others the figures stand without a verdict. */
function cellOf(protection: Protection, { scenario, asked }: Event, scene: Scene): readonly Inline[] {
  const { programme, locale } = scene
  const say = sayer<Key>('recovery', scene)
  const isPlanned = scenario === 'any' || plannedFor(programme, protection).includes(scenario)
  const judged = (text: string, standing: 'over' | 'within'): Inline =>
    !isPlanned ? { is: 'words', text, tone: 'dim' } : standing === 'over' ? { is: 'words', text, tone: 'bad' } : text
  const against = (seconds: number, objective: Objective | undefined) => (objective && seconds > objective.seconds ? 'over' : 'within')
  const copy = newestLeft(copiesOf(programme).get(protection.data.id) ?? [], scenario)
  if (!copy) return [judged(say('copies.none'), 'over')]
  const loss = judged(durationText(copy.loss, locale), against(copy.loss, asked.loss))
  const restore = restoreOf(protection, copy, scene)
  if (restore === undefined) return [loss]
  return [loss, ' · ', judged(say('copies.back', { time: durationText(restore, locale) }), against(restore, asked.time))]
}

/** From a replica the system goes on; from a backup it is restored. */
const restoreOf = ({ data }: Protection, { kind, source }: WrittenCopy, { programme }: Scene): number | undefined =>
  kind === 'backup' ? restoreBy(programme, data, source as Site<ContinuityPlanBackupPolicy>)?.total : undefined
