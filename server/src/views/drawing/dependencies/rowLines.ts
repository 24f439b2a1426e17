import type { Note, StoppedView } from '../../models/dependencies/whatIfTypes.ts'
import type { Scene } from './scene.ts'
import { clockAfter, hoursAndMinutes, short } from './words.ts'

/** A line of words, and how loud it is. */
export type Line = readonly [text: string, tone: 'bad' | 'warnc' | 'dim']

/** What there is to say of an activity that stops: first what is wrong, then where the figures come from. */
export const rowLines = (one: StoppedView, scene: Scene): readonly Line[] => [...wrong(one, scene), ...unknown(one, scene), ...grounds(one, scene)]

function wrong({ verdict, mtpd, rtoMissedBy, peak }: StoppedView, { t, ui }: Scene): readonly Line[] {
  const moment = mtpd && clockAfter(ui.from, mtpd.seconds)
  const breach =
    moment === undefined ? t('dep.breached.after', { time: hoursAndMinutes(mtpd?.seconds ?? 0) }) : t('dep.breached.at', { time: moment })
  return [
    ...(verdict === 'breached' ? [[breach, 'bad'] as const] : []),
    ...(rtoMissedBy === undefined ? [] : [[t('dep.rtoMissed', { time: hoursAndMinutes(rtoMissedBy) }), 'warnc'] as const]),
    ...(peak
      ? [[t('dep.peak', { time: hoursAndMinutes(peak.seconds) }) + (peak.name === undefined ? '' : ` (${peak.name})`), 'warnc'] as const]
      : []),
  ]
}

function unknown({ back }: StoppedView, { t }: Scene): readonly Line[] {
  return back.back === 'unknown' ? [[t('dep.open.says', { time: hoursAndMinutes(back.least), because: back.because }), 'warnc']] : []
}

function grounds(one: StoppedView, scene: Scene): readonly Line[] {
  const { t, ui } = scene
  const { via, mtpd, clock, verdict, causes, people, notes, back } = one
  const moment = back.back === 'at' ? clockAfter(ui.from, back.seconds) : undefined
  const texts = [
    ...(moment === undefined ? [] : [t('dep.back.at', { time: moment })]),
    ...(via ? [t(`dep.via.${via.is}`, { name: via.name })] : []),
    ...(mtpd?.from === 'curves' ? [t('dep.derived')] : []),
    ...(clock ? [t('dep.clock')] : verdict === 'noLimit' ? [t('dep.noLimit')] : []),
    ...(causes.length > 0 ? [t('dep.causes', { names: causes.join(t('list')) })] : []),
    ...byHand(one, scene),
    ...(people ? [t('dep.people', { n: people.count, time: short(people.after, scene) })] : []),
    ...notes.map((note) => noteText(note, scene)),
  ]
  return texts.length > 0 ? [[texts.join(' · '), 'dim']] : []
}

function byHand({ workaround }: StoppedView, scene: Scene): readonly string[] {
  const { t } = scene
  if (!workaround) return []
  const { percent, seconds } = workaround
  if (percent === undefined) return [t('dep.byHand')]
  return [seconds === undefined ? t('dep.byHand.percent', { percent }) : t('dep.byHand.both', { percent, time: short(seconds, scene) })]
}

/** How something goes on although what it needs is down. */
export function noteText(note: Note, scene: Scene): string {
  const { t } = scene
  const list = (names: readonly string[]): string => names.join(t('list'))
  switch (note.is) {
    case 'bridged':
      return [
        t('dep.note.bridged', { on: note.on, words: note.words }),
        ...(note.lasts === undefined ? [] : [t('dep.note.lasts', { time: short(note.lasts, scene) })]),
      ].join(t('separator'))
    case 'elsewhere':
      return t('dep.note.elsewhere', { lost: list(note.lost), at: list(note.at) })
    case 'takenOver':
      return t('dep.note.takenOver', { by: note.by, on: note.on })
    case 'reduced':
      return [
        note.percent === undefined ? t('dep.note.reduced', { on: note.on }) : t('dep.note.percent', { percent: note.percent, on: note.on }),
        ...(note.words === undefined ? [] : [note.words]),
      ].join(t('separator'))
    case 'covered':
      return note.by === undefined ? t('dep.note.uncovered', { person: note.person }) : t('dep.note.covered', { by: note.by, person: note.person })
  }
}
