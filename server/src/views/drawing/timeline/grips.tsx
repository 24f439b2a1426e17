import type { VNode } from 'preact'
import { isPoint, type Mark } from './bars.ts'
import type { Band } from './itemMark.tsx'
import type { Row } from './outline.ts'
import { isMovable } from './replan.ts'
import type { Scene } from './scene.ts'

const end = 7

/** Where a bar can be taken: its ends, and all between them. Invisible; the pointer says what they do. */
export function Grips({
  row,
  mark,
  band,
  scene,
}: {
  readonly row: Row
  readonly mark: Mark
  readonly band: Band
  readonly scene: Scene
}): VNode | null {
  const { item } = row
  if (scene.edit === 'closed' || !isMovable(item)) return null
  const y = band.middle - 10
  switch (mark.mark) {
    case 'none':
    case 'beyond':
      return null
    case 'point':
      return <rect class="grip whole" data-part="whole" x={mark.x - 10} y={y} width="20" height="20" />
    case 'bar': {
      const edge = Math.min(end, mark.width / 4)
      return (
        <>
          <rect class="grip whole" data-part="whole" x={mark.x} y={y} width={mark.width} height="20" />
          {isPoint(item) ? null : (
            <>
              <rect class="grip side" data-part="start" x={mark.x - 2} y={y} width={edge + 2} height="20" />
              <rect class="grip side" data-part="end" x={mark.x + mark.width - edge} y={y} width={edge + 2} height="20" />
            </>
          )}
        </>
      )
    }
  }
}
