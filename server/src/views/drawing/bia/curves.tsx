import type { VNode } from 'preact'
import { fitted } from '../textWidth.ts'
import { type CurveLayout, type CurveLine, curveLayout, curveLines, curvesHeight, halfStep, levelName, nameSize } from './curveLayout.ts'
import { spread } from './labels.ts'
import { LimitLines } from './limitLines.tsx'
import type { Chosen, Scene } from './scene.ts'

interface CurvesProps {
  readonly chosen: Chosen
  readonly scene: Scene
}

/** How bad it gets over time, one line for each impact type, and what follows for the MTPD. */
export function Curves({ chosen, scene }: CurvesProps): VNode {
  const { activity } = chosen
  const layout = curveLayout(chosen, scene.half)
  const lines = curveLines(chosen, layout)
  return (
    <svg width={layout.width} height={curvesHeight} role="img" aria-label={activity.impact.said}>
      <Band chosen={chosen} layout={layout} scene={scene} />
      <Axes chosen={chosen} layout={layout} />
      <IntolerableWord chosen={chosen} layout={layout} scene={scene} />
      {lines.map(({ type, look, path }) => (
        <path key={type.item} class={look} d={path} />
      ))}
      <Names lines={lines} layout={layout} />
      <LimitLines activity={activity} layout={layout} scene={scene} />
    </svg>
  )
}

interface PartProps extends CurvesProps {
  readonly layout: CurveLayout
}

/** From the level on that nobody can bear. Where the types differ in that, none is drawn for all. */
function Band({ chosen: { analysis }, layout: { scale, right, top, yOf } }: PartProps): VNode | null {
  if (analysis.intolerableFrom === undefined) return null
  const from = yOf(analysis.intolerableFrom) + halfStep(analysis)
  return (
    <>
      <rect class="intol" x={scale.zero} y={top} width={right - scale.zero} height={from - top} />
      <path class="intol-edge" d={`M${scale.zero} ${from}H${right}`} />
    </>
  )
}

function IntolerableWord({ chosen: { analysis }, layout: { scale, yOf }, scene: { t } }: PartProps): VNode | null {
  if (analysis.intolerableFrom === undefined) return null
  return (
    <text class="halo-bad" x={scale.zero + 6} y={yOf(analysis.intolerableFrom) + halfStep(analysis) - 6}>
      {t('bia.intolerable')}
    </text>
  )
}

function Axes({ chosen: { analysis }, layout: { scale, right, bottom, yOf, ticks } }: Omit<PartProps, 'scene'>): VNode {
  return (
    <>
      {analysis.levels.map((level) => (
        <g key={level.rank}>
          <text class="e t2" x={scale.zero - 8} y={yOf(level.rank) + 4}>
            {levelName(level)}
          </text>
          <path class="grid" d={`M${scale.zero} ${yOf(level.rank)}H${right}`} />
        </g>
      ))}
      <path class="axis" d={`M${scale.zero} ${bottom}H${right}`} />
      {ticks.map(({ seconds, x, label }) => (
        <g key={seconds}>
          <path class="axis" d={`M${x} ${bottom}v4`} />
          <text class="t2 m" x={x} y={bottom + 16}>
            {label}
          </text>
        </g>
      ))}
    </>
  )
}

/** Each line is named at its right end. */
function Names({ lines, layout: { right, top, bottom, width } }: { readonly lines: readonly CurveLine[]; readonly layout: CurveLayout }): VNode {
  const ys = spread(
    lines.map(({ endY }) => (Number.isNaN(endY) ? bottom : endY)),
    { least: 15, top, bottom },
  )
  return (
    <>
      {lines.map(({ type, endY, path, look }, index) =>
        path === '' ? null : (
          <g key={type.item}>
            <path class="grid2" d={`M${right} ${endY}h4L${right + 10} ${ys[index] ?? endY}`} />
            <text class={look.includes('cv-bad') ? 'tbad' : undefined} x={right + 14} y={(ys[index] ?? endY) + 4}>
              {fitted(type.name, nameSize, width - right - 14)}
            </text>
          </g>
        ),
      )}
    </>
  )
}
