import { type FromExercise, type Happening, severities } from '../../../server/src/protocol/exercise.ts'
import { type Fields, isFields, isText } from '../preview/fields.ts'

/** The message of an exercise's page, or undefined for what is not one. Only the fields that are known are kept. */
export function fromExercise(raw: unknown, session: string): FromExercise | undefined {
  if (!isFields(raw) || raw['session'] !== session || !isFields(raw['body'])) return undefined
  return readers.get(raw['body']['type'])?.(raw['body'])
}

const isId = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value)
const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0

const readers: ReadonlyMap<unknown, (body: Fields) => FromExercise | undefined> = new Map<unknown, (body: Fields) => FromExercise | undefined>([
  ['ready', () => ({ type: 'ready' })],
  ['add', ({ what }) => added(isFields(what) ? happening(what) : undefined)],
  ['remove', ({ id }) => (isId(id) ? { type: 'remove', id } : undefined)],
  ['correct', ({ id, clock }) => (isId(id) && isTime(clock) ? { type: 'correct', id, clock } : undefined)],
  ['finish', ({ zone }) => (isId(zone) && Math.abs(zone) <= 1440 ? { type: 'finish', zone } : undefined)],
  ['discard', () => ({ type: 'discard' })],
  ['reveal', ({ step }) => (isText(step) ? { type: 'reveal', step } : undefined)],
  ['violation', ({ detail }) => (isText(detail) ? { type: 'violation', detail } : undefined)],
])

const added = (what: Happening | undefined): FromExercise | undefined => what && { type: 'add', what }

function happening(what: Fields): Happening | undefined {
  const { is, to, step, title, text } = what
  switch (is) {
    case 'begin':
    case 'pause':
    case 'resume':
      return { is }
    case 'set':
      return isTime(to) ? { is, to } : undefined
    case 'started':
    case 'done':
      return isText(step) && isText(title) ? { is, step, title } : undefined
    case 'note':
      return isText(step) && isText(title) && isText(text) ? { is, step, title, text } : undefined
    default:
      return isText(text) ? spoken(what, text) : undefined
  }
}

/** What may be said of the whole exercise. */
function spoken({ is, to, step, planned, severity }: Fields, text: string): Happening | undefined {
  if (is === 'inject') return { is, text, ...(isText(to) && { to }), ...(isId(planned) && { planned }) }
  const known = severities.find((one) => one === severity)
  return is === 'finding' && known ? { is, text, severity: known, ...(isText(step) && { step }) } : undefined
}
