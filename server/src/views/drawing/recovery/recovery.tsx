import type { VNode } from 'preact'
import type { RecoveryView } from '../../models/recovery/types.ts'
import { BoardPage } from '../board/board.tsx'
import { Choices } from '../board/choices.tsx'
import { TablePart } from '../board/part.tsx'
import { chosenItem } from '../board/rows.ts'
import type { BoardSetting } from '../board/setting.ts'
import { CallTree } from './callTree.tsx'
import { Chart } from './chart.tsx'
import { Hatch } from './key.tsx'

interface RecoveryProps {
  readonly view: RecoveryView
  readonly setting: BoardSetting
}

/** The tab «Recovery»: the work in time, what it promises, then what it stands on: calls, copies, resources. */
export function Recovery({ view, setting }: RecoveryProps): VNode {
  const { charts, goals, tree, copies, copiesSub, resources } = view
  return (
    <BoardPage view={view} setting={setting}>
      <Hatch />
      <ExerciseButton setting={setting} />
      <Charts charts={charts} setting={setting} />
      <TablePart block={goals} setting={setting} />
      {tree === undefined ? null : <CallTree tree={tree} setting={setting} />}
      <TablePart block={copies} sub={copiesSub} setting={setting} />
      <TablePart block={resources} setting={setting} />
    </BoardPage>
  )
}

/** What the plan says can be tried at once; in a file nobody can. */
function ExerciseButton({ setting: { act, t } }: Pick<RecoveryProps, 'setting'>): VNode | null {
  if (act === null) return null
  return (
    <div class="bar">
      <button type="button" onClick={() => act({ do: 'exercise' })}>
        {t('recovery.exercise')}
      </button>
    </div>
  )
}

/** One of the charts; in a file, where nobody can choose, all of them. */
function Charts({ charts, setting }: { readonly charts: RecoveryView['charts']; readonly setting: BoardSetting }): VNode {
  const { ui, act, t } = setting
  const selected = chosenItem(setting, undefined)
  const holding = charts.find(({ lanes }) => lanes.some(({ works }) => works.some(({ item }) => item === selected)))
  const shown = charts.find(({ key }) => key === ui.shown) ?? holding ?? charts[0]
  const choices = charts.map(({ key, title }) => ({ value: key, text: title }))
  const drawn = act === null ? charts : charts.filter((chart) => chart === shown)
  return (
    <>
      {shown === undefined ? null : <Choices label={t('recovery.which')} choices={choices} shown={shown.key} setting={setting} />}
      {drawn.map((chart) => (
        <Chart key={chart.key} chart={chart} setting={setting} />
      ))}
    </>
  )
}
