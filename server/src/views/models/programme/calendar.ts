import { isoText } from '../../../language/values/civil.ts'
import type { Site } from '../../../programme/index/elements.ts'
import type { Period } from '../basicTypes.ts'
import { words } from '../board/columns.ts'
import { sayer } from '../board/say.ts'
import type { Row, TableBlock } from '../documentTypes.ts'
import type { Inline } from '../inlineTypes.ts'
import type { Scene } from '../scene.ts'
import { shadesOf } from '../timeline/shades.ts'
import type { Shade } from '../timeline/types.ts'
import { type Happening, happenings, laneNames } from './events.ts'
import type { Due } from './facts.ts'
import { placeIn } from './places.ts'
import type { Key } from './say.ts'
import type { CalendarEvent, CalendarView, EventState } from './types.ts'
import { yearOf, yearPlan } from './year.ts'

/** The year of the programme; nothing where nothing of it has a day in that year. */
export function calendarOf(sites: readonly Site[], dues: readonly Due[], scene: Scene): CalendarView | undefined {
  const say = sayer<Key>('programme', scene)
  const plan = yearPlan(scene)
  const period = yearOf(plan, scene)
  const isIn = ({ day }: Happening): boolean => period.start <= day && day <= period.end
  const all = happenings(sites, dues, scene)
    .filter(isIn)
    .toSorted((a, b) => a.day - b.day)
  if (all.length === 0) return undefined
  const shades = plan ? shadesOf({ ...scene, document: plan.document }).filter(({ kind }) => kind !== 'holiday') : []
  const lanes = laneNames.map((name) => ({ title: say(`lane.${name}`), events: all.filter(({ lane }) => lane === name) }))
  return {
    ...{ title: titleOf(period, scene), period, today: scene.today, shades },
    lanes: lanes.flatMap(({ title, events }) => (events.length === 0 ? [] : [{ title, events: events.map((one) => eventView(one, shades, scene)) }])),
    said: saidOf(all, scene),
    table: tableOf(all, shades, scene),
  }
}

function titleOf({ start, end }: Period, scene: Scene): string {
  const [from, to] = [isoText(start), isoText(end)]
  const isYear = from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`
  return sayer<Key>('programme', scene)('year', { year: isYear ? from.slice(0, 4) : `${from} – ${to}` })
}

/** Whether something that stirs systems is planned for days on which nothing may be changed. A review or a call does not. */
const inFreeze = ({ lane, day, state }: Happening, shades: readonly Shade[]): boolean =>
  (lane === 'exercises' || lane === 'restoreTests') &&
  state === 'planned' &&
  shades.some(({ kind, start, end }) => kind === 'freeze' && start <= day && day <= end)

function eventView(one: Happening, shades: readonly Shade[], scene: Scene): CalendarEvent {
  const { day, name, state, site, item } = one
  const frozen = inFreeze(one, shades)
  const said = sayer<Key>('programme', scene)('event', { name, date: isoText(day), state: stateText(state, frozen, scene) })
  return { day, label: name, state, said, ...(frozen && { inFreeze: true }), ...placeIn(site, item, scene) }
}

function stateText(state: EventState, frozen: boolean, scene: Scene): string {
  const say = sayer<Key>('programme', scene)
  return frozen ? say('frozen') : say(`state.${state}`)
}

/** What was missed, else how much was done and is planned. */
function saidOf(all: readonly Happening[], scene: Scene): string {
  const say = sayer<Key>('programme', scene)
  const count = (...states: readonly EventState[]): number => all.filter(({ state }) => states.includes(state)).length
  const missed = all.filter(({ state }) => state === 'missed').map(({ name, day }) => say('on', { name, date: isoText(day) }))
  const sum = say('calendarSum', { done: count('done', 'partly', 'failed'), planned: count('planned') })
  return missed.length === 0 ? sum : `${say('calendarMissed', { names: missed })} ${sum}`
}

function tableOf(all: readonly Happening[], shades: readonly Shade[], scene: Scene): TableBlock {
  const say = sayer<Key>('programme', scene)
  return {
    block: 'table',
    key: 'programme-calendar',
    caption: say('calendar'),
    columns: [words(say('day')), words(say('lane')), words(say('item')), words(say('state'))],
    rows: all.map((one): Row => {
      const frozen = inFreeze(one, shades)
      const text = stateText(one.state, frozen, scene)
      const isBad = one.state === 'missed' || one.state === 'failed'
      const state: Inline = isBad || frozen ? { is: 'words', text, tone: isBad ? 'bad' : 'warning' } : text
      const cells: readonly Inline[] = [{ is: 'date', day: one.day }, say(`lane.${one.lane}`), one.name, state]
      return { cells: cells.map((content) => ({ content: [content] })), ...placeIn(one.site, one.item, scene) }
    }),
  }
}
