import type { VNode } from 'preact'
import type { ViewKey } from '../../../l10n/views.ts'
import type { AchievedView, ActivityView, LadderView } from '../../models/bia/types.ts'
import { flow } from '../flow.ts'
import { textWidth } from '../textWidth.ts'
import type { Translate } from '../translate.ts'

interface Entry {
  readonly key: string
  readonly sign: VNode
  readonly text: string
}

interface LegendProps {
  readonly activities: readonly ActivityView[]
  readonly t: Translate
  readonly width: number
}

const signWidth = 24
const line = 20
const size = 11

/** Explains only what the ladder draws. */
export function Legend({ activities, t, width }: LegendProps): VNode {
  const entries = entriesOf(activities, t)
  const places = flow(
    entries.map(({ text }) => signWidth + textWidth(text, size) + 14),
    width,
  )
  const lines = (places.at(-1)?.line ?? 0) + 1
  const used = Math.max(0, ...entries.map(({ text }, index) => (places[index]?.x ?? 0) + signWidth + textWidth(text, size)))
  return (
    <svg class="key" width={Math.ceil(used) + 4} height={lines * line} aria-hidden="true">
      {entries.map(({ key, sign, text }, index) => (
        <g key={key} transform={`translate(${places[index]?.x ?? 0} ${(places[index]?.line ?? 0) * line})`}>
          {sign}
          <text x={signWidth} y="14">
            {text}
          </text>
        </g>
      ))}
    </svg>
  )
}

function entriesOf(activities: readonly ActivityView[], t: Translate): readonly Entry[] {
  const drawn = signs.filter(({ isIn }) => activities.some(({ ladder }) => isIn(ladder)))
  return drawn.map(({ text, sign }) => ({ key: text, sign: sign(), text: t(text) }))
}

interface Sign {
  readonly text: ViewKey
  readonly isIn: (ladder: LadderView) => boolean
  readonly sign: () => VNode
}

const mark = (standing: AchievedView['standing']): Sign => ({
  text: `bia.sign.${standing}`,
  isIn: ({ achieved }) => achieved?.standing === standing,
  sign: () => <Achieved standing={standing} />,
})

const signs: readonly Sign[] = [
  {
    text: 'bia.sign.activation',
    isIn: ({ activation, back }) => activation !== undefined && back !== undefined,
    sign: () => <path class="act" d="M0 10h16m0-5v10" />,
  },
  { text: 'bia.rto', isIn: ({ back }) => back !== undefined, sign: () => <rect class="rto" x="0" y="5" width="18" height="10" /> },
  {
    text: 'bia.wrt',
    isIn: ({ back = 0, total = 0 }) => total > back,
    sign: () => <rect class="wrt" x=".5" y="5" width="18" height="10" fill="url(#p-wrt)" />,
  },
  { text: 'bia.mtpd', isIn: ({ bounds }) => bounds.some(({ kind }) => kind === 'declared'), sign: () => <path class="lim" d="M9 3v14" /> },
  { text: 'bia.sign.stricter', isIn: ({ bounds }) => bounds.some(({ kind }) => kind !== 'declared'), sign: () => <path class="lim2" d="M9 3v14" /> },
  {
    text: 'bia.sign.beyond',
    isIn: ({ bounds }) => bounds.some(({ until }) => until !== undefined),
    sign: () => <rect class="over" x=".5" y="4" width="17" height="12" fill="url(#p-bad)" />,
  },
  ...(['met', 'late', 'stale', 'open'] as const).map(mark),
]

function Achieved({ standing }: Pick<AchievedView, 'standing'>): VNode {
  if (standing === 'late') return <path class="ach-bad" d="M9 3l7 7-7 7-7-7z" />
  return <circle class={standing === 'met' ? 'ach' : `ach ${standing}`} cx="9" cy="10" r="5" />
}
