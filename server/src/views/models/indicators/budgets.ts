import { durationText } from '../../../l10n/quantities.ts'
import { itemOf } from '../../../language/model/items.ts'
import { isoText } from '../../../language/values/civil.ts'
import type { ErrorBudget } from '../../../programme/analysis/errorBudget.ts'
import { joined, sayer } from '../board/say.ts'
import { textIn } from '../board/words.ts'
import { itemFrom } from '../elsewhere.ts'
import type { Scene } from '../scene.ts'
import type { Key } from './say.ts'
import type { BudgetView } from './types.ts'

/** An availability as the downtime that it allows, and what of that is gone. */
export function budgetView({ promise, allowed, incidents, left, elapsed, recovery }: ErrorBudget, scene: Scene): BudgetView {
  const say = sayer<Key>('indicators', scene)
  const text = (seconds: number): string => durationText(Math.abs(seconds), scene.locale)
  const { objective, metric, window } = promise
  const name = textIn(objective.statement, scene) ?? objective.id?.text ?? ''
  const rest = say(left < 0 ? 'budget.over' : 'budget.left', { time: text(left) })
  const limit = say('budget.allowed', { time: text(allowed), window: text(window) })
  const one =
    recovery && say(recovery.times > 1 ? 'budget.recoveryOver' : 'budget.recovery', { time: text(recovery.seconds), times: rounded(recovery.times) })
  return {
    ...{ item: itemOf(objective), allowed, allowedText: limit },
    title: say('budget', { id: objective.id?.text ?? '' }),
    sub: `${metric.target.text.replace(/>=\s*/, '≥ ')} · ${name}`,
    incidents: incidents.map((incident) => ({
      item: itemFrom(scene, incident),
      seconds: incident.seconds,
      text: `${text(incident.seconds)} · ${isoText(incident.day)}`,
    })),
    left: { text: rest, tone: left < 0 ? 'bad' : 'ok' },
    said: joined(
      scene,
      [limit, rest, ...(one === undefined ? [] : [one])].map((part) => say('sentence', { text: part })),
    ),
    ...(elapsed !== undefined && { elapsed: { percent: elapsed, text: say('budget.elapsed', { percent: rounded(elapsed) }) } }),
    ...(recovery && one !== undefined && { recovery: { seconds: recovery.seconds, text: one, tone: recovery.times > 1 ? 'bad' : 'ok' } }),
  }
}

const rounded = (value: number): number => Math.round(value * 100) / 100
