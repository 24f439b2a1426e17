import type { VNode } from 'preact'
import type { BudgetView } from '../../models/indicators/types.ts'
import type { BoardSetting } from '../board/setting.ts'
import { Scroller } from '../parts/scroller.tsx'
import { textWidth } from '../textWidth.ts'

interface BudgetProps {
  readonly budget: BudgetView
  readonly setting: BoardSetting
}

const names = 96
const bar = 22
const top = 22
const second = top + bar + 26

/** The hatch of what is too much, once for all bars. */
export const Hatch = (): VNode => (
  <svg class="sprite" aria-hidden="true">
    <defs>
      <pattern id="in-bad" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="h-bad" d="M0 0v6" />
      </pattern>
    </defs>
  </svg>
)

/** What is allowed as one bar, the incidents as parts of it; below it on the same scale one recovery that takes as long as it may. */
export function Budget({ budget, setting: { t, act, inner } }: BudgetProps): VNode {
  const { allowed, incidents, recovery, said } = budget
  const used = incidents.reduce((sum, { seconds }) => sum + seconds, 0)
  const width = Math.max(420, Math.min(900, inner))
  const most = Math.max(allowed, used, Math.min(recovery?.seconds ?? 0, allowed * 3))
  const scale: Scale = { from: names, x: (seconds) => Math.round((names + ((width - names - 8) * Math.min(seconds, most)) / most) * 10) / 10, width }
  const lines = [budget.allowedText, budget.left.text, budget.elapsed?.text, recovery?.text].filter((line) => line !== undefined)
  return (
    <>
      <Scroller label={said} act={act}>
        <svg width={width} height={recovery ? second + bar + 6 : top + bar + 6} role="img" aria-label={said}>
          <text class="t2" x="0" y={top + 15}>
            {t('indicators.used')}
          </text>
          <Used budget={budget} scale={scale} />
          {recovery === undefined ? null : <Recovery recovery={recovery} budget={budget} scale={scale} name={t('indicators.one')} />}
          <path class="lim" d={`M${scale.x(allowed)} ${top - 6}V${recovery ? second + bar : top + bar}`} />
        </svg>
      </Scroller>
      <p class={budget.left.tone === 'bad' || recovery?.tone === 'bad' ? 'bnote' : 'bnote dim'}>{lines.join(' · ')}</p>
    </>
  )
}

interface Scale {
  readonly from: number
  readonly x: (seconds: number) => number
  readonly width: number
}

function Used({
  budget: { allowed, incidents, elapsed, left },
  scale: { from, x, width },
}: {
  readonly budget: BudgetView
  readonly scale: Scale
}): VNode {
  let at = 0
  const right = x(allowed)
  const room = width - right - 8
  return (
    <>
      <rect class="vp" x={from} y={top} width={right - from} height={bar} />
      {incidents.map(({ item, seconds, text }) => {
        const start = x(at)
        at += seconds
        const wide = x(at) - start
        return (
          <g key={item} data-item={item}>
            <title>{text}</title>
            <rect class={at > allowed ? 'b late' : 'used'} x={start} y={top} width={Math.max(1, wide - 1)} height={bar} />
            {textWidth(text, 11) + 10 > wide ? null : (
              <text class={at > allowed ? 'tbad' : 'onw'} x={start + 6} y={top + 15}>
                {text}
              </text>
            )}
          </g>
        )
      })}
      {elapsed === undefined ? null : <path class="today" d={`M${from + ((right - from) * elapsed.percent) / 100} ${top - 4}v${bar + 8}`} />}
      {textWidth(left.text, 11) > room && textWidth(left.text, 11) + from > right ? null : (
        <text class={`${left.tone === 'bad' ? 'tbad' : 'tb'} e`} x={right} y={top - 9}>
          {left.text}
        </text>
      )}
    </>
  )
}

interface RecoveryProps {
  readonly recovery: NonNullable<BudgetView['recovery']>
  readonly budget: BudgetView
  readonly scale: Scale
  readonly name: string
}

function Recovery({ recovery: { seconds }, budget: { allowed }, scale: { from, x }, name }: RecoveryProps): VNode {
  const [edge, end] = [x(Math.min(seconds, allowed)), x(seconds)]
  return (
    <>
      <text class="t2" x="0" y={second + 15}>
        {name}
      </text>
      <rect class="used" x={from} y={second} width={edge - from} height={bar} />
      {end > edge ? <rect class="over" x={edge} y={second} width={end - edge} height={bar} fill="url(#in-bad)" /> : null}
    </>
  )
}
