import type { CommonPerson, CommonSupplier, ContinuityPlanContact } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import { halfWidth } from '../../language/values/halfWidth.ts'
import { type Site, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'

/** That a plan writes a number of somebody in the registry with a slip. */
export interface PhoneSlip {
  /** A slip for certain, or one digit that another line may have as well. */
  readonly kind: 'slip' | 'digit'
  readonly name: string
  readonly own: Located<string>
  readonly known: Located<string>
  readonly uri: string
}

/** Another number altogether may be another line, and so may one with other last digits; digits that have changed places are none. */
export function phoneSlip(programme: Programme, document: Site['document'], { person, phones }: ContinuityPlanContact): PhoneSlip | undefined {
  const target = targetOf({ programme, document }, ['person', 'supplier'], person)
  const listed = target ? numbersOf(target.element) : []
  if (!target || phones.some((one) => listed.some((other) => isSame(one.text, other.text)))) return undefined
  const pairs = phones.flatMap((own) => listed.map((known) => ({ own, known })))
  const slip = pairs.find(({ own, known }) => isSlip(digits(own.text), digits(known.text)))
  const found = slip ?? pairs.find(({ own, known }) => isOneDigitOff(digits(own.text), digits(known.text)))
  return found && { kind: slip ? 'slip' : 'digit', name: target.name ?? target.id, ...found, uri: target.file.uri }
}

const numbersOf = ({ phones }: CommonPerson | CommonSupplier): readonly Located<string>[] =>
  phones.flatMap((one) => (isElementLike(one) ? (one.number ?? []) : one))

/** With or without the country, the leading zero and an extension. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [digits(one), digits(other)]
  return a.endsWith(b) || b.endsWith(a)
}

const digits = (text: string): string =>
  halfWidth(text)
    .replace(/(?:ext|x|#|[转轉]|分[机機]).*$/i, '')
    .replace(/\(0\)/g, '')
    .replace(/\D/g, '')
    .replace(/^0+/, '')

/** Two neighbours that have changed places, or one digit too few or too many. */
function isSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  const at = [...long].findIndex((digit, index) => digit !== short[index])
  if (short.length < least || at < 0) return false
  const swapped = `${long.slice(0, at)}${long[at + 1] ?? ''}${long[at] ?? ''}${long.slice(at + 2)}`
  return short.length === long.length ? short === swapped : short === long.slice(0, at) + long.slice(at + 1)
}

/** One other digit, before the last two, which tell the lines of one house apart. */
function isOneDigitOff(one: string, other: string): boolean {
  const apart = [...one].flatMap((digit, index) => (digit === other[index] ? [] : [index]))
  return one.length === other.length && one.length >= least && apart.length === 1 && (apart[0] ?? 0) < one.length - 2
}

/** Of numbers as short as those of the police every second one looks alike. */
const least = 7
