import type { VNode } from 'preact'
import type { StateMark } from '../../models/inlineTypes.ts'
import { signed } from '../figures.ts'
import { Icon } from '../frame/icons.tsx'
import { stateMark } from '../frame/marks.ts'
import type { Translate } from '../translate.ts'

export function StateWords({ mark, words }: { readonly mark: StateMark; readonly words: Translate }): VNode {
  const { icon, tone } = stateMark(mark.state)
  const text = stateText(mark, words)
  const name = words(`state.${mark.state}`)
  return (
    <span class="nw">
      <Icon name={icon} tone={tone} /> {tone === 'bad' ? <b class="bad">{text}</b> : text}
      {text === name ? null : <span class="sr"> {name}</span>}
    </span>
  )
}

/** The most telling figure: how late, how far from the baseline, how much is done; without figures, the state itself. */
export function stateText({ state, lateDays, slipDays, progress }: StateMark, words: Translate): string {
  if (state === 'overdue' && lateDays !== undefined) return words('days.late', { n: lateDays })
  if (slipDays !== undefined) return words('days.slip', { n: signed(slipDays) })
  if (state === 'in_progress' && progress !== undefined) return words('percent', { n: progress })
  return words(`state.${state}`)
}
