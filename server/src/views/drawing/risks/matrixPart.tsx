import type { VNode } from 'preact'
import type { MatrixView, RatingState, RisksView, RiskView } from '../../models/risks/types.ts'
import { Choices } from '../board/choices.tsx'
import { Part } from '../board/part.tsx'
import type { BoardSetting } from '../board/setting.ts'
import { Scroller } from '../parts/scroller.tsx'
import { Matrix } from './matrix.tsx'

interface MatrixPartProps {
  readonly matrix: MatrixView
  readonly view: RisksView
  readonly risk: RiskView
  readonly setting: BoardSetting
}

/** The matrix with one of the ratings, and with all of the selected risk. */
export function MatrixPart({ matrix, view, risk, setting }: MatrixPartProps): VNode {
  const { t, ui, act } = setting
  const { states, risks } = view
  const shown: RatingState = states.find((state) => state === ui.shown) ?? states.find((state) => state === 'residual') ?? states[0] ?? 'residual'
  const choices = states.map((value) => ({ value, text: t(`risks.of.${value}`) }))
  const sub = [t('risks.count', { n: risks.filter(({ ratings }) => ratings[shown]?.row !== undefined).length }), matrix.appetite]
  return (
    <Part
      id="risks-matrix"
      title={t('risks.matrix.of', { rating: t(`risks.of.${shown}`) })}
      sub={sub.filter((part) => part !== undefined).join(' · ')}
      beside={<Choices label={t('risks.which')} choices={choices} shown={shown} setting={setting} />}
    >
      <Scroller label={t('risks.matrix')} act={act}>
        <Matrix matrix={matrix} drawn={{ risks, shown, risk }} setting={setting} />
      </Scroller>
      <MovementKey states={states} setting={setting} />
    </Part>
  )
}

function MovementKey({ states, setting: { t } }: { readonly states: readonly RatingState[]; readonly setting: BoardSetting }): VNode {
  return (
    <p class="foot" aria-hidden="true">
      {states.map((state) => (
        <span key={state}>
          <span class={`nk nd-${state}`}>{t(`risks.letter.${state}`)}</span> {t(`risks.of.${state}`)}
        </span>
      ))}
      <span>
        <span class="kap" /> {t('risks.appetite.key')}
      </span>
    </p>
  )
}
