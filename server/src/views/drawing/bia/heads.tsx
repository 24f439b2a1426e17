import type { VNode } from 'preact'
import type { AnalysisView, Span } from '../../models/bia/types.ts'
import { as } from '../roles.ts'
import type { Translate } from '../translate.ts'

interface FrameHeadsProps {
  /** Of the first column. */
  readonly name: string
  readonly frames: readonly Span[]
  /** Of the column that stands in the place of time frames that nobody knows. */
  readonly instead: string
  /** Of the columns after the time frames. */
  readonly ends: readonly (VNode | string)[]
}

export function FrameHeads({ name, frames, instead, ends }: FrameHeadsProps): VNode {
  return (
    <thead {...as('rowgroup')}>
      <tr {...as('row')}>
        <th {...as('columnheader')} scope="col">
          {name}
        </th>
        {frames.length > 0 ? null : (
          <th {...as('columnheader')} scope="col">
            {instead}
          </th>
        )}
        {frames.map(({ seconds, text }) => (
          <th key={seconds} {...as('columnheader')} scope="col" class="m">
            {text}
          </th>
        ))}
        {ends.map((end, index) => (
          <th key={index} {...as('columnheader')} scope="col" class="num">
            {end}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** An abbreviation of the field, with its words on hover. */
export const Short = ({ name, t }: { readonly name: 'mtpd' | 'rto' | 'wrt'; readonly t: Translate }): VNode => (
  <abbr title={t(`bia.${name}.long`)}>{t(`bia.${name}`)}</abbr>
)

/** `level 1 – 5, intolerable from 4` */
export function levelWords({ levels, intolerableFrom }: AnalysisView, t: Translate): string {
  const [first] = levels
  const last = levels.at(-1)
  if (!first || !last) return ''
  const args = { from: first.rank, to: last.rank }
  return intolerableFrom === undefined ? t('bia.levels', args) : t('bia.levels.limit', { ...args, limit: intolerableFrom })
}
