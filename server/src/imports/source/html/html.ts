import { Parser } from 'htmlparser2'
import type { Gathering } from '../gathering.ts'
import { Refused } from '../refused.ts'
import { limits } from '../source.ts'
import { HtmlReader } from './reader.ts'

/** A page of the web, or what Word and Excel save as one. Nothing that it names is fetched. */
export function readHtml(text: string, gathering: Gathering, first = 1): void {
  const lineAt = lineCounter(text, first)
  const reader = new HtmlReader(gathering, () => lineAt(parser.startIndex))
  let depth = 0
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      if (++depth > limits.depth) throw new Refused('tooDeep')
      reader.open(tag, attributes)
    },
    onclosetag: (tag) => {
      depth--
      reader.close(tag)
    },
    ontext: (data) => reader.text(data),
  })
  parser.end(text)
  reader.end()
}

/** The line at an offset. Offsets only grow, so each line is counted once. */
function lineCounter(text: string, first: number): (offset: number) => number {
  let [line, from] = [first, 0]
  return (offset) => {
    for (let end = text.indexOf('\n', from); end >= 0 && end < offset; end = text.indexOf('\n', from)) {
      line++
      from = end + 1
    }
    return line
  }
}
