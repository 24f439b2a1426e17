import type { VNode } from 'preact'
import { isoText } from '../../../language/values/civil.ts'
import type { TimelineItem } from '../../models/timeline/types.ts'
import { StateWords } from '../document/stateWords.tsx'
import { signed } from '../figures.ts'
import { as } from '../roles.ts'
import type { Translate } from '../translate.ts'
import { nameOf, slipOf } from './describe.ts'
import { rowProps } from './rows.tsx'
import { type Scene, tabStop } from './scene.ts'

/** The twin of the drawing: the same rows, everything in words and figures. */
export function ItemTable({ scene }: { readonly scene: Scene }): VNode {
  const { t, rows, view } = scene
  const stop = tabStop(scene)
  return (
    <div class="scroll" {...as('group', { 'aria-label': t('items') })} tabIndex={scene.act === null ? undefined : 0}>
      <table class="tbl it-table" {...as('treegrid')} aria-label={t('items')} aria-rowcount={view.items.length + 1}>
        <Head t={t} />
        <tbody {...as('rowgroup')}>
          {rows.map((row) => (
            <tr
              key={row.item.id}
              {...as('row')}
              class={row.item.level === 1 ? 'group' : undefined}
              {...rowProps(row, row.item.id === stop ? 0 : -1, scene)}
            >
              <th {...as('rowheader')} scope="row" class={`d${Math.min(row.item.level, 4)}`}>
                {nameOf(row.item)}
              </th>
              {cellsOf(row.item, scene).map((cell, index) => (
                <td key={index} {...as('gridcell')}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const titles = ['item', 'kind', 'owner', 'state', 'start', 'end', 'baseline', 'slip', 'done', 'critical', 'after.title'] as const

const Head = ({ t }: { readonly t: Translate }): VNode => (
  <thead>
    <tr {...as('row')} aria-rowindex={1}>
      {titles.map((title) => (
        <th key={title} {...as('columnheader')} scope="col">
          {t(title)}
        </th>
      ))}
    </tr>
  </thead>
)

function cellsOf(item: TimelineItem, { t, view }: Scene): readonly (VNode | string)[] {
  if (item.kind === 'group') return Array.from({ length: 10 }, () => '')
  const { state, lateDays, start, end, baseline, progress, after = [] } = item
  const slip = slipOf(item)
  const day = (one: number | undefined): VNode | string => (one === undefined ? '–' : <time>{isoText(one)}</time>)
  const names = after
    .map((id) => view.items.find((other) => other.id === id))
    .flatMap((other) => (other ? [other.label === '' ? other.title : other.label] : []))
  return [
    t(`type.${item.type ?? item.kind}`),
    item.owner ?? '–',
    <StateWords key="state" mark={{ is: 'state', state, ...(lateDays === undefined ? {} : { lateDays }) }} words={t} />,
    day(start),
    day(end),
    day(baseline?.end),
    slip === undefined ? '–' : slip === 0 ? '0' : t('days.slip', { n: signed(slip) }),
    progress === undefined ? '–' : t('percent', { n: progress }),
    item.critical === true ? t('yes') : '',
    names.length === 0 ? '–' : names.join(t('list')),
  ]
}
