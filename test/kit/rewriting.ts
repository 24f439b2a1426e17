import { isCollection, isNode, isScalar, parseDocument, visit } from 'yaml'

/** The top-level parts of a text, each with the comments and blank lines above it. */
export function topParts(text: string): readonly string[] {
  const whole: string[] = []
  for (const part of text.split(/^(?=(?:(?:#.*)?\n)*\w[\w-]*:)/m).filter((one) => one !== '')) {
    // A split before a comment and one before its key belong together.
    if (/^\w/.test(part) && whole.length > 0 && !/^\w/m.test(whole.at(-1) ?? '')) whole[whole.length - 1] += part
    else whole.push(part)
  }
  return whole.map((part) => (part.endsWith('\n') ? part : `${part}\n`))
}

/** The key of a part. */
export const keyOfPart = (part: string): string => /^(\w[\w-]*):/m.exec(part)?.[1] ?? ''

const anchorsIn = (part: string): readonly string[] => [...part.matchAll(/(?<=[\s[{,])&(\w[\w-]*)/g)].map(([, name = '']) => name)
const aliasesIn = (part: string): readonly string[] => [...part.matchAll(/(?<=[\s[{,])\*(\w[\w-]*)/g)].map(([, name = '']) => name)

/** The top-level parts from last to first, but none before the part with an anchor that it uses. */
export function reordered(text: string): string {
  const waiting = topParts(text).toReversed()
  const said = new Set<string>()
  const known = new Set(waiting.flatMap(anchorsIn))
  const sorted: string[] = []
  while (waiting.length > 0) {
    const ready = waiting.findIndex((part) => aliasesIn(part).every((name) => said.has(name) || !known.has(name) || anchorsIn(part).includes(name)))
    const [part = ''] = waiting.splice(Math.max(ready, 0), 1)
    for (const name of anchorsIn(part)) said.add(name)
    sorted.push(part)
  }
  return sorted.join('')
}

/** Four spaces for two: a dash keeps its key beside it by four columns too. */
export const widened = (text: string): string =>
  text.replace(/^( *)((?:- )*)/gm, (_, indent: string, dashes: string) => indent.repeat(2) + dashes.replaceAll('- ', '-   '))

const times = (figure: string, by: number): string => String(Math.round(Number(figure) * by * 1000) / 1000)

/** `4h` as `240min`, `2 小時` as `120 分鐘`, `2w` as `14d`: the same times in smaller units. */
export const inMinutes = (text: string): string =>
  text
    .replace(/\b(\d+)h(\d+)min\b/g, (_, hours, minutes) => `${Number(hours) * 60 + Number(minutes)}min`)
    .replace(/(?<![\d.,-])(\d+(?:\.\d+)?)( ?)h\b(?! \d)/g, (_, hours, space) => `${times(hours, 60)}${space}min`)
    .replace(/(?<![\d.,-])(\d+(?:\.\d+)?)( ?)小([时時])/g, (_, hours, space, sign) => `${times(hours, 60)}${space}分${sign === '时' ? '钟' : '鐘'}`)
    .replace(/(?<![\d.,-])(\d+)w\b/g, (_, weeks) => `${times(weeks, 7)}d`)

/** Every second duration in a smaller unit, so that times which are compared stand in different ones. */
export function inMixedUnits(text: string): string {
  const everySecond = (change: (one: string) => string) => {
    let count = 0
    return (one: string): string => (count++ % 2 === 0 ? change(one) : one)
  }
  return text.replace(/(?<![\w.,-])\d+(?:\.\d+)? ?h\b(?! \d)/g, everySecond(inMinutes)).replace(
    /(?<![\w.,-])\d+ ?min\b/g,
    everySecond((one) => `${Number.parseInt(one, 10) * 60}s`),
  )
}

/** A comment and a blank line before each key and each entry that begins a line; never inside brackets or a text. */
export function airy(text: string): string {
  const starts = new Set<number>()
  const note = (node: unknown): void => {
    const start = isNode(node) ? node.range?.[0] : undefined
    const line = start === undefined ? 0 : text.lastIndexOf('\n', start - 1) + 1
    if (start !== undefined && /^ *(?:- +)*$/.test(text.slice(line, start))) starts.add(line)
  }
  visit(parseDocument(text), {
    Collection: (_, node) => {
      if (!isCollection(node) || !node.flow) return undefined
      note(node)
      return visit.SKIP
    },
    Pair: (_, { key }) => note(key),
    Scalar: (_, node, path) => (isCollection(path.at(-1)) && isScalar(node) ? note(node) : undefined),
  })
  return [...starts].sort((one, other) => other - one).reduce((now, at) => `${now.slice(0, at)}\n# aside\n${now.slice(at)}`, text)
}
