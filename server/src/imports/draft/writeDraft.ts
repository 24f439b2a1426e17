import { writeScalar } from '../../language/edits/writeScalar.ts'
import { innerOf, namesBlank, standing } from '../../language/values/placeholders.ts'
import type { Draft, DraftElement, DraftText } from './draft.ts'

/** What stands behind a text that was worked out and is to be confirmed. */
export type Remark = (text: DraftText) => string | undefined

/** A draft as YAML: keys in the schema's order, prose folded, blanks as they were. */
export function writeDraft(root: DraftElement, remark: Remark): string {
  const writer = new Writer(remark)
  writer.keys(root, '')
  return `${writer.lines.join('\n')}\n`
}

const widest = 120

class Writer {
  readonly lines: string[] = []
  readonly #remark: Remark

  constructor(remark: Remark) {
    this.#remark = remark
  }

  keys({ shape, values }: DraftElement, indent: string): void {
    // A map has keys of its own.
    const keys = [...new Set([...shape.properties.keys(), ...values.keys()])].filter((key) => values.has(key))
    for (const key of keys) {
      const value = values.get(key)
      if (!value || isEmpty(value)) continue
      // A blank line before each part of the document, and before each entry of its long lists.
      if (indent === '' && this.lines.length > 0 && value.is !== 'text') this.lines.push('')
      if (value.is === 'text' && isListOfOne(value.text) && shape.properties.get(key)?.shape.list)
        this.lines.push(`${indent}${key}: ${writeScalar(value.text)}`)
      else this.#entry(`${indent}${key}:`, value, indent)
    }
  }

  #entry(head: string, value: Draft, indent: string): void {
    if (value.is === 'text') {
      this.#text(head, value, indent)
      return
    }
    const flat = flow(value, this.#remark)
    if (flat !== undefined && head.length + flat.length < widest && value.is === 'list') this.lines.push(`${head} ${flat}`)
    else if (flat !== undefined && value.is === 'element' && value.values.size === 1 && head.length + flat.length < widest)
      this.lines.push(`${head} ${flat}`)
    else this.#block(head, value, indent)
  }

  #block(head: string, value: Exclude<Draft, DraftText>, indent: string): void {
    this.lines.push(head)
    if (value.is === 'element') {
      this.keys(value, `${indent}  `)
      return
    }
    for (const item of value.items) this.#item(item, `${indent}  `)
  }

  #item(item: Draft, indent: string): void {
    if (item.is === 'text') {
      this.#text(`${indent}-`, item, indent)
      return
    }
    const first = this.lines.length
    if (item.is === 'list') return
    this.keys(item, `${indent}  `)
    const line = this.lines[first]
    if (line !== undefined) this.lines[first] = `${indent}- ${line.slice(indent.length + 2)}`
  }

  #text(head: string, value: DraftText, indent: string): void {
    const remark = this.#remark(value)
    const behind = remark === undefined ? '' : ` # ${remark}`
    const { text } = value
    if (!text.includes('\n') && (head.length + text.length < widest || innerOf(text) !== undefined)) {
      this.lines.push(`${head} ${scalar(text)}${behind}`)
    } else if (text.includes('\n')) {
      this.lines.push(`${head} |-${behind}`, ...text.split('\n').map((line) => `${indent}  ${line.trimEnd()}`.trimEnd()))
    } else this.lines.push(`${head} >-${behind}`, ...folded(text).map((line) => `${indent}  ${line}`))
  }
}

const isEmpty = (value: Draft): boolean => (value.is === 'list' ? value.items.length === 0 : value.is === 'element' && value.values.size === 0)

/** `resources: [list of what is needed]` would be a list of one thing; `[list]` is known for a blank. */
const isListOfOne = (text: string): boolean => {
  const inner = innerOf(text)
  return inner !== undefined && !namesBlank(inner)
}

/** `[姓名]` is read as a blank where one stands for a whole value; inside it nothing may mean anything to YAML. */
function scalar(text: string): string {
  if (standing(text) === 'placeholder' && /^\[[^[\]{},:#&*!|>'"%@`]*\]$/.test(text)) return text
  return writeScalar(text)
}

/** A short list or an element on one line; nothing where one of its texts has more to it. */
function flow(value: Draft, remark: Remark): string | undefined {
  if (value.is === 'text') {
    if (value.text.includes('\n') || remark(value) !== undefined) return undefined
    return writeScalar(value.text, 'flow')
  }
  if (value.is === 'list') {
    if (value.items.some(({ is }) => is === 'element')) return undefined
    const items = value.items.map((item) => flow(item, remark))
    return items.every((item) => item !== undefined) ? `[${items.join(', ')}]` : undefined
  }
  const pairs = [...value.values].map(([key, one]) => [key, flow(one, remark)] as const)
  return pairs.every(([, one]) => one !== undefined) ? `{ ${pairs.map(([key, one]) => `${key}: ${one}`).join(', ')} }` : undefined
}

/** Lines that YAML joins with a space: only at spaces, so that a Chinese text stays on one line. */
function folded(text: string): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length > widest - 10) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
