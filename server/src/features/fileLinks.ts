import { isHarmless } from '../base/addresses.ts'
import type { Edit } from '../base/edit.ts'
import { decoded, resolvePath } from '../base/relativePaths.ts'
import type { Span } from '../base/span.ts'
import { replaceScalar } from '../language/edits/setScalar.ts'
import type { FigureFact } from '../language/model/facts.ts'
import type { FileModel } from '../language/model/file.ts'

/** A place in a plan that may name a file by the way to it: a whole value, a Markdown link, or a word of prose. */
export interface FileName {
  readonly span: Span
  /** As it is to be read: without the escapes of an address, where it has some. */
  readonly path: string
  /** Whether it can be nothing else: a name in a value may also be that of a library or of a folder elsewhere. */
  readonly certain: boolean
  /** Whether it looks like a file to a reader: a value such as `Emergency room` may be the name of one and does not. */
  readonly looks: boolean
  readonly edit: (path: string) => Edit
}

export interface FileLink extends FileName {
  /** The place that the path leads to, by `samePlace`. */
  readonly target: string
}

/**
 * All that may name a file:
 *
 *     evidence: minutes of March.pdf
 *     description: As [agreed](minutes/2026-03.pdf), see also maps/site.png.
 */
export function fileNames(file: FileModel): readonly FileName[] {
  const names = file.documents.flatMap(({ figures }) =>
    figures.filter(mayName).flatMap((figure) => [...inside(figure, file), ...whole(figure, file)]),
  )
  // What an alias brings in twice stands in the text once, and a word that is the whole value is written as one.
  return [...new Map(names.map((name) => [`${name.span.start} ${name.path}`, name])).values()]
}

/** The names with where they lead: not out of the workspace's root. */
export const fileLinks = ({ uri }: FileModel, names: readonly FileName[]): readonly FileLink[] =>
  names.flatMap((name) => {
    const target = resolvePath(uri, name.path)
    return target === undefined ? [] : [{ ...name, target }]
  })

/** Evidence, a place of storage, a remark: what the schema calls a text. */
const mayName = ({ scalar }: FigureFact): boolean => ['string', 'text', 'uri', 'any'].includes(scalar.value) && !scalar.choices && !scalar.refers

/** `./a.pdf`, `../a/b.pdf#page=3`, `a.pdf`; no address, and no place on one machine. */
const relative = /^(?<path>(?![a-z][a-z0-9+.-]*:|[/\\#])[^#\n]+?)(?<rest>#.*)?$/i

const endings = 'ya?ml|pdf|docx?|xlsx?|pptx?|od[tsp]|md|txt|csv|json|html?|png|jpe?g|svg|vsdx?|drawio|ics|eml|msg|zip'

/** Files as plans name them: other plans, records and evidence. A host's name that ends like one stands behind its scheme. */
const fileName = `[^\\s"'\`()[\\]{}<>|*?:,;（）「」，、：；。\\\\]+\\.(?:${endings})`

const isFileName = new RegExp(`^${fileName}$`, 'i')

const word = new RegExp(`(?<=^|[\\s"'([（「，、：])(?<path>${fileName})(?=$|[\\s"'\`)\\],;.（）」，、；。#])`, 'gi')

function whole({ span, text }: FigureFact, { table }: FileModel): readonly FileName[] {
  const { path = '', rest = '' } = relative.exec(text)?.groups ?? {}
  const source = table.text.slice(span.start, span.end)
  if (path === '' || source.includes('\n')) return []
  const certain = /^\.\.?\//.test(path)
  const at = Math.max(source.indexOf(path), 0)
  const place = { start: span.start + at, end: span.start + Math.min(at + path.length, source.length) }
  const looks = (certain || isFileName.test(path)) && isHarmless(path)
  const edit = (to: string): Edit => replaceScalar(span, dotted(path, to) + rest, table.text)
  return [...new Set([path, decoded(path)])].map((way) => {
    return { span: place, path: way, certain, looks, edit: way === path ? edit : (to: string) => edit(escaped(to)) }
  })
}

/** `[text](a.pdf)`, `[text](<with blanks.pdf>)`. */
const markdownLink = /\]\(\s*(?:<(?=[^<>\n]*>))?(?<path>(?<=<)[^<>#\n]+|[^\s()<>#]+)/g

function inside({ span }: FigureFact, { table }: FileModel): readonly FileName[] {
  const source = table.text.slice(span.start, span.end)
  if (!source.includes('.') && !source.includes('](')) return []
  const links = [...source.matchAll(markdownLink)].map((match) => ({ match, certain: true }))
  const words = [...source.matchAll(word)].map((match) => ({ match, certain: false }))
  const addresses = [...source.matchAll(address)]
  return [...words, ...links].flatMap(({ match, certain }) => {
    const path = match.groups?.['path'] ?? ''
    const start = match.index + match[0].length - path.length
    const isPart = addresses.some(({ index, 0: found }) => index <= start && start < index + found.length)
    if (isPart || !relative.test(path) || !isHarmless(path)) return []
    const place = { start: span.start + start, end: span.start + start + path.length }
    const edit = (to: string): Edit => ({ span: place, text: escaped(dotted(path, to)) })
    return [{ span: place, path: decoded(path), certain, looks: true, edit }]
  })
}

/** An address within a text, up to what cannot be part of one. */
export const address: RegExp =
  /\bhttps?:\/\/[^\s<>"'`，。；、（）「」《》]+|\bmailto:[^\s<>"'`,;，。；、（）「」]+@[^\s<>"'`,;，。；、（）「」]+|\btel:\+?[\d().-]{3,}/gi

/** `./` is kept where it still says something. */
const dotted = (before: string, path: string): string => (before.startsWith('./') && !path.startsWith('../') ? `./${path}` : path)

/** What would end a path in prose, in a Markdown link or in the quotes around them is written as in an address. */
const escaped = (path: string): string =>
  path.replace(/[\s()<>%#?'"`,;:|*[\]{}\\]/g, (sign) => {
    const written = encodeURIComponent(sign)
    return written === sign ? `%${sign.charCodeAt(0).toString(16)}` : written
  })
