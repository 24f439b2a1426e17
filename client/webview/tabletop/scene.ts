import type { Happening, Run } from '../../../server/src/exercise/run/types.ts'
import type { Speech } from './speak.ts'
import type { Form } from './state.ts'

/** What the page can be asked to do. */
export type Action =
  | { readonly do: 'add'; readonly what: Happening }
  | { readonly do: 'remove'; readonly id: number }
  | { readonly do: 'correct'; readonly id: number; readonly clock: number }
  | { readonly do: 'finish' | 'discard' }
  | { readonly do: 'reveal'; readonly step: string }
  | { readonly do: 'form'; readonly form: Form | null }

/** What every part of the page is drawn with. */
export interface Scene {
  readonly run: Run
  /** The time of the exercise, in seconds. */
  readonly now: number
  readonly phase: 'before' | 'running' | 'paused'
  readonly saved: 'saved' | 'unsaved'
  readonly form: Form | null
  readonly speech: Speech
  readonly act: (action: Action) => void
}

/** A form with nothing in it yet. */
export const blankForm = { text: '', severity: 'medium' } as const
