import type { VNode } from 'preact'
import { Wanting } from '../document/lists.tsx'
import { LedeLine } from '../frame/lede.tsx'
import type { PaperDrawing, TabSetting } from '../tabView.ts'
import { Axis } from './axis.tsx'
import { Chart } from './chart.tsx'
import { cutsOf } from './cuts.ts'
import { Legend } from './legend.tsx'
import { Patterns } from './patterns.tsx'
import { timelinePicture } from './picture.tsx'
import { piecesOf } from './pieces.ts'
import { Rows } from './rows.tsx'
import { columnsWidth, type Scene, sceneIn } from './scene.ts'
import { Undated } from './timeline.tsx'

export const timelinePaper: PaperDrawing = { sheets, picture: timelinePicture }

// Rows of 24 px on a sheet of A4 on its side: less on the first, which has a heading and the legend.
const room = { first: 17, others: 24 }

/** The timeline in pieces, each of which fits a sheet and repeats the heads. */
function sheets({ model: { timeline }, ui, t, act, width }: TabSetting): VNode | null {
  if (timeline === undefined) return null
  if (timeline.items.length === 0) return <Wanting wants={timeline.wants} words={t} act={act} />
  const scene = sceneIn('paper', { view: timeline, ui: ui.timeline, edit: 'closed', t, act, width, sight: null })
  return (
    <>
      <Patterns />
      {timeline.lede === undefined ? null : <LedeLine lede={timeline.lede} />}
      <Undated scene={scene} />
      {cutsOf(scene.rows, room).map((above, index, all) => (
        <Sheet key={above} scene={scene} above={above} below={all[index + 1] ?? scene.rows.length} />
      ))}
    </>
  )
}

function Sheet({ scene, above, below }: { readonly scene: Scene; readonly above: number; readonly below: number }): VNode {
  const rows = scene.rows.slice(above, below)
  const piece = { ...scene, rows, pieces: piecesOf(rows, null, new Set()) }
  return (
    <div class="tl paper">
      {above > 0 ? null : (
        <div class="tl-legend">
          <Legend view={scene.view} t={scene.t} width={columnsWidth.paper + scene.room.width} />
        </div>
      )}
      <div class="tl-left">
        <Rows scene={piece} />
      </div>
      <div class="tl-axis">
        <Axis scene={scene} />
      </div>
      <div class="tl-chart">
        <Chart scene={piece} within={{ rows: scene.rows, above }} />
      </div>
    </div>
  )
}
