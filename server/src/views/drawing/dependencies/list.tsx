import type { VNode } from 'preact'
import type { GraphEdge, GraphNode } from '../../models/dependencies/types.ts'
import { Icon } from '../frame/icons.tsx'
import { as } from '../roles.ts'
import { canBeOff, edgesAt, pick, type Scene, toggleOff } from './scene.ts'
import { hoursAndMinutes, short } from './words.ts'

/** Everything that the graph shows, as a table: for whoever reads it, or has it read aloud. */
export function List({ scene }: { readonly scene: Scene }): VNode {
  const { t, view, lit, selected, answer } = scene
  const rows = view.nodes
    .filter(({ id, members }) => !members && (lit === undefined || selected || lit.has(id)))
    .toSorted((a, b) => order(a) - order(b))
  const isAsked = answer === 'here'
  return (
    <div class="scroll dp-lists" {...as('group', { 'aria-label': t('dep.list') })} {...(scene.act === null ? {} : { tabIndex: 0 })}>
      <table class="tbl dp-list">
        <caption class="sr">{t('dep.graph')}</caption>
        <thead>
          <tr>
            {(['name', 'type', 'needs', 'neededBy', 'times', 'check'] as const).map((key) => (
              <th key={key} scope="col">
                {t(`dep.${key}`)}
              </th>
            ))}
            {isAsked ? <th scope="col">{t('dep.whatIf')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((node) => (
            <Row key={node.id} node={node} scene={scene} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Last what stands alone. */
const order = ({ linked }: GraphNode): number => (linked === 'no' ? 1 : 0)

interface RowProps {
  readonly node: GraphNode
  readonly scene: Scene
}

function Row({ node, scene }: RowProps): VNode {
  const { t, answer, selected } = scene
  return (
    <tr class={node.id === selected?.id ? 'sel' : undefined}>
      <th scope="row">
        <Name node={node} scene={scene} />
      </th>
      <td class="dim">{t(`dep.type.${node.type}`)}</td>
      <td>
        {node.linked === 'no' ? <span class="dim">{t('dep.unlinked')}</span> : <Others edges={edgesAt(scene, node, 'from')} end="to" scene={scene} />}
      </td>
      <td>
        <Others edges={edgesAt(scene, node, 'to')} end="from" scene={scene} />
      </td>
      <td>
        {timesOf(node, scene).map((text) => (
          <span key={text} class="blk2">
            {text}
          </span>
        ))}
      </td>
      <td>
        <Verdict node={node} scene={scene} />
      </td>
      {answer === 'here' ? (
        <td>
          <Outcome node={node} scene={scene} />
        </td>
      ) : null}
    </tr>
  )
}

function Name({ node, scene }: RowProps): VNode {
  const { act, t, ui } = scene
  if (act === null) return <>{node.name}</>
  const isOff = ui.off.includes(node.id)
  return (
    <span class="nmw">
      <button type="button" class="ref" onClick={() => pick(scene, node.id, 'keep')}>
        {node.name}
      </button>
      {canBeOff(node) ? (
        <button
          type="button"
          class="quiet pw"
          aria-pressed={isOff}
          aria-label={t(isOff ? 'dep.switchOn.name' : 'dep.switchOff.name', { name: node.name })}
          title={t(isOff ? 'dep.switchOn' : 'dep.switchOff')}
          onClick={() => toggleOff(scene, node.id)}
        >
          <Icon name="power" />
        </button>
      ) : null}
    </span>
  )
}

interface OthersProps {
  readonly edges: readonly GraphEdge[]
  readonly end: 'from' | 'to'
  readonly scene: Scene
}

function Others({ edges, end, scene }: OthersProps): VNode {
  const { t, nodes } = scene
  return (
    <>
      {edges.map((edge, index) => (
        <span key={edge[end]}>
          {index > 0 ? t('list') : ''}
          <span class={edge.late === undefined ? undefined : 'bad'}>
            {nodes.get(edge[end])?.name ?? edge[end]}
            <Mark edge={edge} scene={scene} />
          </span>
        </span>
      ))}
    </>
  )
}

/** What kind of need it is, where it is not simply hard. */
export function Mark({ edge: { strength, late }, scene }: { readonly edge: GraphEdge; readonly scene: Scene }): VNode | null {
  const { t } = scene
  const words = [
    ...(strength === 'soft' ? [t('dep.soft.mark')] : strength === 'bridged' ? [t('dep.bridged.mark')] : []),
    ...(late === undefined ? [] : [t('dep.needed', { time: short(late, scene) })]),
  ]
  return words.length === 0 ? null : <span class={late === undefined ? 'dim' : undefined}> ({words.join(t('separator'))})</span>
}

export function timesOf({ facts, type }: GraphNode, scene: Scene): readonly string[] {
  const { t } = scene
  const { rto, mtpd, contract, autonomy, clock, standsInFor } = facts
  const say = (key: 'dep.rto' | 'dep.mtpd' | 'dep.contract' | 'dep.backup', seconds: number | undefined): readonly string[] =>
    seconds === undefined ? [] : [t(key, { time: short(seconds, scene) })]
  return [
    ...say('dep.rto', rto),
    ...say('dep.mtpd', mtpd),
    ...say('dep.contract', contract),
    ...say('dep.backup', autonomy),
    ...(clock && type ? [t('dep.hours')] : []),
    ...(standsInFor ? [t('dep.standsIn', { names: standsInFor.join(t('list')) })] : []),
  ]
}

/** What is wrong with it, in words. */
function Verdict({ node: { late, single }, scene }: RowProps): VNode {
  const { t } = scene
  return (
    <>
      {late ? (
        <span class="bad">
          <Icon name="error" tone="bad" /> {t('dep.lateSays', { own: short(late.own, scene), needed: short(late.needed, scene), by: late.by })}
        </span>
      ) : null}
      {single === undefined ? null : (
        <span class="blk2">
          <Icon name="single" /> {t('dep.singlePoint')}
        </span>
      )}
    </>
  )
}

function Outcome({ node, scene }: RowProps): VNode | null {
  const { t, view } = scene
  const state = view.whatIf?.states[node.id]
  if (!state) return null
  const back = state.back?.back === 'at' ? t('dep.state.back', { time: hoursAndMinutes(state.back.seconds) }) : ''
  return (
    <span class={state.is === 'breaches' ? 'bad' : undefined}>
      {t(`dep.state.${state.is}`)}
      {back === '' ? '' : `${t('separator')}${back}`}
    </span>
  )
}
