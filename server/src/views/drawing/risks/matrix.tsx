import type { VNode } from 'preact'
import type { MatrixCell, MatrixView, RiskView, StepView } from '../../models/risks/types.ts'
import { type BoardSetting, set } from '../board/setting.ts'
import type { Translate } from '../translate.ts'
import { cellWidth, type Drawn, layoutOf, shortIn } from './layout.ts'
import { Movement } from './movement.tsx'

interface MatrixProps {
  readonly matrix: MatrixView
  readonly drawn: Drawn
  readonly setting: BoardSetting
}

/** A real table of the register’s own scales. Over it the way of the selected risk, from what it was to what it is to be. */
export function Matrix({ matrix, drawn, setting }: MatrixProps): VNode {
  const { t } = setting
  const layout = layoutOf(matrix, drawn, setting.ui.open)
  return (
    <div class="mx">
      <table>
        <caption class="sr">{t('risks.matrix.of', { rating: t(`risks.of.${drawn.shown}`) })}</caption>
        <thead>
          <tr>
            <td>
              <span>{t('risks.likelihood')}</span>
              <span>{t('risks.impact')}</span>
            </td>
            {matrix.impact.map((step) => (
              <th key={step.value} scope="col">
                <Step step={step} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.likelihood.map((step, row) => (
            <tr key={step.value}>
              <th scope="row">
                <Step step={step} />
              </th>
              {(matrix.cells[row] ?? []).map((cell, column) => (
                <Cell
                  key={column}
                  cell={cell}
                  place={{ row, column, height: layout.heights[row] ?? 0, ...layout.at(row, column) }}
                  setting={setting}
                  drawn={drawn}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Movement risk={drawn.risk} heights={layout.heights} columns={matrix.impact.length} t={t} />
    </div>
  )
}

const Step = ({ step: { value, label } }: { readonly step: StepView }): VNode => (
  <>
    <b>{value}</b> {label}
  </>
)

interface CellProps {
  readonly cell: MatrixCell
  readonly place: {
    readonly row: number
    readonly column: number
    readonly height: number
    readonly risks: readonly RiskView[]
    readonly hidden: number
  }
  readonly drawn: Drawn
  readonly setting: BoardSetting
}

function Cell({ cell: { level, score, edges, said }, place, drawn, setting }: CellProps): VNode {
  const { row, column, height, risks, hidden } = place
  const { t } = setting
  const looks = ['x', ...(level ? [`x-${level.level.charAt(0)}`] : []), ...edges.map((edge) => `ap-${edge}`)]
  return (
    <td class={looks.join(' ')}>
      <svg class="sz" width={cellWidth} height={height} aria-hidden="true" />
      <div>
        <span class="cs" aria-hidden="true">
          {level?.letter} {score}
        </span>
        <span class="sr">
          {said}
          {t('separator')}
          {t('risks.count', { n: risks.length + hidden })}
        </span>
        {risks.map((risk) => (
          <RiskId key={risk.item} risk={risk} pressed={risk === drawn.risk} setting={setting} />
        ))}
        {hidden === 0 ? null : <More hidden={hidden} open={`${row}/${column}`} setting={setting} />}
      </div>
    </td>
  )
}

function RiskId({
  risk: { id, title, item, over },
  pressed,
  setting,
}: {
  readonly risk: RiskView
  readonly pressed: boolean
  readonly setting: BoardSetting
}): VNode {
  const { act } = setting
  const look = over === undefined ? 'rid' : `rid over ${over}`
  const text = shortIn(id === '' ? title : id)
  if (act === null) return <span class={pressed ? `${look} on` : look}>{text}</span>
  const pick = (): void => {
    set(setting, { selected: item })
    act({ do: 'reveal', item, focus: 'keep' })
  }
  return (
    <button type="button" class={look} aria-pressed={pressed} title={`${id} ${title}`} onClick={pick}>
      {text}
    </button>
  )
}

function More({ hidden, open, setting }: { readonly hidden: number; readonly open: string; readonly setting: BoardSetting }): VNode {
  const t: Translate = setting.t
  const text = t('risks.hidden', { n: hidden })
  if (setting.act === null) return <span class="rid">{text}</span>
  return (
    <button type="button" class="rid" aria-label={t('risks.hidden.says', { n: hidden })} onClick={() => set(setting, { open })}>
      {text}
    </button>
  )
}
