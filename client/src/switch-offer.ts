import { type Disposable, l10n, languages, type Memento, type TextDocument, window, workspace } from 'vscode'
import { declaredKind, languageId } from './language.ts'

const silenced = 'continuity.switchOffer.silenced'

/** Offers the Continuity language for a YAML file whose `kind` is ours: once per file, and never again in a workspace that said so. */
export function offerSwitch(memory: Memento): Disposable {
  const offered = new Set<string>()
  const look = (document: TextDocument): void => {
    const uri = document.uri.toString()
    if (document.languageId !== 'yaml' || offered.has(uri) || memory.get(silenced) === true) return
    const kind = declaredKind(document.getText())
    if (kind === undefined) return
    offered.add(uri)
    void ask(document, kind, memory)
  }
  workspace.textDocuments.forEach(look)
  return workspace.onDidOpenTextDocument(look)
}

async function ask(document: TextDocument, kind: string, memory: Memento): Promise<void> {
  const name = workspace.asRelativePath(document.uri)
  const agree = l10n.t('Switch')
  const never = l10n.t("Don't ask again")
  const answer = await window.showInformationMessage(
    l10n.t('{0} is a continuity plan (kind: {1}). Switch it to the Continuity language to have it checked?', name, kind),
    agree,
    never,
  )
  if (answer === agree) await languages.setTextDocumentLanguage(document, languageId)
  if (answer === never) await memory.update(silenced, true)
}
