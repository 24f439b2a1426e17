import type { Edit, FileEdits } from '../base/edit.ts'
import { decoded, relativePath, samePlace } from '../base/relativePaths.ts'
import type { FileModel } from '../language/model/file.ts'
import { type FileLink, fileLinks, fileNames } from './fileLinks.ts'

/** A file, or a folder with all that is in it, that gets another place. URIs. */
export interface Move {
  readonly from: string
  readonly to: string
}

/** Whether something lies at a place, by `samePlace`. */
export type IsThere = (place: string) => boolean

/** The edits by which every path that is written in a plan leads where it led before the move. They speak of the files at their old places. */
export function moveFiles(files: Iterable<FileModel>, moves: readonly Move[], isThere: IsThere): readonly FileEdits[] {
  const moved = mover(moves)
  return [...files].flatMap((file) => {
    const home = moved(file.uri)
    if (home === undefined && !mayMention(file, moves)) return []
    const edits = linksOf(file).flatMap((link) => edited(link, { from: file.uri, home: home ?? file.uri, moved, isThere }))
    // A path with `%20` in it may be read in two ways.
    const once = [...new Map(edits.map((edit) => [edit.span.start, edit])).values()]
    return once.length > 0 ? [{ uri: file.uri, edits: once }] : []
  })
}

/** The places that paths in moved plans may lead to: whether something is there decides whether they are paths. */
export function uncertainPlaces(files: Iterable<FileModel>, moves: readonly Move[]): readonly string[] {
  const moved = mover(moves)
  const links = [...files].filter(({ uri }) => moved(uri) !== undefined).flatMap(linksOf)
  return [...new Set(links.filter(({ certain }) => !certain).map(({ target }) => target))].filter((place) => /\/[^/]*\.[^/]+$/.test(place))
}

const linksOf = (file: FileModel): readonly FileLink[] => fileLinks(file, fileNames(file))

interface Moving {
  readonly from: string
  readonly home: string
  readonly moved: (uri: string) => string | undefined
  readonly isThere: IsThere
}

function edited(link: FileLink, { from, home, moved, isThere }: Moving): readonly Edit[] {
  const to = moved(link.target)
  if (to === undefined && !link.certain && !isThere(link.target)) return []
  const [before, after] = [relativePath(from, link.target), relativePath(home, to ?? link.target)]
  return after === undefined || before === after ? [] : [link.edit(after)]
}

/** Where a place is after the moves; nothing where it stays. */
function mover(moves: readonly Move[]): (uri: string) => string | undefined {
  const pairs = moves.map(({ from, to }) => [samePlace(from), samePlace(to)] as const)
  return (uri) => {
    const place = samePlace(uri)
    const [from, to] = pairs.find(([one]) => place === one || place.startsWith(`${one}/`)) ?? []
    return from === undefined || to === undefined ? undefined : to + place.slice(from.length)
  }
}

/** A path ends with the name of what it leads to, or has it in its middle: most files are done with that. */
const mayMention = ({ table }: FileModel, moves: readonly Move[]): boolean =>
  moves.some(({ from }) => {
    const name = from.slice(from.lastIndexOf('/') + 1)
    return [name, decoded(name), encodeURI(decoded(name))].some((one) => table.text.includes(one))
  })
