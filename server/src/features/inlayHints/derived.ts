import { duration, type Message, message, percent } from '../../base/message.ts'
import type { BiaActivity } from '../../generated/model.ts'
import type { Element } from '../../language/model/element.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import { leastActivation, recoveries } from '../../programme/analysis/recoveryWork.ts'
import { criteriaFor } from '../../programme/analysis/riskCriteria.ts'
import { type Risk, ratingsOf, readRating } from '../../programme/analysis/riskRatings.ts'
import { supportedMtpd } from '../../programme/analysis/supportedMtpd.ts'
import { downtimeOf } from '../measures.ts'
import type { Snapshot } from '../snapshot.ts'
import { type Asked, type Hint, isAsked } from './hint.ts'

/** What follows from what is written, beside what it is to be held against. */
export function derivedHints(asked: Asked): readonly Hint[] {
  const { document, snapshot } = asked
  const found = document.elements.filter(({ $ }) => isAsked(asked, $.span)).flatMap((element) => derived(element, document, snapshot))
  return [...found, ...downtimes(asked)].filter(({ offset }) => isAsked(asked, { start: offset, end: offset }))
}

function derived(element: Element, document: DocumentModel, snapshot: Snapshot): readonly Hint[] {
  switch (element.$.shape.name) {
    case 'bia.activity':
      return [...impactLimit(element as BiaActivity, document, snapshot), ...earliest(element as BiaActivity, snapshot)]
    case 'risk_register.risk':
    case 'annual_plan.plan_risk':
      return levels(element as Risk, document, snapshot)
    default:
      return []
  }
}

/** The MTPD that the impact ratings come to. */
function impactLimit(activity: BiaActivity, document: DocumentModel, { programme, render, locale }: Snapshot): readonly Hint[] {
  const supported = supportedMtpd({ programme, document }, activity)
  const place = activity.mtpd?.span ?? activity.name?.span
  if (supported.says !== 'bound' || !place) return []
  const args = { time: duration(supported.seconds), types: supported.types }
  return [{ offset: place.end, label: render(message('hint.mtpd', args), locale), tooltip: message('hint.mtpd.why', args) }]
}

/** When an activity can be back at the earliest, by the work on what it needs. */
function earliest({ id, rto }: BiaActivity, { programme, render, locale }: Snapshot): readonly Hint[] {
  if (!id || !rto) return []
  const found = recoveries(programme)(leastActivation(programme, id.value)).get(id.value)
  if (!found?.via) return []
  const args = { time: duration(found.at), via: found.via }
  return [{ offset: rto.span.end, label: render(message('hint.earliest', args), locale), tooltip: message('hint.earliest.why', args) }]
}

/** The level that the matrix gives a rating that states none, or another one. */
function levels(risk: Risk, document: DocumentModel, { programme, render, locale }: Snapshot): readonly Hint[] {
  const criteria = criteriaFor(programme, document)
  return ratingsOf(risk).flatMap((rating) => {
    const reading = readRating(criteria, rating)
    const name = reading?.derived === undefined ? undefined : criteria?.levels[reading.derived]?.name
    const isSaid = rating.level !== undefined && reading?.level === reading?.derived
    const place = rating.level?.span ?? rating.impact?.span
    if (name === undefined || isSaid || !place) return []
    const why: Message = message('hint.level.why', { level: name })
    return [{ offset: place.end, label: render(message('hint.level', { level: name }), locale), tooltip: why }]
  })
}

/** The downtime that an availability allows in its year. */
function downtimes(asked: Asked): readonly Hint[] {
  const { document, snapshot } = asked
  return document.figures.flatMap((figure) => {
    const found = isAsked(asked, figure.span) ? downtimeOf(figure) : undefined
    if (!found) return []
    const args = { availability: percent(found.availability), year: duration(found.year), month: duration(found.month), week: duration(found.week) }
    const label = snapshot.render(message('hint.downtime', args), snapshot.locale)
    return [{ offset: figure.span.end, label, tooltip: message('hint.downtime.why', args) }]
  })
}
