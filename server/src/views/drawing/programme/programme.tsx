import type { VNode } from 'preact'
import type { ProgrammeView } from '../../models/programme/types.ts'
import { BoardPage } from '../board/board.tsx'
import { TablePart } from '../board/part.tsx'
import type { BoardSetting } from '../board/setting.ts'
import { Calendar } from './calendar.tsx'
import { Worklist } from './worklist.tsx'

interface ProgrammeProps {
  readonly view: ProgrammeView
  readonly setting: BoardSetting
}

/** The tab «Programme»: what is late and due, whose it is, the documents, the year, who does what, who stands in. */
export function Programme({ view, setting }: ProgrammeProps): VNode {
  const { overdue, soon, worklist, documents, documentsSub, calendar, raci, raciSub, raciNote, teams } = view
  return (
    <BoardPage view={view} setting={setting}>
      <div class="pg">
        <div>
          <TablePart block={overdue} setting={setting} />
          <TablePart block={soon} setting={setting} />
        </div>
        {worklist.owners.length === 0 ? null : <Worklist view={worklist} setting={setting} />}
      </div>
      <TablePart block={documents} sub={documentsSub} setting={setting} />
      {calendar === undefined ? null : <Calendar view={calendar} setting={setting} />}
      <TablePart block={raci} sub={raciSub} setting={setting}>
        <p class="bnote dim">{raciNote}</p>
      </TablePart>
      <TablePart block={teams} setting={setting} />
    </BoardPage>
  )
}
