import type { Severity } from '../../../base/finding.ts'
import type { Lede, State } from '../../models/types.ts'
import type { IconName } from './icons.tsx'

/** A shape and the class of its colour. */
export interface Mark {
  readonly icon: IconName
  readonly tone: string
}

export function severityMark(severity: Severity): Mark {
  switch (severity) {
    case 'error':
      return { icon: 'error', tone: 'bad' }
    case 'warning':
      return { icon: 'warning', tone: 'warnc' }
    case 'information':
    case 'hint':
      return { icon: 'information', tone: 'dim' }
  }
}

export function ledeMark(tone: Lede['tone']): Mark {
  switch (tone) {
    case 'error':
    case 'warning':
    case 'information':
      return severityMark(tone)
    case 'late':
      return { icon: 'overdue', tone: 'bad' }
    case 'ok':
      return { icon: 'done', tone: 'okc' }
  }
}

/** Done steps back; only what is late or stuck has a colour. */
export function stateMark(state: State): Mark {
  switch (state) {
    case 'done':
    case 'cancelled':
      return { icon: state, tone: 'dim' }
    case 'overdue':
      return { icon: state, tone: 'bad' }
    case 'blocked':
      return { icon: state, tone: 'warnc' }
    case 'planned':
    case 'in_progress':
      return { icon: state, tone: '' }
  }
}
