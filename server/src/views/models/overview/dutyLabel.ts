import { scalarAt } from '../../../language/model/access.ts'
import type { Element } from '../../../language/model/element.ts'
import type { Scene } from '../scene.ts'
import type { Duty } from './duties.ts'

/** What is to be done, in the reader's language. Of a document itself `about` tells which, where several are spoken of. */
export function dutyLabel({ what, element, data = '' }: Duty, { render, locale }: Pick<Scene, 'render' | 'locale'>, about?: string): string {
  const say = (key: string, name: string): string => render({ key: `overview.${key}`, args: { name } }, locale)
  switch (what) {
    case 'work':
      return nameIn(element)
    case 'review':
    case 'contacts':
      return about === undefined ? say(what, '') : say(`${what}Of`, about)
    case 'risk':
      return say('riskReview', nameIn(element))
    case 'measures':
      return say('measuresOf', nameIn(element.$.parent ?? element))
    case 'restore':
      return say('restore', data)
  }
}

const keys = ['title', 'name', 'action', 'text', 'statement'] as const

const calledIn = (element: Element): string | undefined => keys.map((key) => scalarAt(element, key)?.text).find((text) => text !== undefined)

/** What it is called, else its id. */
export const titleIn = (element: Element): string | undefined => calledIn(element) ?? scalarAt(element, 'id')?.text

/** Its id and what it is called. */
export const nameIn = (element: Element): string => [scalarAt(element, 'id')?.text, calledIn(element)].filter((part) => part !== undefined).join(' ')
