import type { OpenedTab } from '../models/basicTypes.ts'
import type { TabHandle } from './tabView.ts'
import type { Translate } from './translate.ts'

/** A tab whose inside is worked out when it is opened; how much is wrong in it is known before. `said` are the words for that. */
export function openedHandle(tab: OpenedTab, said: (t: Translate, n: number) => string, follow?: TabHandle['follow']): TabHandle {
  return {
    tab,
    isIn: ({ marks }) => marks?.[tab] !== undefined,
    badge: ({ marks }, t) => {
      const count = marks?.[tab] ?? 0
      return { count, said: said(t, count) }
    },
    ...(follow && { follow }),
  }
}
