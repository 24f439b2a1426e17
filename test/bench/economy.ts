import type { FileModel } from '../../server/src/language/model/file.ts'
import { readText } from '../../server/src/language/model/file.ts'

/** An offer as an editor sees it. `insert` is a snippet that takes the place of the text from `from` on. */
export interface EconomyOffer {
  readonly insert: string
  readonly from: number
  readonly filter: string
  readonly sort: string
}

/** What a server offers at the end of a text that goes on nowhere. */
export type Offers = (text: string) => Promise<readonly EconomyOffer[]>

export interface Economy {
  /** Characters of the text that are neither prose nor a comment. */
  readonly characters: number
  /** Keystrokes that these took. */
  readonly keystrokes: number
}

/** The text without comments and blank lines: what is to be written. */
export const essence = (text: string): string =>
  `${text
    .split('\n')
    .filter((line) => !/^\s*(?:#|$)/.test(line))
    .map((line) => line.replace(/\s+#\s.*$/, ''))
    .join('\n')}\n`

/**
 * Writes a text from an empty file with as few keystrokes as its writer needs who knows what is to be written: a letter, an accepted
 * offer, a step in the list, Ctrl+Space, Tab to the next stop and Enter (with the indentation that an editor keeps) count one each. Prose
 * is typed and not counted.
 */
export async function economyOf(text: string, uri: string, offers: Offers): Promise<Economy> {
  const free = freeText(readText(uri, text), text.length)
  const jumps = await jumpsOf(text, free, offers)
  const keystrokes = leastCost({ text, free, jumps }, 0, text.length)
  return { characters: free.filter((one) => !one).length, keystrokes }
}

interface Ways {
  readonly text: string
  readonly free: readonly boolean[]
  readonly jumps: ReadonlyMap<number, readonly Jump[]>
}

/** The fewest keystrokes from one place to another, letter by letter and by what is offered on the way. */
function leastCost({ text, free, jumps }: Ways, from: number, to: number): number {
  const costs = new Map([[from, 0]])
  const reach = (at: number, cost: number): void => void costs.set(at, Math.min(costs.get(at) ?? Number.POSITIVE_INFINITY, cost))
  for (let at = from; at < to; at++) {
    const here = costs.get(at)
    if (here === undefined) continue
    const step = stepAt(text, at)
    reach(at + step.length, here + (free[at] ? 0 : step.cost))
    for (const jump of jumps.get(at) ?? []) if (jump.to <= to) reach(jump.to, here + jump.cost)
  }
  return costs.get(to) ?? Number.NaN
}

/** For each character whether it is prose: nothing can know what is to be said there. */
function freeText({ documents }: FileModel, length: number): readonly boolean[] {
  const free = Array.from({ length }, () => false)
  const prose = documents
    .flatMap(({ figures }) => figures)
    .filter(({ scalar }) => /^(?:text|string)$/.test(scalar.value) && !scalar.choices && !scalar.refers)
  for (const { span } of prose) free.fill(true, span.start, span.end)
  return free
}

/** One key by hand: a letter; or Enter with the indentation that the line before has, and one more for each level that is left or entered. */
function stepAt(text: string, at: number): { readonly length: number; readonly cost: number } {
  if (text[at] !== '\n') return { length: 1, cost: 1 }
  const next = /^ */.exec(text.slice(at + 1))?.[0].length ?? 0
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  const own = /^ */.exec(line)?.[0].length ?? 0
  // An editor goes deeper by itself behind a key without a value.
  const expected = /:\s*$/.test(line) ? own + 2 : own
  return { length: 1 + next, cost: 1 + Math.ceil(Math.abs(next - expected) / 2) }
}

interface Jump {
  readonly to: number
  readonly cost: number
}

/** How far each accepted offer leads, from every place where a word begins. */
async function jumpsOf(text: string, free: readonly boolean[], offers: Offers): Promise<ReadonlyMap<number, readonly Jump[]>> {
  const jumps = new Map<number, readonly Jump[]>()
  // From the end on: what an offer leaves to be filled in is filled in by offers too.
  for (let at = text.length - 1; at >= 0; at--) {
    if (free[at] || !beginsWord(text, at)) continue
    const found = (await offers(text.slice(0, at))).filter(({ from }) => from === at || text.slice(from, at).trim() === '')
    const word: Word = { text, at, free, jumps }
    const more = found.flatMap((offer) => linesBelow(word, offer))
    for (const { from, ...jump } of more) jumps.set(from, [...(jumps.get(from) ?? []), jump])
    jumps.set(at, [...jumpsAt(word, found), ...(await dateJumps(word, offers))])
  }
  return jumps
}

const beginsWord = (text: string, at: number): boolean => !/[\s:,[\]{}]/.test(text[at] ?? ' ') && /[\s[{,]/.test(text[at - 1] ?? '\n')

interface Word extends Ways {
  readonly at: number
}

/** A day by its month and day: what is offered for these few digits. */
async function dateJumps(word: Word, offers: Offers): Promise<readonly Jump[]> {
  const { text, at } = word
  const [, month, day] = /^\d{4}-(\d\d)-(\d\d)\b/.exec(text.slice(at, at + 11)) ?? []
  if (month === undefined || day === undefined) return []
  const typed = `${Number(month)}${day}`
  const found = (await offers(text.slice(0, at) + typed)).filter(({ from }) => from === at)
  const sorted = inOrder(found.filter(({ filter }) => filter.split(' ').some((part) => part.startsWith(typed))))
  return sorted.flatMap((offer, row) => {
    const led = leadsTo(word, offer)
    return led ? [{ to: led.to, cost: typed.length + row + 1 + led.cost }] : []
  })
}

const inOrder = (offers: readonly EconomyOffer[]): readonly EconomyOffer[] =>
  offers.toSorted((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0))

const longestPrefix = 6

function jumpsAt(word: Word, found: readonly EconomyOffer[]): readonly Jump[] {
  const sorted = inOrder(found)
  const jumps: Jump[] = []
  for (let typed = 0; typed <= longestPrefix; typed++) {
    const prefix = word.text.slice(word.at, word.at + typed).toLowerCase()
    if (/\s/.test(prefix)) break
    const shown = sorted.filter(({ filter }) =>
      filter
        .toLowerCase()
        .split(/[\s(（]/)
        .some((part) => part.startsWith(prefix)),
    )
    for (const [row, offer] of shown.slice(0, 12).entries()) {
      const led = leadsTo(word, offer) ?? beginsAt(word, offer)
      if (led) jumps.push({ to: led.to, cost: typed + opening(word, typed) + row + 1 + led.cost })
    }
  }
  return jumps
}

/** Lists open by themselves behind a letter, and behind what calls them. */
const opening = ({ text, at }: Word, typed: number): number => (typed > 0 || /[:\-[,] ?$/.test(text.slice(Math.max(0, at - 2), at)) ? 0 : 1)

const stop = /\$\{\d+(?::(?<preset>(?:[^}\\]|\\.)*)|\|(?<choices>[^|]*)\|)?\}|\$\d+/g

const plain = (part: string): string => part.replace(/\\([\\$}])/g, '$1')

/** Where an offer leads if all that it writes is what is to be written, and what its stops cost: Tab, and what is not there already. */
function leadsTo(word: Word, { insert }: EconomyOffer): Jump | undefined {
  const stops = [...insert.matchAll(stop)]
  const begins = [0, ...stops.map(({ index, 0: whole }) => index + whole.length)]
  const literals = begins.map((from, index) => plain(insert.slice(from, stops[index]?.index ?? insert.length)))
  let to = word.at
  let cost = 0
  for (const [index, literal] of literals.entries()) {
    const found = index === 0 ? word.at : endOfValue(word.text, to, literal)
    if (found < 0 || !word.text.startsWith(literal, found)) return undefined
    if (index > 0) cost += 1 + valueCost({ ...word, at: to }, found, stops[index - 1]?.groups ?? {})
    to = found + literal.length
  }
  return to > word.at ? { to, cost } : undefined
}

/**
 * An entry of several lines is taken over although other keys are to stand between its lines: they are written there as always, and
 * each line that is there already costs the one key that leads to it. A line that is not wanted costs one key that takes it away.
 */
function linesBelow(word: Word, offer: EconomyOffer): readonly (Jump & { readonly from: number })[] {
  return linesIn(word, offer).flatMap((from) => {
    const key = /^\n *[\w-]+: ?/.exec(word.text.slice(from))?.[0].length ?? 0
    return [{ from, to: from + key, cost: 1 }]
  })
}

/** An entry of which only some lines are wanted: up to its first value, with a key for each line that is taken away. */
function beginsAt(word: Word, offer: EconomyOffer): Jump | undefined {
  const [head = '', ...lines] = offer.insert.split('\n')
  const first = plain(/^[^$]*/.exec(head)?.[0] ?? '')
  const wanted = linesIn(word, offer).length
  return wanted > 0 && first !== '' && word.text.startsWith(first, word.at) ? { to: word.at + first.length, cost: lines.length - wanted } : undefined
}

/** Where the lines of an offered entry stand in the element that is to be written, in their order; none where it begins otherwise. */
function linesIn({ text, at }: Word, { insert }: EconomyOffer): readonly number[] {
  const [head = '', ...lines] = insert.split('\n')
  const first = /^[-\w: ]*?[\w-]+: ?/.exec(head)?.[0] ?? ''
  if (lines.length === 0 || first === '' || !text.startsWith(first, at)) return []
  const column = /^ */.exec(lines[0] ?? '')?.[0].length ?? 0
  const rest = text.slice(at)
  const end = at + endOfElement(rest, column)
  let from = at
  return lines.flatMap((line) => {
    const key = `\n${/^ *[\w-]+:/.exec(line)?.[0] ?? line}`
    const found = text.indexOf(key, from)
    if (found < 0 || found >= end) return []
    from = found + 1
    return [found]
  })
}

/** How long an element goes on: up to the first line that stands further left than its keys. */
function endOfElement(text: string, column: number): number {
  for (const { index, 0: line } of text.matchAll(/\n *(?=\S)/g)) if (line.length - 1 < column) return index
  return text.length
}

/** Where the value of a stop ends: at what the snippet goes on with, or with its line. */
function endOfValue(text: string, from: number, literal: string): number {
  const end = text.indexOf('\n', from)
  const found = literal === '' ? end : text.indexOf(literal, from)
  return found < 0 || found > end ? -1 : found
}

/** A value that the stop shows costs nothing, one of its list the steps to it; another one is typed. */
function valueCost({ at, ...ways }: Word, end: number, { preset, choices }: Readonly<Record<string, string | undefined>>): number {
  const value = ways.text.slice(at, end)
  if (preset !== undefined && plain(preset) === value) return 0
  const row = choices?.split(',').indexOf(value) ?? -1
  return row >= 0 ? row + 1 : leastCost(ways, at, end)
}
