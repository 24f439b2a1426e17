import type { CommonDocument, ContinuityPlan } from '../../../generated/model.ts'
import type { Element } from '../../../language/model/element.ts'
import { headerOf } from '../../../language/model/header.ts'
import type { CivilDay } from '../../../language/values/civil.ts'
import { contactsDue } from '../../../programme/analysis/contactsDue.ts'
import { restoreDue } from '../../../programme/analysis/restoreDue.ts'
import { keepsRestoreTests, ledBy } from '../../../programme/analysis/restoreTests.ts'
import { reviewDue } from '../../../programme/analysis/reviewDue.ts'
import { criteriaFor } from '../../../programme/analysis/riskCriteria.ts'
import { isOpen, type Risk } from '../../../programme/analysis/riskRatings.ts'
import { reviewLimit, riskReviewDue } from '../../../programme/analysis/riskReviews.ts'
import { openActions } from '../../../programme/analysis/treatmentActions.ts'
import { isCurrent, type Site, seenFrom } from '../../../programme/index/elements.ts'
import type { Programme } from '../../../programme/index/programme.ts'
import { sceneOf } from '../../../rules/scene.ts'
import { ownWork } from '../timeline/ownWork.ts'
import { elementsAt } from '../walk.ts'
import { dueOf, workState } from '../workState.ts'

/** Something that waits to be done, and by which day. */
export interface Duty {
  readonly what: 'work' | 'review' | 'contacts' | 'risk' | 'measures' | 'restore'
  readonly element: Element
  /** The key of it that the day comes from, where the element is about more than that. */
  readonly key?: string
  /** What is to be restored. */
  readonly data?: string
  /** What was missed may have none. */
  readonly day?: CivilDay
  readonly state: 'late' | 'open'
}

interface When {
  readonly programme: Programme
  readonly today: CivilDay
}

/** All that a document leaves to be done: its items over time, its review, the calls to its contacts, its risks, its restore tests. */
export function dutiesIn({ document, file }: Omit<Site, 'element'>, { programme, today }: When): readonly Duty[] {
  const site = { document, file, programme: seenFrom(programme, document), today }
  const work = ownWork(document).flatMap((element): readonly Duty[] => {
    const { state } = workState(element, today)
    const day = dueOf(element)
    if (state === 'overdue') return [{ what: 'work', element, state: 'late', ...(day !== undefined && { day }) }]
    return state === 'done' || state === 'cancelled' || day === undefined ? [] : [{ what: 'work', element, day, state: 'open' }]
  })
  return [...work, ...ofHeader(site), ...ofRisks(site), ...ofBackups(site)]
}

interface Dated extends When, Omit<Site, 'element'> {}

const duty = (one: Omit<Duty, 'state'> & { readonly day: CivilDay }, { today }: When): Duty => ({ ...one, state: one.day < today ? 'late' : 'open' })

function ofHeader({ document, file, ...when }: Dated): readonly Duty[] {
  const element = headerOf(document)
  if (!element) return []
  const header = element as CommonDocument
  const review = reviewDue(header, document, when.today)
  const { limits } = sceneOf(file, document, { settings: when.programme.settings, today: when.today })
  const contacts = contactsDue(header, document, limits)
  return [
    ...(review ? [duty({ what: 'review', element, key: 'next_review_date', day: review.value }, when)] : []),
    ...(contacts ? [duty({ what: 'contacts', element, key: 'contacts_verified_on', day: contacts.due }, when)] : []),
  ]
}

/** The next look at each risk that is open, and the day of a whole treatment where its measures have none of their own. */
function ofRisks({ document, ...when }: Dated): readonly Duty[] {
  if (!isCurrent(document) || (document.kind !== 'annual_plan' && document.kind !== 'risk_register')) return []
  const criteria = criteriaFor(when.programme, document)
  const risks = (elementsAt(document.root, 'risks') as readonly Risk[]).filter(isOpen)
  return risks.flatMap((risk) => {
    const review = riskReviewDue(risk, reviewLimit(criteria, risk))
    const { treatment } = risk
    const whole = treatment?.due?.value
    const waits = openActions(risk).some(({ action }) => !action.$.slots.has('due'))
    return [
      ...(review ? [duty({ what: 'risk', element: risk, ...review }, when)] : []),
      ...(treatment && whole !== undefined && waits ? [duty({ what: 'measures', element: treatment, key: 'due', day: whole }, when)] : []),
    ]
  })
}

/** Of the data of one policy the one that waits longest. */
function ofBackups({ document, file, ...when }: Dated): readonly Duty[] {
  const { programme, today } = when
  if (document.kind !== 'continuity_plan' || !isCurrent(document) || !keepsRestoreTests(programme)) return []
  const { limits } = sceneOf(file, document, { settings: programme.settings, today })
  return ((document.root as ContinuityPlan).backup?.policies ?? []).flatMap((policy) => {
    const dues = ledBy(programme, policy).flatMap((protection) => {
      const day = restoreDue(protection, { programme, document, today, limits })?.due
      return day === undefined ? [] : [{ data: protection.data.name, day }]
    })
    const [first] = dues.toSorted((a, b) => a.day - b.day)
    return first ? [duty({ what: 'restore', element: policy, ...first }, when)] : []
  })
}
