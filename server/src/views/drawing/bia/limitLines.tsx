import type { VNode } from 'preact'
import type { ActivityView, Span } from '../../models/bia/types.ts'
import type { CurveLayout } from './curveLayout.ts'
import { type Place, type PlacedText, placeTexts, type Wanted } from './labels.ts'
import { timeX } from './logScale.ts'
import type { Scene } from './scene.ts'

interface LimitLinesProps {
  readonly activity: ActivityView
  readonly layout: CurveLayout
  readonly scene: Scene
}

const above = 34

/** The MTPD that the impacts support and the declared one; between them, where that is longer, red. */
export function LimitLines({ activity: { impact, mtpd }, layout, scene }: LimitLinesProps): VNode {
  const { derived } = impact
  const declared = 'seconds' in mtpd ? mtpd : undefined
  const isClash = derived !== undefined && declared !== undefined && declared.seconds > derived.seconds
  const differs = declared !== undefined && declared.seconds !== derived?.seconds
  const { scale, top, bottom } = layout
  const labels = labelsOf(
    { derived, declared: differs ? declared : undefined, same: !differs && declared !== undefined ? 'same' : 'other' },
    layout,
    scene,
  )
  const x = (span: Span): number => timeX(scale, span.seconds)
  return (
    <>
      {isClash ? <rect class="beyond" x={x(derived)} y={top} width={x(declared) - x(derived)} height={bottom - top} fill="url(#p-bad)" /> : null}
      {derived === undefined ? null : <path class={isClash ? 'vbad' : 'vink'} d={`M${x(derived)} ${above}V${bottom}`} />}
      {differs ? <path class="vdash" d={`M${x(declared)} ${above}V${bottom}`} /> : null}
      {labels.map((label) => (
        <text
          key={label.key}
          class={`halo${label.key === 'derived' && isClash ? ' tbad' : ''}${label.anchor === 'end' ? ' e' : ''}`}
          x={label.x}
          y={label.y}
        >
          {label.text}
        </text>
      ))}
    </>
  )
}

interface Limits {
  readonly derived: Span | undefined
  readonly declared: Span | undefined
  /** Whether the declared MTPD is the derived one. */
  readonly same: 'same' | 'other'
}

type Key = 'derived' | 'declared'

/** The one on the left is named on its left, the one on the right on its right: so the names do not meet. */
function labelsOf({ derived, declared, same }: Limits, { scale, width }: CurveLayout, { t }: Scene): readonly PlacedText<Key>[] {
  const want = (key: Key, one: Span | undefined, other: Span | undefined): readonly Wanted<Key>[] => {
    if (!one) return []
    const isFirst = other !== undefined && one.seconds < other.seconds
    const text = t(`bia.line.${key === 'derived' && same === 'same' ? 'both' : key}`, { time: one.text })
    return [{ key, text, places: placesAt(timeX(scale, one.seconds), isFirst ? 'end' : 'start') }]
  }
  return placeTexts([...want('derived', derived, declared), ...want('declared', declared, derived)], { width })
}

function placesAt(x: number, best: Place['anchor']): readonly Place[] {
  const at = (anchor: Place['anchor'], y: number): Place => ({ x: anchor === 'end' ? x - 5 : x + 5, y, anchor })
  const other = best === 'end' ? 'start' : 'end'
  return [at(best, 30), at(other, 30), at(best, 15), at(other, 15)]
}
