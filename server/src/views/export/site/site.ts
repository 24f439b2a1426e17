import type { Locale } from '../../../l10n/locale.ts'
import type { PreviewModel, Tab } from '../../models/types.ts'

/** A document of a programme as a page of a site. */
export interface SiteDocument {
  /** The name of its page, without `.html`. */
  readonly name: string
  /** `Business impact analysis`, in the site's language. */
  readonly kind: string
  readonly model: PreviewModel
  /** What its page shows: what is about the whole programme stands on one page only. */
  readonly tabs: readonly Tab[]
  /** The language of its page. */
  readonly locale: Locale
}

/** What a site is made with. */
export interface SiteWish {
  /** What the programme is called. */
  readonly title: string
  /** The language of the first page. */
  readonly locale: Locale
  readonly style: string
}

export interface SiteFile {
  readonly name: string
  readonly text: string
}

/** A place that can be found by its text. */
export interface SearchPlace {
  readonly href: string
  readonly title: string
  readonly text: string
}
