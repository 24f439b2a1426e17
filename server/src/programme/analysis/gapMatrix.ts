import type { BiaActivity } from '../../generated/model.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import type { Programme } from '../index/programme.ts'
import { isPrioritised } from './activities.ts'
import { neededPoints, statedPoint } from './dataDemands.ts'
import { neededTimes, statedTime } from './demands.ts'
import { type Gap, gapsOf } from './gaps.ts'
import { latestOf } from './measuredRecoveries.ts'
import { type NetworkNode, networkOf } from './network.ts'

/** What is asked of something, what it promises, and what was shown. */
export interface GapRow {
  readonly node: NetworkNode
  readonly time: GapCells
  readonly loss: GapCells
}

export interface GapCells {
  /** By the first of those who cannot do without it; of an activity its MTPD. */
  readonly required?: { readonly seconds: Duration; readonly by?: NetworkNode }
  readonly committed?: Duration
  readonly achieved?: { readonly seconds: Duration; readonly day: CivilDay }
  /** What the rules find between them. */
  readonly gap?: Gap
}

/** Prioritised activities, and the systems on which others hang: those of which anything is asked or promised. */
export const gapMatrix = (programme: Programme): readonly GapRow[] =>
  [...networkOf(programme).nodes.values()].flatMap((node) => {
    if (node.type !== 'system' && !(node.type === 'activity' && isPrioritised(node.element as BiaActivity))) return []
    const gaps = gapsOf(programme, node)
    const row: GapRow = {
      node,
      time: { ...timeOf(programme, node), ...found(gaps, 'time'), ...shown(programme, 'rta', node) },
      loss: { ...lossOf(programme, node), ...found(gaps, 'loss'), ...shown(programme, 'rpa', node) },
    }
    return isEmpty(row.time) && isEmpty(row.loss) ? [] : [row]
  })

const isEmpty = ({ required, committed, achieved }: GapCells): boolean => required === undefined && committed === undefined && achieved === undefined

function found(gaps: readonly Gap[], kind: Gap['kind']): Pick<GapCells, 'gap'> {
  const gap = gaps.find((one) => one.kind === kind)
  return gap ? { gap } : {}
}

function shown(programme: Programme, kind: 'rta' | 'rpa', { id }: NetworkNode): Pick<GapCells, 'achieved'> {
  const measured = latestOf(programme, kind, id)
  return measured ? { achieved: { seconds: measured.value.value, day: measured.day } } : {}
}

function timeOf(programme: Programme, node: NetworkNode): Pick<GapCells, 'required' | 'committed'> {
  const [first] = neededTimes(programme).get(node.id) ?? []
  const mtpd = node.type === 'activity' ? (node.element as BiaActivity).mtpd?.value : undefined
  const committed = statedTime(programme, node)
  return {
    ...(mtpd !== undefined ? { required: { seconds: mtpd } } : first && { required: { seconds: first.seconds, by: first.origin } }),
    ...(committed !== undefined && { committed }),
  }
}

function lossOf(programme: Programme, node: NetworkNode): Pick<GapCells, 'required' | 'committed'> {
  const [first] = neededPoints(programme).get(node.id) ?? []
  const committed = statedPoint(node)?.value
  return { ...(first && { required: { seconds: first.seconds, by: first.origin } }), ...(committed !== undefined && { committed }) }
}
