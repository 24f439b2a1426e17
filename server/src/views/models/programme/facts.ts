import { statusOf } from '../../../language/model/header.ts'
import { completionOf, nothing, sum } from '../../../programme/analysis/completion.ts'
import { type Responsible, responsibleFor } from '../../../programme/analysis/responsible.ts'
import { documentsThatSpeak, type Site, seenFrom } from '../../../programme/index/elements.ts'
import { titleOf } from '../bia/subjects.ts'
import type { Completion } from '../documentTypes.ts'
import { type Duty, dutiesIn } from '../overview/duties.ts'
import type { Scene } from '../scene.ts'

/** A duty with where it is and whose it is. */
export interface Due extends Duty {
  readonly site: Site
  readonly owner: Responsible | undefined
}

/** The documents of a programme that are to be looked after: not its settings. */
export const planned = ({ programme }: Pick<Scene, 'programme'>): readonly Site[] =>
  documentsThatSpeak(programme).filter(({ document }) => document.kind !== 'continuity_config')

/** All that is to be done, the first to be done first; what was missed and has no day comes before that. */
export const duesIn = (sites: readonly Site[], { programme, today }: Scene): readonly Due[] =>
  sites
    .flatMap((site) =>
      dutiesIn(site, { programme, today }).map((one): Due => {
        const owner = responsibleFor(seenFrom(programme, site.document), { element: one.element, document: site.document })
        return { ...one, site, owner }
      }),
    )
    .toSorted((a, b) => (a.day ?? 0) - (b.day ?? 0))

/** As the register of risks counts its measures: the thirtieth day is one of them. */
const soonDays = 30

export const isSoon = ({ state, day }: Duty, { today }: Pick<Scene, 'today'>): boolean =>
  state === 'open' && day !== undefined && day - today <= soonDays

export function completionIn({ document }: Site): Completion['total'] {
  const status = statusOf(document)
  return document.elements.map((element) => completionOf(element, status)).reduce(sum, nothing)
}

/** What a document is called: its title, its id, else its kind. */
export const documentName = ({ document }: Site, { locale }: Pick<Scene, 'locale'>): string =>
  titleOf(document) || document.root.$.shape.docs.title[locale]
