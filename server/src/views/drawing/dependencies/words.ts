import type { Locale } from '../../../l10n/locale.ts'
import { durationText } from '../../../l10n/quantities.ts'
import { isoText, parseIso } from '../../../language/values/civil.ts'
import type { GraphNode } from '../../models/dependencies/types.ts'
import type { Speak } from './speak.ts'

/** The reader's words, and how his language writes durations. */
export interface Speech {
  readonly t: Speak
  readonly locale: Locale
}

/** As short as the source would say it: `30 min`, `1 h 30`, `2 d`. */
export const short = (seconds: number, { locale }: Speech): string => durationText(seconds, locale).replace(/(?<=h \d+) min$|(?<=分)[钟鐘]$/, '')

/** Hours and minutes, because they are subtracted: `03:50`, `120:00`, `−00:50`. Parts of a minute count against whoever is late. */
export function hoursAndMinutes(seconds: number): string {
  const minutes = Math.abs(seconds < 0 ? Math.floor(seconds / 60) : Math.ceil(seconds / 60))
  const text = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
  return seconds < 0 ? `−${text}` : text
}

/** The moment on the clock, a civil one, some seconds after a beginning; with the day where it is another. Nothing without a beginning. */
export function clockAfter(from: string, seconds: number): string | undefined {
  const [, iso = '', hours = '', minutes = ''] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(from) ?? []
  const day = parseIso(iso)
  if (day === undefined) return undefined
  const moment = (Number(hours) * 60 + Number(minutes)) * 60 + seconds
  const later = Math.floor(moment / 86_400)
  const time = hoursAndMinutes(moment - later * 86_400)
  return later === 0 ? time : `${isoText(day + later)} ${time}`
}

/** A day with or without a time, as people write it, in the form that is kept: `2026-07-15T14:00`. Undefined where there is no such moment. */
export function momentOf(written: string): string | undefined {
  const [, iso = '', hours = '00', minutes = '00'] = /^(\d{4}-\d{2}-\d{2})(?:[T ]+(\d{1,2}):(\d{2}))?$/.exec(written) ?? []
  const isMoment = parseIso(iso) !== undefined && Number(hours) < 24 && Number(minutes) < 60
  return isMoment ? `${iso}T${hours.padStart(2, '0')}:${minutes}` : undefined
}

/** What a thing is called where there is room for one line. */
export function titleOf({ members, name }: Pick<GraphNode, 'members' | 'name'>, t: Speak): string {
  if (!members) return name
  return name === '' ? t('dep.group.none', { n: members.length }) : t('dep.group', { n: members.length, tier: name })
}

/** One line of numbers; where there are none, what kind of thing it is. */
export function factsLine(node: GraphNode, speech: Speech): string {
  const { t } = speech
  const numbers = numbersOf(node, speech)
  const parts = [...numbers, ...(node.facts.standsInFor ? [t('dep.standby')] : [])]
  return (numbers.length === 0 ? [t(`dep.type.${node.type}`), ...parts] : parts).join(' · ')
}

function numbersOf({ facts, late, type }: GraphNode, speech: Speech): readonly string[] {
  const { t } = speech
  const { rto, mtpd, contract, autonomy, clock } = facts
  const say = (key: 'dep.rto' | 'dep.contract' | 'dep.needed' | 'dep.mtpd' | 'dep.backup', seconds: number | undefined): readonly string[] =>
    seconds === undefined ? [] : [t(key, { time: short(seconds, speech) })]
  return [
    ...say(type === 'supplier' ? 'dep.contract' : 'dep.rto', late?.own ?? rto ?? contract),
    ...say('dep.needed', late?.needed),
    ...say('dep.mtpd', late ? undefined : mtpd),
    ...say('dep.backup', autonomy),
    ...(clock === undefined ? [] : [t('dep.hours')]),
  ]
}
