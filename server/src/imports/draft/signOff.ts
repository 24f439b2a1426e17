import type { Cell, Table } from '../source/source.ts'
import { isEmptyCell } from './columns.ts'
import type { Context } from './context.ts'
import { elementAlong } from './draft.ts'
import { put } from './put.ts'
import { named } from './spoken.ts'
import { termsOf } from './terms.ts'
import { valueFor } from './values.ts'

/** Who prepared, reviewed and approved a document, one to a row, each with a day. What else is said of them is kept. */
export function placeSignOff({ rows }: Table, context: Context): boolean {
  const [headers = [], ...body] = rows
  const acts = body.map((row) => actOf(row[0]?.text ?? '', context))
  if (headers.length < 3 || body.length === 0 || acts.some((act) => act === undefined)) return false
  for (const cell of headers) context.ledger.absorb(cell, 'header')
  for (const [index, row] of body.entries()) place(row, { act: acts[index] ?? '', headers }, context)
  return true
}

/** `prepared` of `prepared_by`, where a label means that. */
function actOf(label: string, { root }: Context): string | undefined {
  const terms = termsOf(root.shape).filter(({ way }) => way[0] === 'document' && /_by$/.test(way[1] ?? ''))
  return named(terms, label)[0]?.way[1]?.replace(/_by$/, '')
}

interface Act {
  readonly act: string
  readonly headers: readonly Cell[]
}

function place([label, who, ...others]: readonly Cell[], { act, headers }: Act, context: Context): void {
  const document = elementAlong(context.root, ['document'])
  const by = document?.shape.properties.get(`${act}_by`)
  const on = document?.shape.properties.get(`${act}_on`)
  if (!document || !by || !on || !label || !who) return
  context.ledger.absorb(label, 'header')
  if (!isEmptyCell(who.text)) put({ element: document, property: by }, { at: who.at, text: who.text, value: who.text, by: 'label' }, context.ledger)
  for (const [index, { at, text }] of others.entries()) {
    if (isEmptyCell(text)) continue
    const isDay = valueFor(on.shape, text, { path: '', from: at }) !== undefined
    if (isDay) put({ element: document, property: on }, { at, text, value: text, by: 'label' }, context.ledger)
    else context.ledger.leave({ at, text: `${label.text}, ${headers[index + 2]?.text ?? ''}: ${text}` }, 'noPlace', `document.${act}_by`)
  }
}
