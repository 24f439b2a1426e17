import { scalarAt } from '../../../language/model/access.ts'
import type { Element } from '../../../language/model/element.ts'
import { itemFrom } from '../elsewhere.ts'
import type { Scene } from '../scene.ts'
import { elementsAt } from '../walk.ts'
import { dueOf } from '../workState.ts'
import { eventFor, type Standing } from './item.ts'
import type { TimelineItem } from './types.ts'

/** Measures of risks that have a date of their own. */
export const measuresOf = (risks: readonly Standing[], scene: Scene, isWanted: (action: Element) => boolean = () => true): readonly TimelineItem[] =>
  risks.flatMap(({ element, document }) =>
    elementsAt(element, 'treatment.actions')
      .filter((action) => dueOf(action) !== undefined && isWanted(action))
      .map((action) => eventFor({ element: action, document }, 'measure', scene)),
  )

/** The measures of a register, each below its risk. */
export const registerItems = (scene: Scene): readonly TimelineItem[] =>
  elementsAt(scene.document.root, 'risks').flatMap((element) => {
    const risk = { element, document: scene.document }
    const measures = measuresOf([risk], scene)
    return measures.length === 0 ? [] : [heading(risk, scene), ...measures]
  })

const heading = ({ element, document }: Standing, scene: Scene): TimelineItem => ({
  id: itemFrom(scene, { element, document }),
  kind: 'group',
  level: 1,
  label: scalarAt(element, 'id')?.text ?? '',
  title: scalarAt(element, 'title')?.text ?? '',
  state: 'planned',
})
