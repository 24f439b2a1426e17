import { isoText } from '../../../language/values/civil.ts'
import type { TimelineItem } from '../../models/timeline/types.ts'
import { counted, type Translate } from '../translate.ts'
import { isPoint } from './bars.ts'

/** All that the drawing shows of an item, as a sentence: for those who do not see it, and on hover. */
export function describe(item: TimelineItem, t: Translate): string {
  const { kind, state, progress, lateDays, baseline } = item
  const parts = [
    kind === 'milestone' || kind === 'event' ? t(kind) : '',
    t(`state.${state}`),
    datesOf(item, t),
    baseline === undefined ? '' : t('says.baseline', { span: spanText(baseline.start, baseline.end, t) }),
    progress === undefined || isPoint(item) ? '' : t('says.progress', { n: progress }),
    lateDays === undefined ? '' : counted(t, 'says.late', lateDays),
    item.critical === true ? t('critical.hint') : '',
    item.note ?? '',
    item.owner === undefined ? '' : t('says.owner', { owner: item.owner }),
  ]
  return parts.filter((part) => part !== '').join(t('separator'))
}

function datesOf({ kind, start, end }: TimelineItem, t: Translate): string {
  if (end === undefined) return kind === 'group' ? '' : start === undefined ? t('noDate') : `${t('start')} ${isoText(start)}`
  return spanText(start, end, t)
}

function spanText(start: number | undefined, end: number, t: Translate): string {
  return start === undefined || start === end ? isoText(end) : t('span', { start: isoText(start), end: isoText(end) })
}

/** How far the end has moved from the baseline, in days. */
export const slipOf = ({ end, baseline }: TimelineItem): number | undefined =>
  end === undefined || baseline === undefined ? undefined : end - baseline.end

/** `2.2 Internal review` */
export const nameOf = ({ label, title }: TimelineItem): string => (label === '' ? title : `${label} ${title}`)
