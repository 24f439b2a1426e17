import { readInteger, readMoney, readNumber, readPercent } from './amounts.ts'
import { readDate, readDateTime, readTime } from './dates.ts'
import { readDuration, readInterval } from './durations.ts'
import { readFrequency } from './frequencies.ts'
import { halfWidth } from './halfWidth.ts'
import { readTarget } from './targets.ts'
import { type Reading, read, refuse, type Values, type ValueType } from './valueTypes.ts'

const idPattern = /^[\p{L}\p{N}_][\p{L}\p{N}._-]*$/u

type Readers = { readonly [T in ValueType]: (text: string) => Reading<Values[T]> }

const matching = (pattern: RegExp) => (text: string) => (pattern.test(text) ? read(text) : refuse('expected'))

const readers: Readers = {
  text: read,
  string: read,
  any: read,
  version: read,
  level: read,
  id: readId,
  date: readDate,
  time: readTime,
  datetime: readDateTime,
  duration: readDuration,
  interval: readInterval,
  frequency: readFrequency,
  money: readMoney,
  percent: readPercent,
  number: readNumber,
  integer: readInteger,
  boolean: readBoolean,
  phone: (text) => (/^\+?[\d\s().#*/-]{2,}(?:(?:ext|x|分機|分机|转|轉)\.?\s*\d+)?$/i.test(halfWidth(text)) ? read(text) : refuse('expected')),
  email: matching(/^[^\s@]+@[^\s@]+\.[^\s@]+$/),
  uri: matching(/^\S+$/),
  currency: matching(/^[A-Z]{3}$/),
  target: readTarget,
}

/** Reads a scalar's text as a value of the type that the schema gives it. */
export function readScalar<T extends ValueType>(type: T, text: string): Reading<Values[T]> {
  return readers[type](text)
}

function readId(text: string): Reading<string> {
  const id = text.normalize('NFC')
  return idPattern.test(id) ? read(id) : refuse('expected')
}

function readBoolean(text: string): Reading<boolean> {
  if (/^(?:true|yes|是|有)$/i.test(text)) return read(true)
  return /^(?:false|no|否|无|無)$/i.test(text) ? read(false) : refuse('expected')
}
