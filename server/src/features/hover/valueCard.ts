import { duration, percent } from '../../base/message.ts'
import type { FigureFact } from '../../language/model/facts.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import { choiceFor } from '../../language/schema/lookup.ts'
import { readScalar } from '../../language/values/scalars.ts'
import { availabilityAfter, yearSeconds } from '../../programme/analysis/availability.ts'
import { distance } from '../distance.ts'
import { downtimeOf, measureOf } from '../measures.ts'
import type { Snapshot } from '../snapshot.ts'
import { levelLine } from './levelLine.ts'

/** What a figure amounts to: a choice by its label, a level by its definition, a time by what it costs in a year, a date by its distance, a telephone by what is dialled. */
export function valueCard(figure: FigureFact, document: DocumentModel, snapshot: Snapshot): string | undefined {
  const lines = [choiceLine, levelLine, measureLine, dateLine, phoneLine]
    .map((line) => line(figure, snapshot, document))
    .filter((line) => line !== undefined)
  return lines.length > 0 ? lines.join('\n\n') : undefined
}

function choiceLine({ scalar, text }: FigureFact, { locale }: Snapshot): string | undefined {
  const choice = choiceFor(scalar, text)
  return choice && `**${choice.labels[locale]}** \`${choice.value}\``
}

function measureLine(figure: FigureFact, { render, locale }: Snapshot): string | undefined {
  const downtime = downtimeOf(figure)
  if (downtime) {
    const args = {
      availability: percent(downtime.availability),
      year: duration(downtime.year),
      month: duration(downtime.month),
      week: duration(downtime.week),
    }
    return render({ key: 'hover.downtime', args }, locale)
  }
  const measure = measureOf(figure)
  if (measure?.unit !== 'duration' || measure.value <= 0 || measure.value >= yearSeconds) return undefined
  return render(
    { key: 'hover.outage', args: { outage: duration(measure.value), best: percent(availabilityAfter(measure.value, yearSeconds)) } },
    locale,
  )
}

function dateLine({ scalar, text }: FigureFact, snapshot: Snapshot): string | undefined {
  const day = scalar.value === 'date' ? readScalar('date', text) : undefined
  return day?.ok ? `${text} · ${distance(day.value - snapshot.today, snapshot)}` : undefined
}

/** The number as it is dialled, to be clicked where the editor lets it; what stands behind it is an extension. */
function phoneLine({ scalar, text }: FigureFact, { render, locale }: Snapshot): string | undefined {
  if (scalar.value !== 'phone') return undefined
  const [main = ''] = text.split(/ext|#|x|转|轉|分機|分机|\/|;|,|，|、/i)
  const digits = main.replace(/\(0\)/, '').replace(/[^\d+]/g, '')
  return /^\+?\d{3,15}$/.test(digits) ? render({ key: 'hover.dialled', args: { number: `[${digits}](tel:${digits})` } }, locale) : undefined
}
