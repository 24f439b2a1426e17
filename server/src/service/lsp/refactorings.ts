import { type CodeAction, CodeActionKind, type CodeActionParams, CodeActionTriggerKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import { message } from '../../base/message.ts'
import { proposalsAt } from '../../features/refactorings/all.ts'
import type { Proposal, ProposalKind } from '../../features/refactorings/refactoring.ts'
import type { Snapshot } from '../../features/snapshot.ts'
import { offsetAt } from '../../language/lines/position.ts'
import { normal } from '../workspace/uris.ts'
import { workspaceEdit } from './convert.ts'
import type { Session } from './session.ts'

const kinds: Readonly<Record<ProposalKind, CodeActionKind>> = {
  extract: CodeActionKind.RefactorExtract,
  inline: CodeActionKind.RefactorInline,
  rewrite: CodeActionKind.RefactorRewrite,
  move: `${CodeActionKind.Refactor}.move`,
  source: `${CodeActionKind.Source}.normalize`,
}

export const refactoringKinds: readonly CodeActionKind[] = Object.values(kinds)

/** A kind is wanted when it, or one that contains it, is asked for: `source` contains `source.fixAll`. */
export const isWanted = (kind: string, only: readonly string[] | undefined): boolean =>
  only === undefined || only.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`))

/** Where an action was asked for, so that its edits can be worked out when somebody chooses it. */
interface Asked {
  readonly uri: string
  readonly version: number | null
  readonly range: CodeActionParams['range']
  readonly id: string
}

/** What can be done with the text at a range. The edits come later, where the client asks for them later. */
export async function refactoringsAt(session: Session, { textDocument, range, context }: CodeActionParams): Promise<readonly CodeAction[]> {
  if (![...refactoringKinds].some((kind) => isWanted(kind, context.only))) return []
  const snapshot = await session.snapshot(textDocument.uri)
  if (!snapshot) return []
  const able = (proposal: Proposal): Proposal =>
    proposal.wants && !session.abilities[proposal.wants] ? { ...proposal, refused: message(`refactoring.refused.${proposal.wants}`) } : proposal
  const isQuiet = context.triggerKind === CodeActionTriggerKind.Automatic && context.only === undefined
  return proposals(snapshot, range)
    .map(able)
    .filter((proposal) => isWanted(kinds[proposal.kind], context.only) && !(isQuiet && (proposal.when === 'asked' || proposal.refused)))
    .filter(({ kind, refused }) => (kind !== 'source' || context.only !== undefined) && (!refused || session.abilities.disabledActions))
    .map((proposal) => actionOf(proposal, { uri: snapshot.uri, version: versionOf(session, snapshot.uri), range, id: proposal.id }, session))
}

const proposals = (snapshot: Snapshot, { start, end }: CodeActionParams['range']): readonly Proposal[] =>
  proposalsAt(snapshot, { start: offsetAt(snapshot.table, start), end: offsetAt(snapshot.table, end) })

const versionOf = (session: Session, uri: string): number | null => session.documents.get(normal(uri))?.version ?? null

function actionOf({ title, kind, refused, changes }: Proposal, asked: Asked, session: Session): CodeAction {
  const action = { title: session.render(title, session.locale), kind: kinds[kind] }
  if (refused) return { ...action, disabled: { reason: session.render(refused, session.locale) } }
  return session.abilities.lateEdits ? { ...action, data: asked } : { ...action, edit: workspaceEdit(changes(), session) }
}

/** The edits of an action that was chosen; refused where the text is no longer the one that it was offered for. */
export async function resolveRefactoring(session: Session, action: CodeAction): Promise<CodeAction> {
  const asked = action.data as Asked | undefined
  if (asked === undefined) return action
  const snapshot = await session.snapshot(asked.uri)
  const chosen = snapshot && proposals(snapshot, asked.range).find(({ id, refused }) => id === asked.id && !refused)
  if (!chosen || versionOf(session, asked.uri) !== asked.version) throw new ResponseError(LSPErrorCodes.ContentModified, 'The document changed.')
  return { ...action, edit: workspaceEdit(chosen.changes(), session) }
}
