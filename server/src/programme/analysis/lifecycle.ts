import { ancestors, scalarAt } from '../../language/model/access.ts'
import type { Element } from '../../language/model/element.ts'

/** Where something stands in its life: what is planned cannot be complete yet, and of what is retired nobody will complete anything. */
export type Life = 'planned' | 'alive' | 'retired'

/** The life of an element or of what encloses it: a dependency of a retired activity is as gone as the activity. */
export function lifeOf(element: Element): Life {
  const lives = [...ancestors(element)].map(ownLife)
  return lives.find((life) => life === 'retired') ?? lives.find((life) => life === 'planned') ?? 'alive'
}

/** A task that is planned is to be carried out and needs its owner: only a thing that goes from planned to active is not there yet. */
function ownLife(element: Element): Life {
  const said = scalarAt(element, 'status')?.value
  if (said === 'retired') return 'retired'
  const choices = element.$.shape.properties.get('status')?.shape.scalar?.choices ?? []
  return said === 'planned' && choices.some(({ value }) => value === 'active') ? 'planned' : 'alive'
}
