import type { VNode } from 'preact'
import type { ActivityView, BoundView, LadderView, ResultView } from '../../models/bia/types.ts'
import { Sentence } from '../frame/sentence.tsx'
import type { Translate } from '../translate.ts'
import { Time } from './timeCell.tsx'

interface LadderCellProps {
  readonly ladder: LadderView
  readonly t: Translate
}

/** The recovery time; what the drawing alone shows of it, the activation, is said. */
export function Rto({ ladder: { rto, clock, activation }, t }: LadderCellProps): VNode {
  return (
    <>
      <Time time={rto} t={t} />
      {clock === undefined ? null : <span class="sub">{clock}</span>}
      {activation === undefined ? null : (
        <span class="sr">
          {t('separator')}
          {t('bia.sign.activation')} {activation.text}
        </span>
      )}
    </>
  )
}

/** Its MTPD, below it what is stricter; red what the recovery does not fit into. */
export function Bounds({ activity: { mtpd, ladder }, t }: { readonly activity: ActivityView; readonly t: Translate }): VNode {
  const stricter = ladder.bounds.filter(({ kind }) => kind !== 'declared')
  // That the impacts allow less than is declared is wrong by itself.
  const isWrong = ({ kind, until }: BoundView): boolean => until !== undefined || (kind === 'derived' && 'seconds' in mtpd)
  return (
    <>
      <Time time={mtpd} t={t} />
      {stricter.map((bound) => (
        <span key={bound.kind} class={isWrong(bound) ? 'sub bad' : 'sub'}>
          {bound.words}
          {bound.own === undefined ? null : <span class="sub">{bound.own.words}</span>}
        </span>
      ))}
    </>
  )
}

const achievedTone = { met: undefined, late: 'bad', stale: 'stale', open: undefined } as const

export function Achieved({ ladder: { achieved }, t }: LadderCellProps): VNode {
  if (achieved === undefined)
    return (
      <span class="dim unset" title={t('hole.unset')}>
        –
      </span>
    )
  const stale = achieved.standing === 'stale'
  return (
    <span class={achievedTone[achieved.standing]}>
      {achieved.text}
      {stale ? (
        <span class="sr">
          {t('separator')}
          {t('tone.stale')}
        </span>
      ) : null}
    </span>
  )
}

const resultTone = { bad: 'bad', warning: 'warnc', ok: undefined, dim: 'dim' } as const

export function Result({ result: { tone, text, sub } }: { readonly result: ResultView }): VNode {
  const words = <Sentence text={text} />
  return (
    <>
      {tone === 'bad' ? <b class="bad">{words}</b> : <span class={resultTone[tone]}>{words}</span>}
      {sub === undefined ? null : (
        <span class="sub">
          <Sentence text={sub} />
        </span>
      )}
    </>
  )
}
