import type { Board } from '../../models/basicTypes.ts'
import type { TabHandle } from '../tabView.ts'
import { itemAround } from './ui.ts'

/** A tab of several parts: its model says what is wrong in it and what can be selected. */
export const boardHandle = (tab: Board): TabHandle => ({
  tab,
  isIn: (model) => model[tab] !== undefined,
  badge: (model) => model[tab]?.badge ?? { count: 0, said: '' },
  follow: (model, ui, cursor) => {
    const selected = itemAround(model[tab]?.items ?? [], cursor)
    return selected === undefined ? undefined : { [tab]: { ...ui[tab], selected } }
  },
})
