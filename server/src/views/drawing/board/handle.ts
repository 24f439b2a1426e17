import type { Board } from '../../models/basicTypes.ts'
import { openedHandle } from '../openedHandle.ts'
import type { TabHandle } from '../tabView.ts'
import type { Translate } from '../translate.ts'
import { itemAround } from './ui.ts'

/** A tab of several parts: its model says what can be selected. */
export const boardHandle = (tab: Board, said: (t: Translate, n: number) => string): TabHandle =>
  openedHandle(tab, said, (model, ui, cursor) => {
    const selected = itemAround(model[tab]?.items ?? [], cursor)
    return selected === undefined ? undefined : { [tab]: { ...ui[tab], selected } }
  })
