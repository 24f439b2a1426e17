import type { Edit } from '../../base/edit.ts'
import { type Message, message } from '../../base/message.ts'
import { setScalar } from '../../language/edits/setScalar.ts'
import { writeLike, writeScalar } from '../../language/edits/writeScalar.ts'
import type { Slot } from '../../language/model/element.ts'
import type { BlankPlace } from '../../language/model/facts.ts'
import { choiceFor } from '../../language/schema/lookup.ts'
import { readScalar } from '../../language/values/scalars.ts'
import { scalarOf, takesMany } from './blank.ts'

/** The edit that fills a blank in, or why these values cannot stand there. Nothing but the blank is touched. */
export function fillBlank(blank: BlankPlace, values: readonly string[], source: string): Edit | Message {
  const property = blank.element.$.shape.properties.get(blank.key)
  const texts = values.map((value) => value.trim()).filter((value) => value !== '')
  const [first] = texts
  if (first === undefined) return message('fill.nothing')
  const wrong = blank.where === 'prose' ? undefined : texts.find((text) => !canStand(text, blank))
  if (wrong !== undefined)
    return message('fill.cannotStand', { text: wrong, title: property?.docs.title ? { quantity: 'term', texts: property.docs.title } : blank.key })
  if (blank.where === 'prose') return inProse(blank, first, source)
  const slot = blank.element.$.slots.get(blank.key)
  if (takesMany(blank)) return listOf(slot, blank, { texts, source })
  return blank.path.endsWith(']') ? item(blank, first, source) : (single(slot, first, source) ?? message('fill.elsewhere'))
}

function canStand(text: string, blank: BlankPlace): boolean {
  const scalar = scalarOf(blank)
  if (!scalar || scalar.refers) return true
  if (scalar.choices) return choiceFor(scalar, text) !== undefined
  return readScalar(scalar.value, text).ok
}

function single(slot: Slot | undefined, text: string, source: string): Edit | undefined {
  const edit = slot && setScalar(slot, text, source)
  return typeof edit === 'object' ? edit : undefined
}

function listOf(
  slot: Slot | undefined,
  { span }: BlankPlace,
  { texts, source }: { readonly texts: readonly string[]; readonly source: string },
): Edit | Message {
  if (!slot || slot.origin === 'merged') return message('fill.elsewhere')
  const text = `[${texts.map((one) => writeScalar(one, 'flow')).join(', ')}]`
  if (slot.node) return { span: slot.span, text }
  const colon = /^\s*:/.exec(source.slice(span.end))?.[0].length
  const at = span.end + (colon ?? 0)
  return { span: { start: at, end: at }, text: `${colon === undefined ? ':' : ''} ${text}` }
}

/** An item of a list: of a bare dash nothing but the dash is there. */
function item({ span, where }: BlankPlace, text: string, source: string): Edit {
  const isFlow = /[[{,]\s*$/.test(source.slice(0, span.start)) || /^\s*[,\]}]/.test(source.slice(span.end))
  const written = writeScalar(text, isFlow ? 'flow' : 'block')
  if (where !== 'empty') return { span, text: written }
  const dash = /^-?/.exec(source.slice(span.start))?.[0].length ?? 0
  const at = span.start + dash
  return { span: { start: at, end: at }, text: ` ${written}` }
}

/** A gap inside a text: the text around it stays, and is put in quotes where what is new asks for it. */
function inProse({ span, element, key }: BlankPlace, text: string, source: string): Edit {
  const node = element.$.slots.get(key)?.node
  const isPlain = node?.kind === 'scalar' && node.style === 'plain' && node.span.start <= span.start && span.end <= node.span.end
  if (!isPlain) return { span, text: node?.kind === 'scalar' && node.style === 'double' ? JSON.stringify(text).slice(1, -1) : quoted(text, node) }
  const whole = source.slice(node.span.start, span.start) + text + source.slice(span.end, node.span.end)
  const layout = element.$.slots.get(key)?.layout ?? 'block'
  return whole.includes('\n') ? { span, text } : { span: node.span, text: writeLike('plain', whole, layout) }
}

const quoted = (text: string, node: Slot['node']): string => (node?.kind === 'scalar' && node.style === 'single' ? text.replaceAll("'", "''") : text)
