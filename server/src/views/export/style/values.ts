import { mixed } from './colours.ts'
import { split } from './rules.ts'

export type Variables = ReadonlyMap<string, string>

/** A value with nothing left to work out: every variable looked up, every mix of colours mixed, every sum done. */
export function resolved(value: string, variables: Variables): string {
  const call = /(?:var|color-mix|calc)\(/.exec(value)
  if (!call) return value
  const end = closing(value, call.index + call[0].length - 1)
  const inside = value.slice(call.index + call[0].length, end)
  const worked = answer(call[0], inside, variables)
  return resolved(`${value.slice(0, call.index)}${worked}${value.slice(end + 1)}`, variables)
}

function answer(call: string, inside: string, variables: Variables): string {
  if (call === 'var(') {
    const [name = '', ...fallback] = split(inside, ',')
    return resolved(variables.get(name) ?? fallback.join(', '), variables)
  }
  const parts = resolved(inside, variables)
  return call === 'calc(' ? sum(parts) : mixed(split(parts, ','))
}

function closing(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    if (text[at] === '(') depth++
    if (text[at] === ')' && --depth === 0) return at
  }
  return text.length
}

/** `13px - 2px`, `11% * .6`: two numbers, as our tokens have them. */
function sum(text: string): string {
  const match = /^(?<a>[\d.]+)(?<unit>[a-z%]*) *(?<sign>[-+*]) *(?<b>[\d.]+)(?<other>[a-z%]*)$/.exec(text.trim())
  const { a, b, sign, unit = '', other = '' } = match?.groups ?? {}
  if (a === undefined || b === undefined) return text
  const [x, y] = [Number(a), Number(b)]
  const result = sign === '*' ? x * y : sign === '+' ? x + y : x - y
  return `${Math.round(result * 1000) / 1000}${unit || other}`
}
