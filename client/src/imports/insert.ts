import {
  type CancellationToken,
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
import { isBlank, isOffice } from './texts.ts'

const kind = DocumentDropOrPasteEditKind.Empty.append('continuity', 'import')
/** The editor's own edits: a text as it is, the path of a file. */
const own = [DocumentDropOrPasteEditKind.Text, DocumentDropOrPasteEditKind.Empty.append('uri')]
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

/** Nobody wants the bytes of Word in a plan, or their path; anything else goes in as ever, and this stands on the list. */
const yielding = ({ name }: Brought): readonly DocumentDropOrPasteEditKind[] => (isOffice(name) ? [] : own)

/** What is dropped on an empty plan, or pasted into it, can be imported there. In one that has been begun nothing is offered. */
export function registerInserting(means: Means): Disposable {
  const resolve = <Edit extends Drop | Paste>(edit: Edit, token: CancellationToken): Promise<Edit> => worked(edit, means, token)
  const drops: DocumentDropEditProvider<Drop> = {
    provideDocumentDropEdits: async (document, _, data) => {
      const brought = isBlank(document.getText()) ? await fileIn(data) : undefined
      return brought && new Drop(document, brought)
    },
    resolveDocumentDropEdit: resolve,
  }
  const pastes: DocumentPasteEditProvider<Paste> = {
    provideDocumentPasteEdits: async (document, _, data) => {
      const brought = isBlank(document.getText()) ? ((await fileIn(data)) ?? (await textIn(data))) : undefined
      return brought && [new Paste(document, brought)]
    },
    resolveDocumentPasteEdit: resolve,
  }
  return Disposable.from(
    languages.registerDocumentDropEditProvider(languageId, drops, { providedDropEditKinds: [kind], dropMimeTypes: files }),
    languages.registerDocumentPasteEditProvider(languageId, pastes, {
      providedPasteEditKinds: [kind],
      pasteMimeTypes: [...files, 'text/html', 'text/plain'],
    }),
  )
}
