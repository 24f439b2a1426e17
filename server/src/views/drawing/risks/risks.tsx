import type { VNode } from 'preact'
import type { RisksView, RiskView } from '../../models/risks/types.ts'
import { BoardPage } from '../board/board.tsx'
import { Part, Table, TablePart } from '../board/part.tsx'
import { chosenItem } from '../board/rows.ts'
import type { BoardSetting } from '../board/setting.ts'
import { Sentence } from '../frame/sentence.tsx'
import { Scroller } from '../parts/scroller.tsx'
import { Bow } from './bow.tsx'
import { Standings } from './legends.tsx'
import { MatrixPart } from './matrixPart.tsx'
import { Register } from './register.tsx'

interface RisksProps {
  readonly view: RisksView
  readonly setting: BoardSetting
}

/** The tab «Risks»: where they stand, what is done about them, and what stands in the way of one of them. */
export function Risks({ view, setting }: RisksProps): VNode {
  const chosen = chosenItem(setting, view.risks[0]?.item)
  const risk = view.risks.find(({ item }) => item === chosen)
  return (
    <BoardPage view={view} setting={setting}>
      {risk === undefined ? null : (
        <>
          <div class="rk">
            <div>
              {view.matrix === undefined ? (
                <Sentences text={view.noMatrix} />
              ) : (
                <MatrixPart matrix={view.matrix} view={view} risk={risk} setting={setting} />
              )}
              <TablePart block={view.ages} setting={setting} />
            </div>
            <Register view={view} risk={risk} setting={setting} />
          </div>
          <BowPart risk={risk} setting={setting} />
        </>
      )}
    </BoardPage>
  )
}

const Sentences = ({ text }: { readonly text: string | undefined }): VNode | null =>
  text === undefined ? null : (
    <p class="empty">
      <Sentence text={text} />
    </p>
  )

function BowPart({ risk, setting }: { readonly risk: RiskView; readonly setting: BoardSetting }): VNode {
  const { t, act } = setting
  const { bow, id, title } = risk
  const name = `${id} ${title}`.trim()
  return (
    <Part id="risks-bow" title={name} sub={bow.hits} beside={<Standings bow={bow} t={t} />}>
      <Scroller label={`${t('risks.bow')}${t('separator')}${name}`} act={act}>
        <Bow bow={bow} t={t} width={setting.inner} />
      </Scroller>
      {bow.table.rows.length === 0 ? null : <Table block={bow.table} setting={setting} />}
    </Part>
  )
}
