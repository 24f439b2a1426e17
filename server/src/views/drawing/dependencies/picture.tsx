import type { VNode } from 'preact'
import { Sprite } from '../frame/icons.tsx'
import { LedeLine } from '../frame/lede.tsx'
import { pictureOf } from '../pictureFrame.tsx'
import type { PaperDrawing, Picture, TabSetting } from '../tabView.ts'
import { Edges } from './edges.tsx'
import { Findings } from './findings.tsx'
import { Defs, Heads } from './graph.tsx'
import { Legend } from './legend.tsx'
import { List } from './list.tsx'
import { Node } from './node.tsx'
import { margins, type Scene, sceneOf } from './scene.ts'
import { inputOf } from './tab.tsx'

export const dependenciesPaper: PaperDrawing = { sheets, picture }

/** What a sheet of A4 on its side leaves to a drawing below its heading, in px. */
const sheetHeight = 540

const leastScale = 0.75

/** The graph on one sheet, then everything in words: what a line on paper leads to cannot be clicked. */
function sheets(setting: TabSetting): VNode | null {
  const input = inputOf(setting)
  if (!input) return null
  const room = setting.width - margins
  const scale = scaleFor(sceneOf({ ...input, width: roomy }).geometry, room)
  const scene = sceneOf({ ...input, width: room / scale + margins })
  const { width, height } = scene.geometry
  return (
    <>
      <LedeLine lede={input.view.lede} />
      <Legend scene={scene} />
      <svg
        class="graph"
        role="img"
        aria-label={setting.t('tab.dependencies')}
        width={Math.round(width * scale)}
        height={Math.round(height * scale)}
        viewBox={`0 0 ${width} ${height}`}
      >
        <Drawn scene={scene} />
      </svg>
      <List scene={scene} />
      <Findings scene={scene} />
    </>
  )
}

/** A little smaller, and more of each name is there; smaller than that only to stay on one sheet. How high it is does not depend on its width. */
const scaleFor = ({ width, height }: Scene['geometry'], room: number): number => Math.min(1, Math.max(leastScale, room / width), sheetHeight / height)

// Nothing has to fit: each name has the room that it wants.
const roomy = 100_000

/** The graph alone, at its full size. */
function picture(setting: TabSetting): Picture | null {
  const input = inputOf({ ...setting, width: roomy })
  if (!input?.view.nodes.some(({ place }) => place)) return null
  const scene = sceneOf(input)
  const { t, model } = setting
  const { width, height } = scene.geometry
  return pictureOf({
    name: t('tab.dependencies'),
    head: model.head,
    lede: input.view.lede,
    t,
    size: { width, height },
    children: (
      <>
        <Sprite />
        <Drawn scene={scene} />
      </>
    ),
  })
}

function Drawn({ scene }: { readonly scene: Scene }): VNode {
  return (
    <>
      <Defs />
      <Heads scene={scene} />
      <Edges scene={scene} />
      {scene.view.nodes
        .filter(({ place }) => place)
        .map((node) => (
          <Node key={node.id} node={node} tabIndex={-1} scene={scene} />
        ))}
    </>
  )
}
