import {
  Disposable,
  DocumentDropEdit,
  type DocumentDropEditProvider,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
  l10n,
  languages,
  type TextDocument,
} from 'vscode'
import { languageId } from '../language.ts'
import type { Means } from './ask.ts'
import { type Brought, fileIn, textIn } from './brought.ts'
import { type Place, worked } from './insertion.ts'
import { isBlank } from './texts.ts'

const kind = DocumentDropOrPasteEditKind.Empty.append('continuity', 'import')
const files = ['text/uri-list', 'files']

class Drop extends DocumentDropEdit implements Place {
  readonly document: TextDocument
  readonly brought: Brought

  constructor(document: TextDocument, brought: Brought) {
    super('', title(), kind)
    this.document = document
    this.brought = brought
    this.yieldTo = yielding(brought)
  }
}

class Paste extends DocumentPasteEdit implements Place {
  readonly document: TextDocument
  readonly brought: Brought

  constructor(document: TextDocument, brought: Brought) {
    super('', title(), kind)
    this.document = document
    this.brought = brought
    this.yieldTo = yielding(brought)
  }
}

const title = (): string => l10n.t('Import as a Continuity Plan')

/** A text goes in as ever, and this stands on the list. Of a file nobody wants the path in a plan that is still empty. */
const yielding = ({ from }: Brought): readonly DocumentDropOrPasteEditKind[] => (from === 'file' ? [] : [DocumentDropOrPasteEditKind.Text])

/** What is dropped on an empty plan, or pasted into it, can be imported there. In one that has been begun nothing is offered. */
export function registerInserting(means: Means): Disposable {
  const drops: DocumentDropEditProvider<Drop> = {
    // Not when it is chosen, as below: the editor asks for that what is pasted, not what is dropped.
    provideDocumentDropEdits: async (document, _, ...[data, token]) => {
      const brought = isBlank(document.getText()) ? await fileIn(data) : undefined
      return brought && worked(new Drop(document, brought), means, token)
    },
  }
  const pastes: DocumentPasteEditProvider<Paste> = {
    provideDocumentPasteEdits: async (document, _, data) => {
      const brought = isBlank(document.getText()) ? ((await fileIn(data)) ?? (await textIn(data))) : undefined
      return brought && [new Paste(document, brought)]
    },
    resolveDocumentPasteEdit: (edit, token) => worked(edit, means, token),
  }
  return Disposable.from(
    languages.registerDocumentDropEditProvider(languageId, drops, { providedDropEditKinds: [kind], dropMimeTypes: files }),
    languages.registerDocumentPasteEditProvider(languageId, pastes, {
      providedPasteEditKinds: [kind],
      pasteMimeTypes: [...files, 'text/html', 'text/plain'],
    }),
  )
}
