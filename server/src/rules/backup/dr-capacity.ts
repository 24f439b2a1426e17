import { type Args, percent } from '../../base/message.ts'
import type { BiaActivity } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import { drSiteOf, type Hosted, hostedAt, hostedById } from '../../programme/analysis/drSites.ts'
import { networkOf } from '../../programme/analysis/network.ts'
import type { Site } from '../../programme/index/elements.ts'
import type { Programme } from '../../programme/index/programme.ts'
import { linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** BKP-17: a recovery site carries less than the least that an activity there must reach. */
export const rule: Rule = linkedElementRule({
  id: 'BKP-17',
  name: 'dr-capacity',
  title: { en: 'Recovery site too small', 'zh-cn': '灾备中心容量不足', 'zh-tw': '備援中心容量不足' },
  why: {
    en: 'The activity comes back and still fails its minimum, for as long as the main site is away.',
    'zh-cn': '业务虽已恢复，但在主场所修复之前始终达不到最低水平。',
    'zh-tw': '業務雖已復原，但在主要據點修復之前始終達不到最低水準。',
  },
  messages: {
    small: {
      en: 'The site carries {capacity} of the normal load; “{activity}” needs at least {least}.',
      'zh-cn': '该场所只能承担正常负荷的 {capacity}，而“{activity}”至少需要 {least}。',
      'zh-tw': '該據點只能承擔正常負荷的 {capacity}，而「{activity}」至少需要 {least}。',
    },
    least: {
      en: '“{activity}” needs at least {least}',
      'zh-cn': '“{activity}”至少需要 {least}',
      'zh-tw': '「{activity}」至少需要 {least}',
    },
  },
  severity: always('error'),
  visits: ['continuity_plan.dr_site'],
  check(element, context) {
    const { programme } = context
    const capacity = element.capacity_percent
    const site = drSiteOf(programme, element)
    if (!capacity || !site) return
    const short = hostedAt(programme, site)
      .filter((hosted) => capacityFor(programme, hosted) === 'known')
      .flatMap((hosted) => minima(programme, hosted).filter(({ percent: least }) => least.value > together(programme, hosted)))
      .toSorted((a, b) => b.percent.value - a.percent.value)
    const [first] = short
    if (!first) return
    const related = short.map((one) => ({ at: one.percent.span, uri: one.site.file.uri, message: 'least', args: wording(one) }))
    context.report({ at: capacity.span, message: 'small', args: { ...wording(first), capacity: percent(capacity.value) }, related: once(related) })
  },
})

interface Minimum {
  readonly site: Site<BiaActivity>
  readonly name: string
  readonly percent: Located<number>
}

/** The least that is asked of what moves to the site: an activity’s own, or that of each activity that cannot do without the system. */
function minima(programme: Programme, { what }: Hosted): readonly Minimum[] {
  if (what.type === 'activity') return minimumOf({ ...what, element: what.element as BiaActivity })
  const dependents = (networkOf(programme).neededBy.get(what.id) ?? []).filter(
    ({ strength, from }) => strength === 'hard' && from.type === 'activity',
  )
  return dependents.flatMap(({ from }) => minimumOf({ ...from, element: from.element as BiaActivity }))
}

function minimumOf(site: Site<BiaActivity>): readonly Minimum[] {
  const least = site.element.mbco?.percent
  return least ? [{ site, name: site.element.name?.value ?? site.element.id?.value ?? '', percent: least }] : []
}

/** Several sites may share the load. */
const together = (programme: Programme, { what }: Hosted): number =>
  hostsOf(programme, what.id).reduce((sum, { host }) => sum + (host.element.capacity_percent?.value ?? 0), 0)

/** With another site whose capacity is not stated, nobody knows what they carry together. */
const capacityFor = (programme: Programme, { what }: Hosted): 'known' | 'unknown' =>
  hostsOf(programme, what.id).every(({ host }) => host.element.capacity_percent) ? 'known' : 'unknown'

const hostsOf = (programme: Programme, id: string): readonly Hosted[] => hostedById(programme).get(id) ?? []

const wording = ({ name, percent: least }: Minimum): Args => ({ activity: name, least: percent(least.value) })

/** An activity that needs several systems of the site is named once. */
function once<Related extends { readonly at: { readonly start: number }; readonly uri: string }>(all: readonly Related[]): readonly Related[] {
  return [...new Map(all.map((one) => [`${one.uri} ${one.at.start}`, one])).values()]
}
