import type { VNode } from 'preact'
import type { RatingState, RisksView, RiskView } from '../../models/risks/types.ts'
import { Part, TwoLines } from '../board/part.tsx'
import { cellRole, gridRole, pickRow } from '../board/rows.ts'
import type { BoardSetting } from '../board/setting.ts'
import { Inlines } from '../document/inline.tsx'
import { Scroller } from '../parts/scroller.tsx'
import { as } from '../roles.ts'
import { AxisHead, Way } from './axis.tsx'
import { Points } from './legends.tsx'

interface RegisterProps {
  readonly view: RisksView
  readonly risk: RiskView
  readonly setting: BoardSetting
}

const all = ['risk', 'movement', 'residual', 'trend', 'treatment'] as const

/** All risks with the movement of their score, what remains, where it goes, and what is done next. */
export function Register({ view, risk, setting }: RegisterProps): VNode {
  const { t, act } = setting
  const place = { rows: view.items, chosen: risk.item }
  const columns = all.filter((column) => view.states.length > 0 || column === 'risk' || column === 'treatment')
  const sub = [view.source, t('risks.register.by')].filter((part) => part !== undefined).join(' · ')
  return (
    <Part id="risks-register" title={t('risks.register')} sub={sub}>
      <Scroller label={t('risks.register')} act={act}>
        <div class="con">
          <table class="tbl reg" {...gridRole(setting)}>
            <caption class="sr">{t('risks.register')}</caption>
            <thead {...as('rowgroup')}>
              <tr {...as('row')}>
                {columns.map((column) => (
                  <th key={column} {...as('columnheader')} scope="col" class={column === 'residual' ? 'num' : undefined}>
                    {column === 'movement' ? (
                      <AxisHead axis={view.axis} name={t('risks.movement')} />
                    ) : (
                      t(column === 'residual' ? 'risks.of.residual' : `risks.${column}`)
                    )}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody {...as('rowgroup')}>
              {view.risks.map((one) => (
                <tr key={one.item} {...pickRow(one.item, place, setting)}>
                  <Cells risk={one} view={view} setting={setting} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Scroller>
      {view.states.length === 0 ? null : <Points states={view.states} t={t} />}
    </Part>
  )
}

function Cells({ risk, view, setting }: RegisterProps): VNode {
  const { id, title, sub, treatment } = risk
  const cell = cellRole(setting)
  return (
    <>
      <th {...as('rowheader')} scope="row">
        {id === '' ? null : <b class="rt">{id}</b>} {title} <span class="sub">{sub}</span>
      </th>
      {view.states.length === 0 ? null : <Figures risk={risk} view={view} setting={setting} />}
      <td {...cell}>
        <TwoLines lines={treatment} setting={setting} />
      </td>
    </>
  )
}

function Figures({ risk, view, setting }: RegisterProps): VNode {
  const cell = cellRole(setting)
  return (
    <>
      <td {...cell} class="mvc">
        <Way risk={risk} axis={view.axis} />
        <span class="sr keep">{risk.said}</span>
      </td>
      <td {...cell} class="num">
        <Rating rating={risk.ratings.residual} setting={setting} />
      </td>
      <td {...cell} class="trd">
        <Trend trend={risk.trend} setting={setting} />
      </td>
    </>
  )
}

const Rating = ({ rating, setting }: { readonly rating: RiskView['ratings'][RatingState]; readonly setting: BoardSetting }): VNode => (
  <>
    {rating?.score === undefined ? null : `${rating.score} `}
    <Inlines content={[rating?.level ?? { is: 'unset' }]} setting={setting} />
  </>
)

const arrows = { rising: 'M8 13V3.5M4 7l4-4 4 4', falling: 'M8 3v9.5M4 9l4 4 4-4', level: 'M3 8h9.5M9 4.5 12.5 8 9 11.5' } as const
const tones = { rising: 'i bad', falling: 'i', level: 'i dim' } as const

function Trend({ trend, setting }: { readonly trend: RiskView['trend']; readonly setting: BoardSetting }): VNode {
  if (trend === undefined) return <Inlines content={[{ is: 'unset' }]} setting={setting} />
  return (
    <span title={trend.said}>
      <svg class={tones[trend.direction]} viewBox="0 0 16 16" aria-hidden="true">
        <path class="s" d={arrows[trend.direction]} />
      </svg>
      <span class="sr keep">{trend.said}</span>
    </span>
  )
}
