import type { VNode } from 'preact'
import { Wanting } from '../document/lists.tsx'
import { Icon } from '../frame/icons.tsx'
import { LedeLine } from '../frame/lede.tsx'
import { itemUnder } from '../pointing.ts'
import { Axis } from './axis.tsx'
import { Chart } from './chart.tsx'
import { Detail } from './detail/detail.tsx'
import { noFilter } from './filter.ts'
import { ItemTable } from './itemTable.tsx'
import { Legend } from './legend.tsx'
import { NarrowRows } from './narrow.tsx'
import { Overview } from './overview.tsx'
import { Patterns } from './patterns.tsx'
import { Rows } from './rows.tsx'
import { columnsWidth, pick, type Scene, type SceneInput, sceneOf } from './scene.ts'
import { itemCount, Toolbar } from './toolbar.tsx'
import { pan } from './zoom.ts'

/** The tab «Timeline». */
export function Timeline(props: SceneInput): VNode {
  const { view, t, ui } = props
  if (view.items.length === 0) return <Wanting wants={view.wants} words={t} act={props.act} />
  const scene = sceneOf(props)
  return (
    <>
      <Patterns />
      {view.lede === undefined ? null : <LedeLine lede={view.lede} />}
      {scene.act === null ? null : <Toolbar scene={scene} />}
      <Undated scene={scene} />
      {scene.rows.length === 0 ? <NoMatch scene={scene} /> : ui.show === 'table' ? <ItemTable scene={scene} /> : <Drawing scene={scene} />}
      <Detail scene={scene} />
    </>
  )
}

function Drawing({ scene }: { readonly scene: Scene }): VNode {
  const listeners = listening(scene)
  if (scene.layout === 'narrow')
    return (
      <div {...listeners}>
        <NarrowRows scene={scene} />
      </div>
    )
  return (
    <div class={`tl ${scene.layout}`} {...listeners}>
      <div class="tl-legend">
        <Legend view={scene.view} t={scene.t} width={columnsWidth[scene.layout] - 12} />
      </div>
      <div class="tl-over">
        <Overview scene={scene} />
      </div>
      <div class="tl-left">
        <Rows scene={scene} />
      </div>
      <div class="tl-axis">
        <Axis scene={scene} />
      </div>
      <div class="tl-chart" onWheel={wheel(scene)}>
        <Chart scene={scene} />
      </div>
    </div>
  )
}

/** One pair of listeners above rows and chart: a click selects and shows the source, a double click goes there. */
function listening({ act, ui }: Scene): { readonly onClick?: (event: MouseEvent) => void; readonly onDblClick?: (event: MouseEvent) => void } {
  if (act === null) return {}
  const to =
    (focus: 'keep' | 'move') =>
    (event: MouseEvent): void => {
      // A drag ends in a click too.
      const item = ui.moving?.heldAt === undefined ? itemUnder(event) : undefined
      if (item !== undefined) pick(act, item, focus)
    }
  return { onClick: to('keep'), onDblClick: to('move') }
}

/** Sideways scrolling moves through time; up and down still scrolls the page. */
function wheel({ act, scale }: Scene): ((event: WheelEvent) => void) | undefined {
  if (act === null) return undefined
  return (event) => {
    const by = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX
    if (event.ctrlKey || Math.abs(by) < Math.abs(event.shiftKey ? 0 : event.deltaY) || by === 0) return
    event.preventDefault()
    act({ do: 'timeline', change: pan(scale, by / scale.width) })
  }
}

function NoMatch({ scene: { t, view, act } }: { readonly scene: Scene }): VNode {
  return (
    <p class="banner">
      <Icon name="information" tone="dim" /> <span>{t('noMatch', { all: itemCount(view.items) })}</span>{' '}
      {act === null ? null : (
        <button type="button" class="link" onClick={() => act({ do: 'timeline', change: noFilter })}>
          {t('clearFilter')}
        </button>
      )}
    </p>
  )
}

const most = 12

/** What cannot be drawn is named, so that nobody takes the drawing for complete. */
export function Undated({ scene: { t, view } }: { readonly scene: Scene }): VNode | null {
  const without = view.items.filter((item) => item.end === undefined && item.kind !== 'group')
  if (without.length === 0) return null
  const names = without.map(({ label, title }) => (label === '' ? title : label))
  const listed = names.length > most ? [...names.slice(0, most), '…'] : names
  const text = t('undated', { names: listed.join(t('list')) })
  return (
    <p class="banner">
      <Icon name="information" tone="dim" /> <span>{text}</span>
    </p>
  )
}
