import { isAbsolute } from '../base/addresses.ts'
import type { Edit } from '../base/edit.ts'
import { decoded, resolvePath } from '../base/relativePaths.ts'
import { replaceScalar } from '../language/edits/setScalar.ts'
import type { FigureFact } from '../language/model/facts.ts'
import type { FileModel } from '../language/model/file.ts'

/** A place in a plan that may name a file by the way to it: a whole value, or a Markdown link inside of prose. */
export interface FileLink {
  /** The place that the path leads to, by `samePlace`. */
  readonly target: string
  /** Whether it can be nothing else: a name in a value may also be that of a library or of a folder elsewhere. */
  readonly certain: boolean
  readonly edit: (path: string) => Edit
}

export function fileLinks(file: FileModel): readonly FileLink[] {
  const links = file.documents.flatMap(({ figures }) =>
    figures.filter(mayName).flatMap((figure) => [...whole(figure, file), ...inProse(figure, file)]),
  )
  // What an alias brings in twice stands in the text once.
  return [...new Map(links.map((link) => [`${link.edit('').span.start} ${link.target}`, link])).values()]
}

/** Evidence, a place of storage, a remark: what the schema calls a text. */
const mayName = ({ scalar }: FigureFact): boolean => ['string', 'text', 'uri', 'any'].includes(scalar.value) && !scalar.choices && !scalar.refers

/** `./a.pdf`, `../a/b.pdf#page=3`, `a.pdf`; no address, and no place on one machine. */
const relative = /^(?<path>(?![a-z][a-z0-9+.-]*:|[/\\#])[^#\n]+?)(?<rest>#.*)?$/i

function whole({ span, text }: FigureFact, { uri, table }: FileModel): readonly FileLink[] {
  const { path = '', rest = '' } = relative.exec(text)?.groups ?? {}
  if (path === '' || table.text.slice(span.start, span.end).includes('\n')) return []
  const certain = /^\.\.?\//.test(path)
  const edit = (to: string): Edit => replaceScalar(span, dotted(path, to) + rest, table.text)
  return [...new Set([path, decoded(path)])].flatMap((way) => {
    const target = resolvePath(uri, way)
    return target === undefined ? [] : [{ target, certain, edit: way === path ? edit : (to: string) => edit(escaped(to)) }]
  })
}

const markdownLink = /\]\(\s*<?(?<path>[^\s()<>#]+)/g

function inProse({ span, scalar }: FigureFact, { uri, table }: FileModel): readonly FileLink[] {
  if (scalar.value !== 'text' && scalar.value !== 'string') return []
  return [...table.text.slice(span.start, span.end).matchAll(markdownLink)].flatMap((match) => {
    const path = match.groups?.['path'] ?? ''
    const target = isAbsolute(path) || !relative.test(path) ? undefined : resolvePath(uri, decoded(path))
    if (target === undefined) return []
    const end = span.start + match.index + match[0].length
    const edit = (to: string): Edit => ({ span: { start: end - path.length, end }, text: escaped(dotted(path, to)) })
    return [{ target, certain: true, edit }]
  })
}

/** `./` is kept where it still says something. */
const dotted = (before: string, path: string): string => (before.startsWith('./') && !path.startsWith('../') ? `./${path}` : path)

const escaped = (path: string): string =>
  path.replace(/[\s()<>%#?]/g, (sign) => (/[()]/.test(sign) ? `%${sign.charCodeAt(0).toString(16)}` : encodeURIComponent(sign)))
