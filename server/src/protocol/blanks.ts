import type { Locale } from '../l10n/locale.ts'
import type { Place } from './view.ts'

type Position = Place['range']['start']

/** `continuity/nextBlank`: the next place of a document that is to be filled in, from a position on; past the last one the first. */
export interface NextBlankRequest {
  readonly uri: string
  readonly locale: Locale
  readonly position?: Position
  readonly direction?: 'next' | 'previous'
}

/** `index` counts from 0. Without a blank there is nothing left to fill in. */
export interface NextBlankAnswer {
  readonly version: number
  readonly count: number
  readonly index: number
  readonly blank?: {
    readonly range: Place['range']
    /** The term of the field, and whose it is. */
    readonly title: string
    readonly of: string
    readonly doc: string
    /** What stands there now. */
    readonly hint: string
    readonly way: 'choice' | 'offers' | 'text'
    readonly offers: readonly { readonly text: string; readonly detail: string; readonly documentation: string }[]
    readonly many: boolean
  }
}

/** `continuity/fill`: the edit that puts values in the place of a blank; answered as `continuity/edit` is. */
export interface FillRequest {
  readonly uri: string
  readonly version: number
  readonly locale: Locale
  readonly range: Place['range']
  readonly values: readonly string[]
}

export const methods = { nextBlank: 'continuity/nextBlank', fill: 'continuity/fill' } as const
