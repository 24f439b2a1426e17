import type { VNode } from 'preact'
import type { GraphEdge, GraphNode } from '../../models/dependencies/types.ts'
import { Icon } from '../frame/icons.tsx'
import { counted } from '../translate.ts'
import { Finding } from './findings.tsx'
import { Mark, timesOf } from './list.tsx'
import { canBeOff, edgesAt, pick, type Scene, toggleOff } from './scene.ts'
import { short, titleOf } from './words.ts'

/** The selected thing in full, at the foot of the pane: what it needs, who needs it, and who stops with it. */
export function Detail({ scene }: { readonly scene: Scene }): VNode | null {
  const { t, selected } = scene
  if (!selected) return null
  return (
    <section class="detail dp-detail" aria-label={t('dep.selected')}>
      <Head node={selected} scene={scene} />
      <Linked title="dep.needs" edges={edgesAt(scene, selected, 'from')} end="to" scene={scene} />
      <Linked title="dep.neededBy" edges={edgesAt(scene, selected, 'to')} end="from" scene={scene} />
      <Reach node={selected} scene={scene} />
    </section>
  )
}

interface PartProps {
  readonly node: GraphNode
  readonly scene: Scene
}

function Head({ node, scene }: PartProps): VNode {
  const { t } = scene
  const { late, single, findings } = node
  return (
    <div>
      <h3>{titleOf(node, t)}</h3>
      <p class="dim">{[t(`dep.type.${node.type}`), ...timesOf(node, scene)].join(' · ')}</p>
      {late ? <p class="bad">{t('dep.lateSays', { own: short(late.own, scene), needed: short(late.needed, scene), by: late.by })}</p> : null}
      {single === undefined ? null : <p>{single}</p>}
      <Buttons node={node} scene={scene} />
      {findings.length === 0 ? null : (
        <>
          <h4>{counted(t, 'findings', findings.length)}</h4>
          <ul>
            {findings.map((finding, index) => (
              <Finding key={index} finding={finding} scene={scene} />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function Buttons({ node, scene }: PartProps): VNode | null {
  const { act, t, ui } = scene
  if (act === null) return null
  return (
    <p class="acts">
      {node.item === undefined ? null : (
        <button type="button" onClick={() => pick(scene, node.id, 'move')}>
          <Icon name="source" /> {t('reveal')}
        </button>
      )}
      {canBeOff(node) ? (
        <button type="button" onClick={() => toggleOff(scene, node.id)}>
          <Icon name="power" /> {t(ui.off.includes(node.id) ? 'dep.switchOn' : 'dep.switchOff')}
        </button>
      ) : null}
      {node.members ? (
        <button type="button" onClick={() => act({ do: 'dependencies', change: { open: [...ui.open, node.id], selected: null } })}>
          {t('dep.group.open')}
        </button>
      ) : null}
    </p>
  )
}

interface LinkedProps {
  readonly title: 'dep.needs' | 'dep.neededBy'
  readonly edges: readonly GraphEdge[]
  readonly end: 'from' | 'to'
  readonly scene: Scene
}

const most = 8

function Linked({ title, edges, end, scene }: LinkedProps): VNode | null {
  const { t, nodes } = scene
  if (edges.length === 0) return null
  return (
    <div>
      <h4>{t(title)}</h4>
      <ul>
        {edges.slice(0, most).map((edge) => (
          <li key={edge[end]} class={edge.late === undefined ? undefined : 'bad'}>
            <Other node={nodes.get(edge[end])} scene={scene} />
            <Mark edge={edge} scene={scene} />
          </li>
        ))}
        <More all={edges.length} scene={scene} />
      </ul>
    </div>
  )
}

function Other({ node, scene: { act, t } }: { readonly node: GraphNode | undefined; readonly scene: Scene }): VNode | null {
  if (!node) return null
  if (act === null) return <>{titleOf(node, t)}</>
  return (
    <button type="button" class="ref" onClick={() => act({ do: 'dependencies', change: { selected: node.id } })}>
      {titleOf(node, t)}
    </button>
  )
}

const More = ({ all, scene: { t } }: { readonly all: number; readonly scene: Scene }): VNode | null =>
  all > most ? <li class="dim">{t('dep.more', { n: all - most })}</li> : null

/** Who stops with it, activities first. */
function Reach({ node: { reach, type }, scene }: PartProps): VNode | null {
  const { t, nodes } = scene
  if (type === 'product') return null
  const stops = reach.flatMap((id) => nodes.get(id) ?? [])
  const activities = stops.filter((one) => one.type === 'activity')
  const all = [...activities, ...stops.filter((one) => one.type !== 'activity')]
  return (
    <div>
      <h4>{t(all.length === 0 ? 'dep.stopsNothing' : 'dep.stopsToo')}</h4>
      <ul>
        {all.slice(0, most).map((one) => (
          <li key={one.id}>
            <Other node={one} scene={scene} />
          </li>
        ))}
        <More all={all.length} scene={scene} />
      </ul>
    </div>
  )
}
