import type { VNode } from 'preact'
import type { ActivityView } from '../../models/bia/types.ts'
import { pictureOf } from '../pictureFrame.tsx'
import type { PaperDrawing, Picture, TabSetting } from '../tabView.ts'
import { fitted } from '../textWidth.ts'
import type { Translate } from '../translate.ts'
import { LadderDrawing, rowHeight } from './ladderDrawing.tsx'
import { type LadderLayout, ladderScale, wordsOf } from './ladderLayout.ts'
import { Legend } from './legend.tsx'
import { Patterns } from './patterns.tsx'

export const biaPaper: PaperDrawing = { picture }

const widths = { name: 240, time: 64, drawing: 560, result: 240 }
const times = ['rto', 'wrt', 'mtpd'] as const
const drawingX = widths.name + times.length * widths.time + 16
const width = drawingX + widths.drawing + 16 + widths.result
const headHeight = 56

/** The recovery ladder alone: what each activity needs, how long recovery takes, and how it came out. */
function picture({ model: { bia: view, head }, t }: TabSetting): Picture | null {
  const activities = (view?.analyses ?? []).flatMap((analysis) => analysis.activities)
  if (view === undefined || activities.length === 0) return null
  const layout: LadderLayout = { form: 'beside', width: widths.drawing, ...ladderScale(activities, widths.drawing, t) }
  const size = { width, height: headHeight + activities.length * rowHeight }
  return pictureOf({ name: t('bia.ladder'), head, lede: view.lede, t, size, children: <Drawn activities={activities} layout={layout} t={t} /> })
}

interface DrawnProps {
  readonly activities: readonly ActivityView[]
  readonly layout: LadderLayout
  readonly t: Translate
}

function Drawn({ activities, layout, t }: DrawnProps): VNode {
  return (
    <>
      <Patterns />
      <Legend activities={activities} t={t} width={width} />
      <Heads layout={layout} t={t} />
      {activities.map((activity, index) => (
        <g key={activity.item} transform={`translate(0 ${headHeight + index * rowHeight})`}>
          <path class="grid" d={`M0 ${rowHeight}H${width}`} />
          <Words activity={activity} t={t} />
          <g transform={`translate(${drawingX} 0)`}>
            <LadderDrawing ladder={activity.ladder} layout={layout} />
          </g>
        </g>
      ))}
    </>
  )
}

const timeX = (index: number): number => widths.name + (index + 1) * widths.time

function Heads({ layout, t }: Omit<DrawnProps, 'activities'>): VNode {
  const y = headHeight - 8
  return (
    <>
      <text class="t2" y={y}>
        {t('bia.activity')}
      </text>
      {times.map((key, index) => (
        <text key={key} class="t2 e" x={timeX(index)} y={y}>
          {t(`bia.${key}`)}
        </text>
      ))}
      {layout.ticks.map(({ seconds, x, label }) => (
        <text key={seconds} class="t2 m" x={drawingX + x} y={y}>
          {label}
        </text>
      ))}
      <path class="grid2" d={`M0 ${headHeight}H${width}`} />
    </>
  )
}

function Words({ activity: { name, ladder, mtpd }, t }: { readonly activity: ActivityView; readonly t: Translate }): VNode {
  const { rto, wrt, result } = ladder
  const resultX = drawingX + widths.drawing + 16
  return (
    <>
      <text class="ps" y="24">
        {fitted(name, 12, widths.name - 12)}
      </text>
      {[rto, wrt, mtpd].map((time, index) => (
        <text key={times[index]} class="e" x={timeX(index)} y="24">
          {wordsOf(time, t)}
        </text>
      ))}
      <text class={result.tone === 'bad' ? 'tbad' : 'ps'} x={resultX} y={result.sub === undefined ? 24 : 17}>
        {fitted(result.text, 12, widths.result)}
      </text>
      {result.sub === undefined ? null : (
        <text class="t2" x={resultX} y="32">
          {fitted(result.sub, 11, widths.result)}
        </text>
      )}
    </>
  )
}
