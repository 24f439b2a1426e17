import type { VNode } from 'preact'
import { Sprite } from '../frame/icons.tsx'
import { pictureOf } from '../pictureFrame.tsx'
import type { PaperDrawing, Picture, TabSetting } from '../tabView.ts'
import { Edges } from './edges.tsx'
import { Defs, Heads } from './graph.tsx'
import { Node } from './node.tsx'
import { type Scene, sceneOf } from './scene.ts'
import { inputOf } from './tab.tsx'

export const dependenciesPaper: PaperDrawing = { picture }

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
    children: <Drawn scene={scene} />,
  })
}

function Drawn({ scene }: { readonly scene: Scene }): VNode {
  return (
    <>
      <Sprite />
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
