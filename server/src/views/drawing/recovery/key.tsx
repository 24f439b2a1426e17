import type { VNode } from 'preact'
import type { ChartView } from '../../models/recovery/types.ts'
import type { Translate } from '../translate.ts'

/** The hatch of what is late, once for all charts. */
export const Hatch = (): VNode => (
  <svg class="sprite" aria-hidden="true">
    <defs>
      <pattern id="rc-bad" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="h-bad" d="M0 0v6" />
      </pattern>
    </defs>
  </svg>
)

/** The signs of the chart, those that it has. */
export function Key({ chart, t }: { readonly chart: ChartView; readonly t: Translate }): VNode {
  const works = chart.lanes.flatMap((lane) => lane.works)
  const has = {
    critical: works.some(({ critical }) => critical === 'critical'),
    slack: works.some(({ until }) => until !== undefined),
    late: works.some(({ tone }) => tone === 'late'),
    flag: works.some(({ flag }) => flag !== undefined),
  }
  return (
    <span class="foot" aria-hidden="true">
      {(['critical', 'slack', 'late', 'flag'] as const).map((sign) =>
        has[sign] ? (
          <span key={sign}>
            <svg class="i w" width="30" height="14" aria-hidden="true">
              {drawn[sign]}
            </svg>{' '}
            {t(`recovery.key.${sign}`)}
          </span>
        ) : null,
      )}
    </span>
  )
}

const drawn = {
  critical: (
    <>
      <rect class="b prog" x="3" y="3" width="20" height="8" />
      <rect class="crit" x=".5" y=".5" width="25" height="13" />
    </>
  ),
  slack: (
    <>
      <rect class="b prog" x="1" y="3" width="14" height="8" />
      <path class="slip" d="M15 7h14" />
    </>
  ),
  late: <rect class="b late" x="1" y="3" width="24" height="8" />,
  flag: <path class="fl" d="M8 14V1h9l-2 3.500 2 3.500H9.500v6z" />,
} as const
