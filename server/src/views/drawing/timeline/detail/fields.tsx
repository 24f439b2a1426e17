import { Component, type VNode } from 'preact'
import { isoText, parseIso } from '../../../../language/values/civil.ts'
import type { DayNumber } from '../../../models/types.ts'
import type { Translate } from '../../translate.ts'

interface FieldProps {
  /** As it stands now. */
  readonly text: string
  readonly name: string
  readonly wrong: string
  /** The width of the field in characters. */
  readonly size: number
  /** Takes what was written; false where it makes no sense. */
  readonly take: (text: string) => boolean
}

/** A field that is taken when it is left or Enter is pressed. What makes no sense stays in it, marked, and changes nothing. */
class Field extends Component<FieldProps, { readonly fails: boolean }> {
  override state = { fails: false }

  override render({ text, name, wrong, size, take }: FieldProps): VNode {
    const { fails } = this.state
    const leave = (event: Event): void => {
      const written = (event.currentTarget as HTMLInputElement).value.trim()
      this.setState({ fails: written !== text && !take(written) })
    }
    return (
      <span class="field">
        <input
          type="text"
          aria-label={name}
          aria-invalid={fails}
          title={fails ? wrong : undefined}
          size={size}
          value={text}
          spellcheck={false}
          onChange={leave}
        />
        {fails ? (
          <span class="bad" role="alert">
            {wrong}
          </span>
        ) : null}
      </span>
    )
  }
}

interface DateFieldProps {
  readonly day: DayNumber
  readonly name: string
  readonly t: Translate
  readonly change: (to: DayNumber) => void
}

/** A date as it stands in the plan: the browser's own field would write it in the order of some country. */
export function DateField({ day, name, t, change }: DateFieldProps): VNode {
  const take = (text: string): boolean => {
    const to = parseIso(text)
    if (to !== undefined && to !== day) change(to)
    return to !== undefined
  }
  return <Field text={isoText(day)} name={name} wrong={t('field.date')} size={11} take={take} />
}

interface PercentFieldProps {
  readonly percent: number
  readonly name: string
  readonly t: Translate
  readonly change: (percent: number) => void
}

export function PercentField({ percent, name, t, change }: PercentFieldProps): VNode {
  const take = (text: string): boolean => {
    const to = /^\d{1,3}(?:\.\d+)?\s*%?$/.test(text) ? Number.parseFloat(text) : Number.NaN
    if (to >= 0 && to <= 100) change(to)
    return to >= 0 && to <= 100
  }
  return (
    <>
      <Field text={String(percent)} name={name} wrong={t('field.percent')} size={4} take={take} /> %
    </>
  )
}
