import { percent } from '../../base/message.ts'
import { scalarAt } from '../../language/model/access.ts'
import { elementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** Where a share of normal output stands, and whether more than the normal one makes sense there. */
const shares = {
  'bia.activity.mbco': { key: 'percent', most: 100 },
  'continuity_plan.coverage': { key: 'mbco', most: 100 },
  // Catching up, or the rush of a peak, may well need more than on a normal day.
  'bia.capacity_step': { key: 'percent', most: Number.POSITIVE_INFINITY },
  'bia.activity_peak': { key: 'mbco', most: Number.POSITIVE_INFINITY },
} as const

type Shared = keyof typeof shares

/** BIA-04: a share of normal output that cannot be. */
export const rule: Rule = elementRule<Shared>({
  id: 'BIA-04',
  name: 'mbco-range',
  title: { en: 'Minimum level out of range', 'zh-cn': 'MBCO 超出范围', 'zh-tw': 'MBCO 超出範圍' },
  why: {
    en: 'A level that cannot be reached, or that is none, gives those who recover nothing to aim at.',
    'zh-cn': '达不到或没有意义的水平，使恢复人员没有可以努力的目标。',
    'zh-tw': '達不到或沒有意義的水準，使復原人員沒有可以努力的目標。',
  },
  messages: {
    high: {
      en: '{share} is more than the normal output; a minimum lies between 0 % and 100 %.',
      'zh-cn': '{share} 超过正常产出；最低水平应在 0 % 与 100 % 之间。',
      'zh-tw': '{share} 超過正常產出；最低水準應介於 0 % 與 100 % 之間。',
    },
    negative: {
      en: '{share} is less than nothing; a share of normal output begins at 0 %.',
      'zh-cn': '{share} 小于零；占正常产出的比例从 0 % 起。',
      'zh-tw': '{share} 小於零；占正常產出的比例從 0 % 起。',
    },
  },
  severity: always('error'),
  visits: Object.keys(shares) as Shared[],
  check(element, { report }) {
    const { key, most } = shares[element.$.shape.name as Shared]
    const share = scalarAt<number>(element, key)
    if (!share || (share.value >= 0 && share.value <= most)) return
    report({ at: share.span, message: share.value < 0 ? 'negative' : 'high', args: { share: percent(share.value) } })
  },
})
