import type { VNode } from 'preact'
import type { CallView, TreeView } from '../../models/recovery/types.ts'
import { Part } from '../board/part.tsx'
import type { BoardSetting } from '../board/setting.ts'
import { documentKeys } from '../document/keys.ts'
import { Scroller } from '../parts/scroller.tsx'
import { as } from '../roles.ts'
import { Ticks } from './axisHead.tsx'

interface CallTreeProps {
  readonly tree: TreeView
  readonly setting: BoardSetting
}

const height = 22
const steps = [1, 2, 5, 10, 15, 30, 60, 120]

interface MinuteAxis {
  readonly width: number
  readonly x: (minutes: number) => number
  readonly ticks: readonly { readonly at: number; readonly text: string }[]
}

function axisOf({ to }: TreeView, width: number): MinuteAxis {
  const x = (minutes: number): number => Math.round((6 + ((width - 20) * minutes) / to) * 10) / 10
  const step = steps.find((one) => (one / to) * width >= 36) ?? to
  return { width, x, ticks: Array.from({ length: Math.floor(to / step) + 1 }, (_, index) => ({ at: index * step, text: String(index * step) })) }
}

/** Who is told when: each below the one who calls, with the minutes that add up on the way. */
export function CallTree({ tree, setting }: CallTreeProps): VNode {
  const { t, act, inner } = setting
  const axis = axisOf(tree, Math.min(560, Math.max(180, inner - 320)))
  const keys = { onKeyDown: documentKeys(act) }
  return (
    <Part id="recovery-tree" title={tree.title} sub={tree.sub}>
      <Scroller label={tree.title} act={act}>
        <table class="tbl calls" {...as(act === null ? 'table' : 'treegrid')} {...keys} data-roving={act === null ? undefined : 'line'}>
          <caption class="sr">{tree.title}</caption>
          <thead {...as('rowgroup')}>
            <tr {...as('row')}>
              <th {...as('columnheader')} scope="col">
                {t('recovery.person')}
              </th>
              <th {...as('columnheader')} scope="col" class="num">
                {t('recovery.minutes')}
              </th>
              <th {...as('columnheader')} scope="col" class="mvc">
                <span class="sr">{t('recovery.drawn')}</span>
                <svg width={axis.width} height="20" aria-hidden="true">
                  <Ticks axis={axis} y={12} />
                </svg>
              </th>
            </tr>
          </thead>
          <tbody {...as('rowgroup')}>
            {tree.calls.map((call, index) => (
              <Call key={index} call={call} place={{ index, axis, tree }} setting={setting} />
            ))}
          </tbody>
        </table>
      </Scroller>
      {tree.left === undefined ? null : <p class="warnc">{tree.left}</p>}
    </Part>
  )
}

interface CallProps {
  readonly call: CallView
  readonly place: { readonly index: number; readonly axis: MinuteAxis; readonly tree: TreeView }
  readonly setting: BoardSetting
}

function Call({ call, place: { index, axis, tree }, setting: { t, act } }: CallProps): VNode {
  const { item, name, level, at, tone, said } = call
  const isGrid = act !== null
  const cell = as(isGrid ? 'gridcell' : 'cell')
  return (
    <tr {...as('row', isGrid ? { 'aria-level': level } : {})}>
      <th {...as('rowheader')} scope="row" class={`lv${Math.min(level, 6)}`} data-item={item} tabIndex={isGrid ? (index === 0 ? 0 : -1) : undefined}>
        {name}
        <span class="sr">
          {t('separator')}
          {said}
        </span>
      </th>
      <td {...cell} class={tone === 'late' ? 'num bad' : 'num'}>
        {at}
      </td>
      <td {...cell} class="mvc">
        <Bar call={call} axis={axis} tree={tree} />
      </td>
    </tr>
  )
}

/** The call alone, behind all that had to be waited for; beyond the target it is red. */
function Bar({
  call: { at, call, tone, level },
  axis: { width, x, ticks },
  tree: { target },
}: { readonly call: CallView } & Omit<CallProps['place'], 'index'>): VNode {
  return (
    <svg width={width} height={height} aria-hidden="true">
      {ticks.map((tick) => (
        <path key={tick.at} class="grid" d={`M${x(tick.at)} 0v${height}`} />
      ))}
      {target === undefined ? null : <path class="rline" d={`M${x(target)} 0v${height}`} />}
      {level === 1 ? (
        <circle class="ev" cx={x(0)} cy={height / 2} r="4" />
      ) : (
        <rect class={tone === 'late' ? 'b late' : 'b prog'} x={x(at - call)} y="6" width={Math.max(2, x(at) - x(at - call))} height="10" />
      )}
    </svg>
  )
}
