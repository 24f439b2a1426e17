import type { VNode } from 'preact'
import type { BarrierView, BowView } from '../../models/risks/types.ts'
import { TextLines } from '../board/textLines.tsx'
import type { Translate } from '../translate.ts'
import { Bar } from './bar.tsx'
import { type BowLayout, barHeight, barrierLines, bowLayout, box, boxLines, eventBox, type Place } from './bowLayout.ts'

interface BowProps {
  readonly bow: BowView
  readonly t: Translate
  readonly width: number
}

/** The way from a cause over the event to its consequence, and the barriers across it. A way on which nothing works is red. */
export function Bow({ bow, t, width }: BowProps): VNode {
  const layout = bowLayout(bow, width)
  return (
    <svg class="bow" width={layout.width} height={layout.height} role="img" aria-label={bow.said}>
      <defs>
        {(['bad', 'warn'] as const).map((tone) => (
          <pattern key={tone} id={`rk-${tone}`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path class={`h-${tone}`} d="M0 0v5" />
          </pattern>
        ))}
      </defs>
      <Heads layout={layout} t={t} />
      <path class={look(bow, 'before')} d={`M${box} ${layout.middle}H${layout.event}`} />
      <path class={look(bow, 'after')} d={`M${layout.event + eventBox} ${layout.middle}H${layout.consequence}`} />
      <Box x={0} middle={layout.middle} width={box} text={bow.cause ?? t('hole.unset')} look={bow.cause === undefined ? 't2' : ''} />
      <Box
        x={layout.consequence}
        middle={layout.middle}
        width={box}
        text={bow.consequence ?? t('hole.unset')}
        look={bow.consequence === undefined ? 't2' : ''}
      />
      <Box x={layout.event} middle={layout.middle} frame="box ev0" width={eventBox} text={bow.event} look="tb" sub={bow.sub} />
      {(['before', 'after'] as const).map((side) => (
        <Nothing key={side} bow={bow} side={side} layout={layout} t={t} />
      ))}
      {layout.barriers.map((place, index) => (
        <Barrier key={index} {...place} middle={layout.middle} />
      ))}
    </svg>
  )
}

interface NothingProps {
  readonly bow: BowView
  readonly side: 'before' | 'after'
  readonly layout: BowLayout
  readonly t: Translate
}

/** Where nothing at all stands in the way, that is said on it. */
function Nothing({ bow, side, layout: { event, consequence, middle }, t }: NothingProps): VNode | null {
  if (bow[side].length > 0) return null
  const x = side === 'before' ? (box + event) / 2 : (event + eventBox + consequence) / 2
  return (
    <text class="m tbad" x={x} y={middle - 8}>
      {t('risks.bow.none')}
    </text>
  )
}

const look = ({ bare }: BowView, side: 'before' | 'after'): string => (bare.includes(side) ? 'flow bare' : 'flow')

function Heads({ layout: { event, consequence }, t }: { readonly layout: BowLayout; readonly t: Translate }): VNode {
  const heads = [
    ['cause', 0, ''],
    ['before', (box + event) / 2, 'm'],
    ['event', event + eventBox / 2, 'm'],
    ['after', (event + eventBox + consequence) / 2, 'm'],
    ['consequence', consequence, ''],
  ] as const
  return (
    <>
      {heads.map(([key, x, anchor]) => (
        <text key={key} class={`t2 ${anchor}`} x={x} y="12">
          {t(`risks.bow.${key}`)}
        </text>
      ))}
    </>
  )
}

interface BoxProps {
  readonly x: number
  readonly middle: number
  readonly width: number
  readonly text: string
  readonly look: string
  readonly frame?: string
  readonly sub?: string
}

function Box({ x, middle, width, text, look: ink, frame = 'box', sub = '' }: BoxProps): VNode {
  const room = width - 20
  const { lines, below, height } = boxLines(text, sub, room)
  const top = middle - height / 2
  return (
    <>
      <rect class={frame} x={x + 0.5} y={top} width={width - 1} height={height} />
      <TextLines text={lines} x={x + 10} y={top + 18} look={ink} />
      <TextLines text={below} x={x + 10} y={top + 18 + 14 * lines.length} look="t2" />
    </>
  )
}

function Barrier({ barrier, x, room, middle }: Place<BarrierView> & { readonly middle: number }): VNode {
  const { title, sub } = barrierLines(barrier, room)
  const top = middle - barHeight / 2
  return (
    <g>
      <Bar x={x - 4} y={top} height={barHeight} standing={barrier.standing} />
      <TextLines text={title} x={x} y={top - 8 - 14 * (title.length - 1)} look={barrier.standing === 'useless' ? 'm halo tbad' : 'm halo'} />
      <TextLines text={sub} x={x} y={top + barHeight + 15} look="m t2 halo" />
    </g>
  )
}
