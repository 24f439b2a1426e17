import { type Args, duration } from '../../base/message.ts'
import type { ContinuityPlanDrSite } from '../../generated/model.ts'
import type { Duration } from '../../language/values/valueTypes.ts'
import { neededBy, type Objective, systemObjective } from '../../programme/analysis/dataObjectives.ts'
import { elementDeadline } from '../../programme/analysis/deadlines.ts'
import { drSiteOf, type Hosted, hostedAt, hostedById, type Readiness, readinessOf } from '../../programme/analysis/drSites.ts'
import type { Site, Target } from '../../programme/index/elements.ts'
import { placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** BKP-16: what moves to a recovery site must be back before such a site is ready. */
export const rule: Rule = linkedElementRule({
  id: 'BKP-16',
  name: 'site-class',
  title: { en: 'Recovery site not ready in time', 'zh-cn': '灾备中心来不及就绪', 'zh-tw': '備援中心來不及就緒' },
  why: {
    en: 'Nothing can be brought back on a site that is itself still being set up.',
    'zh-cn': '场所本身还在搭建，上面什么也恢复不了。',
    'zh-tw': '據點本身還在建置，上面什麼也復原不了。',
  },
  messages: {
    cold: {
      en: 'A cold site takes {least} or more until it is ready; “{what}” must be back within {rto}.',
      'zh-cn': '冷备场所至少需要 {least} 才能就绪，而“{what}”须在 {rto} 内恢复。',
      'zh-tw': '冷備援據點至少需要 {least} 才能就緒，而「{what}」須在 {rto} 內復原。',
    },
    warm: {
      en: 'A warm site without automatic switching takes {least} or more; “{what}” must be back within {rto}.',
      'zh-cn': '没有自动切换的温备场所至少需要 {least}，而“{what}”须在 {rto} 内恢复。',
      'zh-tw': '沒有自動切換的溫備援據點至少需要 {least}，而「{what}」須在 {rto} 內復原。',
    },
    provisioning: {
      en: 'The site is ready after {least}; “{what}” must be back within {rto}: {over} too late.',
      'zh-cn': '该场所 {least} 后才就绪，而“{what}”须在 {rto} 内恢复：晚了 {over}。',
      'zh-tw': '該據點 {least} 後才就緒，而「{what}」須在 {rto} 內復原：晚了 {over}。',
    },
    rto: { en: '“{what}” must be back within {rto}', 'zh-cn': '“{what}”须在 {rto} 内恢复', 'zh-tw': '「{what}」須在 {rto} 內復原' },
  },
  severity: always('error'),
  visits: ['continuity_plan.dr_site'],
  check(element, context) {
    const site = drSiteOf(context.programme, element)
    const ready = site && readyAfter(site, context)
    if (!site || !ready) return
    const late = hostedAt(context.programme, site)
      .flatMap((hosted) => asked(hosted, context))
      .filter(({ objective, hosted }) => objective.seconds < ready.least && !isElsewhere(hosted, context))
      .toSorted((a, b) => a.objective.seconds - b.objective.seconds)
    const [first] = late
    if (!first) return
    const args = { ...wording(first), least: duration(ready.least), over: duration(ready.least - first.objective.seconds) }
    const related = late.map((one) => ({ at: one.objective.at, uri: one.objective.uri, message: 'rto', args: wording(one) }))
    const at = (ready.message === 'provisioning' ? element.provisioning : element.type)?.span ?? placeOf(element)
    context.report({ at, message: ready.message, args, related })
  },
})

interface Ready {
  readonly message: 'cold' | 'warm' | 'provisioning'
  readonly least: Duration
}

/** The plan’s own figure counts before what is usual for such a site. */
function readyAfter({ element, document, file }: Site<ContinuityPlanDrSite>, { programme, limits }: LinkedContext): Ready | undefined {
  if (element.$.slots.has('provisioning')) return element.provisioning && { message: 'provisioning', least: element.provisioning.value }
  const readiness: Readiness = readinessOf(programme, { element, document, file })
  const limit = readiness === 'cold' ? limits('cold_site_rto_min') : limits('warm_site_rto_min')
  const isSlow = readiness === 'cold' || (readiness === 'warm' && element.automated?.value !== true)
  return isSlow && limit !== undefined ? { message: readiness === 'cold' ? 'cold' : 'warm', least: limit } : undefined
}

interface Asked {
  readonly hosted: Hosted
  readonly objective: Objective
}

function asked(hosted: Hosted, { programme }: LinkedContext): readonly Asked[] {
  const { what, host } = hosted
  const objective = what.type === 'system' ? systemObjective(programme, host.document, what as Target<'system'>) : ofActivity(hosted, programme)
  return objective ? [{ hosted, objective }] : []
}

/** An activity’s own time, where it runs by the clock from the disruption; what starts later or pauses at night leaves more time. */
function ofActivity({ what }: Hosted, programme: LinkedContext['programme']): Objective | undefined {
  const deadline = elementDeadline(what.element, what.document)
  if (!deadline) return neededBy(programme, what.id)
  const isPlain = deadline.clock === 'continuous' && deadline.starts === 'disruption'
  return isPlain ? { seconds: deadline.time.value, at: deadline.time.span, uri: what.file.uri } : undefined
}

/** What also moves to a readier site does not wait for this one. */
const isElsewhere = ({ what, host }: Hosted, context: LinkedContext): boolean =>
  (hostedById(context.programme).get(what.id) ?? []).some(
    (other) => other.host.element !== host.element && (readyAfter(other.host, context)?.least ?? 0) < (readyAfter(host, context)?.least ?? 0),
  )

const wording = ({ hosted: { what }, objective }: Asked): Args => ({ what: what.name ?? what.id, rto: duration(objective.seconds) })
