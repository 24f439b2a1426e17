import { isRecord } from '../../../server/src/views/drawing/kept.ts'

/** What is asked for at the foot of the page, and what was typed so far. */
export type Form = {
  readonly text: string
  readonly severity: 'low' | 'medium' | 'high'
  /** The control that opened it, where the focus goes back to. */
  readonly from?: string
} & Asked

export type Asked =
  | { readonly asks: 'finding'; readonly step?: string; readonly title?: string }
  | { readonly asks: 'note'; readonly step: string; readonly title: string }
  | { readonly asks: 'inject' | 'set' }
  | { readonly asks: 'correct'; readonly id: number; readonly title: string }

/** What a page keeps while it is hidden: which run it is of, and what somebody was about to write. */
export interface Kept {
  readonly key: string
  readonly form: Form | null
}

const kinds: readonly unknown[] = ['finding', 'note', 'inject', 'set', 'correct']

export function keptFrom(raw: unknown): Kept | undefined {
  if (!isRecord(raw) || typeof raw['key'] !== 'string') return undefined
  const { form } = raw
  const isForm = isRecord(form) && kinds.includes(form['asks']) && typeof form['text'] === 'string'
  return { key: raw['key'], form: isForm ? (form as unknown as Form) : null }
}
