import type { Message } from '../../base/message.ts'
import { message } from '../../base/message.ts'
import { elementAt, scalarAt } from '../../language/model/access.ts'
import { choiceFor } from '../../language/schema/lookup.ts'
import { isoText } from '../../language/values/civil.ts'
import type { Scene } from './scene.ts'
import type { TimelineItem } from './timeline/types.ts'
import type { Lede, Meter } from './types.ts'

/** How the document stands, in one sentence: its status, and what is wrong with it. */
export function planLede(total: Meter, scene: Scene): Lede {
  const count = (severity: string): number => scene.findings.filter((one) => one.severity === severity && one.rule !== 'DOC-01').length
  const gaps = total.placeholder + total.missing
  const [errors, warnings] = [count('error'), count('warning')]
  const parts = [...counted('error', errors), ...counted('warning', warnings), ...counted('gap', gaps)]
  const say = (one: Message): string => scene.render(one, scene.locale)
  const status = statusLabel(scene)
  if (parts.length === 0)
    return { tone: 'ok', headline: say(message('lede.clean', { status })), text: say(message('lede.complete', { count: total.filled })) }
  const worst = [...scene.findings].filter(({ rule }) => rule !== 'DOC-01').find(({ severity }) => severity === (errors > 0 ? 'error' : 'warning'))
  const tone = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'information'
  return { tone, headline: say(message('lede.found', { status, parts })), ...(worst && { text: say(worst.message) }) }
}

const counted = (name: string, count: number): readonly Message[] =>
  count === 0 ? [] : [message(count === 1 ? `lede.${name}` : `lede.${name}s`, { count })]

/** The label of the status in the reader's language. */
export function statusLabel(scene: Scene): string {
  const header = elementAt(scene.document.root, 'document')
  const status = header && scalarAt<string>(header, 'status')
  const scalar = header?.$.shape.properties.get('status')?.shape.scalar
  const choice = status && scalar && choiceFor(scalar, status.text)
  return choice?.labels[scene.locale] ?? scene.render(message('status.none'), scene.locale)
}

/** The latest first: what is late, else what comes next. */
export function timelineLede(items: readonly TimelineItem[], scene: Scene): Lede | undefined {
  const own = items.filter(({ kind }) => kind !== 'group')
  if (own.length === 0) return undefined
  // A task that is late because a part of it is late says nothing new.
  const late = own.filter(({ state }) => state === 'overdue').toSorted((a, b) => b.level - a.level || (b.lateDays ?? 0) - (a.lateDays ?? 0))
  const undated = own.filter(({ end }) => end === undefined).length
  const say = (one: Message): string => scene.render(one, scene.locale)
  const rest = undated > 0 ? [say(message('lede.undated', { count: undated }))] : []
  const [first] = late
  if (!first) return { tone: undated > 0 ? 'information' : 'ok', headline: say(message('lede.onTime')), ...text([...next(own, scene), ...rest]) }
  const days = first.lateDays ?? 0
  const headline = say(message(days === 1 ? 'lede.lateOne' : 'lede.late', { item: nameOf(first), days }))
  const more = late.length - 1
  const others = more === 0 ? [] : [say(message(more === 1 ? 'lede.alsoLateOne' : 'lede.alsoLate', { count: more }))]
  return { tone: 'late', headline, ...text([...others, ...rest]) }
}

const text = (sentences: readonly string[]): { readonly text?: string } => (sentences.length > 0 ? { text: sentences.join(' ') } : {})

const nameOf = ({ label, title }: TimelineItem): string => [label, title].filter((part) => part !== '').join(' ')

function next(items: readonly TimelineItem[], { today, render, locale }: Scene): readonly string[] {
  const open = items.filter(({ end, state }) => end !== undefined && end >= today && state !== 'done' && state !== 'cancelled')
  const first = open.toSorted((a, b) => (a.end ?? 0) - (b.end ?? 0))[0]
  if (first?.end === undefined) return []
  return [render(message('lede.next', { item: nameOf(first), date: isoText(first.end), days: first.end - today }), locale)]
}
