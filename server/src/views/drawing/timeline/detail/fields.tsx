import type { VNode } from 'preact'
import { isoText, parseIso } from '../../../../language/values/civil.ts'
import type { DayNumber } from '../../../models/types.ts'
import { Field } from '../../field.tsx'
import type { Translate } from '../../translate.ts'

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
