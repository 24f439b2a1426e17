import type { FileEdits } from '../../base/edit.ts'
import { contains } from '../../base/span.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import type { FigureFact } from '../../language/model/facts.ts'
import type { FileModel } from '../../language/model/file.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import { mayBeIn, readPlace } from '../../programme/config/waivedPlace.ts'
import { documentsOf, type Programme } from '../../programme/index/programme.ts'
import { isWaivedPlace } from '../idPlaces.ts'
import type { List } from './listAt.ts'

/**
 * A waiver may tell an item by its place, `objectives[2].metric`: it follows the item to where that stands now. `places` holds the new
 * place of each old one.
 */
export function followItems(list: List, places: readonly number[], programme: Programme): readonly FileEdits[] {
  return [...documentsOf(programme)].flatMap(([file, document]) => {
    const edits = document.figures.filter(isWaivedPlace).flatMap((figure) => {
      const text = speaksOf(figure, { list, file, document, programme }) ? moved(figure.text, list.path, places) : figure.text
      return text === figure.text ? [] : [replaceScalar(figure.span, text, file.table.text)]
    })
    return edits.length > 0 ? [{ uri: file.uri, edits }] : []
  })
}

interface Said {
  readonly list: List
  readonly file: FileModel
  readonly document: DocumentModel
  readonly programme: Programme
}

/** Whether the place of a waiver is in the document of a list. One for the whole programme may mean another document, where that has such a list too. */
function speaksOf({ span, text }: FigureFact, { list, file, document, programme }: Said): boolean {
  // What moves itself stands where it will stand by the move.
  if (file === list.file && contains(list.node.span, span)) return false
  const place = readPlace(text)
  if (!mayBeIn(place, list.document, list.file)) return false
  if (document === list.document || place.outer !== undefined) return document === list.document || isForAll(document)
  return isForAll(document) && [...documentsOf(programme)].every(([, one]) => one === list.document || !one.root.$.slots.has(firstKey(list.path)))
}

/** What a document waives holds for itself; the programme's settings hold for each. */
const isForAll = ({ kind }: DocumentModel): boolean => kind === 'continuity_config'

const firstKey = (path: string): string => /^[^.[]*/.exec(path)?.[0] ?? ''

/** The place of a waiver, with the number of the item that it goes through. */
function moved(at: string, list: string, places: readonly number[]): string {
  const { inner } = readPlace(at)
  const [, number = '', rest = ''] = inner.startsWith(list) ? (/^\[(\d+)\](.*)$/.exec(inner.slice(list.length)) ?? []) : []
  const place = places[Number(number)]
  return number === '' || place === undefined ? at : `${at.slice(0, at.length - inner.length)}${list}[${place}]${rest}`
}
