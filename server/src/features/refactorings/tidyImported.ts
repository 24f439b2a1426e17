import type { Edit } from '../../base/edit.ts'
import { message } from '../../base/message.ts'
import { contains, type Span, span, touches } from '../../base/span.ts'
import { removeItem } from '../../language/edits/removeItem.ts'
import { removeKey } from '../../language/edits/removeKey.ts'
import { elementAt, isElement, listAt, scalarAt } from '../../language/model/access.ts'
import type { FileModel } from '../../language/model/file.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import { syllables } from '../../language/values/pinyin.ts'
import { type Proposal, type Refactoring, refusedBy } from './refactoring.ts'

/** What a web page left in an imported plan, taken out where somebody wants that: lines of the page, and pinyin in all texts. */
export const tidyImported: Refactoring = ({ file }, range) => {
  if (!file?.intact) return []
  return file.documents
    .filter(({ root }) => touches(root.$.span, range.start))
    .flatMap((document) => [...remains(document, file, range), ...pinyin(document, file, range)])
}

function remains({ root }: DocumentModel, file: FileModel, range: Span): readonly Proposal[] {
  const imported = elementAt(root, 'imported')
  const whole = root.$.slots.get('imported')
  const unplaced = imported?.$.slots.get('unplaced')
  if (!imported || !whole || !unplaced || !contains(span(whole.keySpan.start, imported.$.span.end), range)) return []
  const entries = listAt(imported, 'unplaced').filter(isElement)
  const gone = entries.flatMap((entry, index) => (scalarAt<string>(entry, 'why')?.value === 'page_remains' ? [index] : []))
  if (gone.length === 0) return []
  const edits = gone.length === entries.length ? [removeKey(whole, file.table)] : gone.map((index) => removeItem(unplaced, index, file.table))
  const refused = edits.find((edit) => typeof edit === 'string')
  return [
    {
      id: 'removeRemains',
      kind: 'rewrite',
      title: message('refactoring.removeRemains', { count: gone.length }),
      when: 'always',
      ...refusedBy(refused),
      changes: () => ({ edits: [{ uri: file.uri, edits: edits.filter((edit) => typeof edit !== 'string') }] }),
    },
  ]
}

function pinyin({ figures }: DocumentModel, file: FileModel, range: Span): readonly Proposal[] {
  const { text } = file.table
  const here = figures.find((figure) => touches(figure.span, range.start))
  if (!here || syllables(text.slice(here.span.start, here.span.end)).length === 0) return []
  const edits = new Map<number, Edit>()
  for (const { span: place, scalar } of figures) {
    if (scalar.value !== 'text' && scalar.value !== 'string') continue
    for (const { start, end } of syllables(text.slice(place.start, place.end))) {
      edits.set(place.start + start, { span: span(place.start + start, place.start + end), text: '' })
    }
  }
  if (edits.size < 2) return []
  return [
    {
      id: 'removePinyin',
      kind: 'rewrite',
      title: message('refactoring.removePinyin', { count: edits.size }),
      when: 'always',
      changes: () => ({ edits: [{ uri: file.uri, edits: [...edits.values()].toSorted((a, b) => a.span.start - b.span.start) }] }),
    },
  ]
}
