import type { VNode } from 'preact'
import { as } from '../roles.ts'
import { Edges } from './edges.tsx'
import { boxOf, headHeight } from './geometry.ts'
import { Node } from './node.tsx'
import { pick, type Scene } from './scene.ts'
import { unheard } from './unheard.ts'

/** Layers from left to right: whoever needs something stands left of it. */
export function Graph({ scene }: { readonly scene: Scene }): VNode {
  const { view, geometry, act } = scene
  const drawn = view.nodes.filter(({ place }) => place)
  const stop = scene.selected?.place ? scene.selected.id : drawn[0]?.id
  return (
    <div
      class="scroll dp-scroll"
      {...as(act === null ? 'img' : 'group', { 'aria-label': sentence(scene) })}
      {...(act === null ? {} : { tabIndex: 0 })}
    >
      <svg class="graph" role="presentation" width={geometry.width} height={geometry.height} {...listening(scene)}>
        <Defs />
        <Heads scene={scene} />
        <Edges scene={scene} />
        {drawn.map((node) => (
          <Node key={node.id} node={node} tabIndex={node.id === stop ? 0 : -1} scene={scene} />
        ))}
      </svg>
    </div>
  )
}

const sentence = ({ view: { nodes }, t, act }: Scene): string =>
  [
    t('dep.graph.says', {
      nodes: nodes.filter(({ place }) => place).length,
      late: nodes.filter(({ late }) => late).length,
      single: nodes.filter(({ single }) => single !== undefined).length,
    }),
    act === null ? '' : t('dep.graph.keys'),
  ].join(' ')

/** One pair of listeners above all nodes: a click selects and shows the source, a double click goes there; beside the nodes it selects nothing. */
function listening(scene: Scene): { readonly onClick?: (event: MouseEvent) => void; readonly onDblClick?: (event: MouseEvent) => void } {
  const { act } = scene
  if (act === null) return {}
  const nodeUnder = (event: MouseEvent): string | null | undefined =>
    (event.target as Element | null)?.closest('[data-node]')?.getAttribute('data-node')
  return {
    onClick: (event) => {
      const id = nodeUnder(event)
      if (id == null) act({ do: 'dependencies', change: { selected: null } })
      else pick(scene, id, 'keep')
    },
    onDblClick: (event) => {
      const id = nodeUnder(event)
      if (id != null) pick(scene, id, 'move')
    },
  }
}

/** Hatches: what stops, and what is off. */
export const Defs = (): VNode => (
  <defs>
    <pattern id="p-stop" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path class="h-ink" d="M0 0v4" />
    </pattern>
    <pattern id="p-off" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path class="h-soft" d="M0 0v7" />
    </pattern>
  </defs>
)

export function Heads({ scene: { view, geometry, t } }: { readonly scene: Scene }): VNode {
  return (
    <g {...unheard}>
      {view.columns.map(({ layer, named }, column) =>
        named === 'here' ? (
          <text key={layer} class="t2" x={boxOf({ place: { column, y: 0 } }, geometry).x} y={headHeight - 12}>
            {t(`dep.layer.${layer}`)}
          </text>
        ) : null,
      )}
    </g>
  )
}
