import type { Operation } from '../../../server/src/protocol/view.ts'
import { type Fields, isFields, isText } from './fields.ts'

type Move = Extract<Operation, { op: 'reschedule' }>['moves'][number]

/** A change that a webview asks for, or undefined for what is none. Only the fields that are known are kept. */
export function operationOf(raw: unknown): Operation | undefined {
  if (!isFields(raw)) return undefined
  const { op, item, moves, percent, on, path } = raw
  switch (op) {
    case 'reschedule':
      return movesOf(moves)
    case 'progress':
      return isText(item) && typeof percent === 'number' ? { op, item, percent } : undefined
    case 'complete':
      return isText(item) && isDay(on) ? { op, item, on } : undefined
    case 'addPart':
      return isText(path) ? { op, path } : undefined
    default:
      return undefined
  }
}

const mostMoves = 5000

function movesOf(raw: unknown): Operation | undefined {
  if (!Array.isArray(raw) || raw.length === 0 || raw.length > mostMoves) return undefined
  const moves = raw.flatMap((one: unknown) => (isFields(one) ? moveOf(one) : []))
  return moves.length === raw.length ? { op: 'reschedule', moves } : undefined
}

function moveOf({ item, start, end }: Fields): readonly Move[] {
  if (!isText(item) || ![start, end].every((day) => day === undefined || isDay(day))) return []
  return [{ item, ...(isDay(start) && { start }), ...(isDay(end) && { end }) }]
}

const isDay = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value)
