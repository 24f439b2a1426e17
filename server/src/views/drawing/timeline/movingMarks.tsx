import type { VNode } from 'preact'
import type { TimelineItem } from '../../models/timeline/types.ts'
import { textWidth } from '../textWidth.ts'
import { isPoint, rowHeight, stretch } from './bars.ts'
import { diamond } from './itemMark.tsx'
import { placeLabel } from './place.ts'
import { changeText, type Replaced } from './replan.ts'
import { noonOf } from './scale.ts'
import type { Scene } from './scene.ts'

const size = 11

/** Where things would be: the item filled, what would follow it dashed, and in words how far it moves. */
export function MovingMarks({ scene }: { readonly scene: Scene }): VNode | null {
  const { replan } = scene
  if (replan === undefined || (replan.moving.heldAt !== undefined && replan.moving.days === 0)) return null
  return (
    <g class="mv">
      {replan.moved.map((place) => (
        <Ghost key={place.item.id} place={place} look="mv-own" scene={scene} />
      ))}
      {replan.pushed.map((place) => (
        <Ghost key={place.item.id} place={place} look="mv-push" scene={scene} />
      ))}
      {replan.moved.slice(0, 1).map((place) => (
        <Chip key={place.item.id} place={place} scene={scene} />
      ))}
    </g>
  )
}

const rowOf = ({ rows }: Scene, { id }: TimelineItem): number => rows.findIndex((row) => row.item.id === id)

interface GhostProps {
  readonly place: Replaced
  readonly look: 'mv-own' | 'mv-push'
  readonly scene: Scene
}

function Ghost({ place: { item, start, end }, look, scene }: GhostProps): VNode | null {
  const at = rowOf(scene, item)
  if (at < 0) return null
  const y = at * rowHeight + 10
  if (isPoint(item) || start === undefined) return <path class={look} d={diamond(noonOf(scene.scale, end), y, 6)} />
  return <rect class={look} {...stretch(scene.scale, start, end)} y={y - 5} height="10" />
}

function Chip({ place, scene }: { readonly place: Replaced; readonly scene: Scene }): VNode | null {
  const { scale, replan, t } = scene
  const at = rowOf(scene, place.item)
  if (at < 0 || replan === undefined) return null
  const text = changeText(place, replan.moving.part, t)
  // Bold, and with figures all of one width.
  const width = Math.ceil(textWidth(text, size) * 1.15) + 14
  const { x, width: long } = stretch(scale, place.start ?? place.end, place.end)
  const spot = placeLabel({ from: x, to: x + long, textWidth: width, width: scale.width }) ?? { x: 2, anchor: 'start' as const }
  const left = spot.anchor === 'start' ? spot.x : spot.x - width
  return (
    <>
      <rect class="mv-chip" x={left} y={at * rowHeight + 1} width={width} height="18" />
      <text class="mv-text" x={left + 7} y={at * rowHeight + 14}>
        {text}
      </text>
    </>
  )
}
