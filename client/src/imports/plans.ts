import { Position, Range, Selection, type TextDocument, TextEditorRevealType, type Uri, ViewColumn, WorkspaceEdit, window, workspace } from 'vscode'
import { methods as blanks, type NextBlankAnswer, type NextBlankRequest } from '../../../server/src/protocol/blanks.ts'
import type { ImportAnswer } from '../../../server/src/protocol/imports.ts'
import { nameAfter } from '../names.ts'
import { unsaved } from '../unsaved.ts'
import type { Means, Wish } from './ask.ts'
import type { Source } from './source.ts'

export type Plan = Exclude<ImportAnswer, { readonly reason: string }>

/** A plan that was made of a file, what it was made with, and where it stands. */
export interface Imported {
  readonly source: Source
  readonly wish: Wish
  readonly plan: Plan
  readonly uri: Uri
  /** Comments that stood in the document before. */
  readonly above: string
}

/** Opens a plan as an unsaved file that has its name, with the cursor where something is to be filled in and its report beside it. */
export async function openPlan({ source, plan }: Pick<Imported, 'source' | 'plan'>, means: Means): Promise<Uri> {
  const document = await unsaved(source.folder ? nameAfter(source.name, plan.file) : plan.file, source.folder)
  await write(document, plan.text)
  await window.showTextDocument(document, { preview: false, viewColumn: ViewColumn.Active })
  await showReport(document.uri, means)
  return document.uri
}

/** The report beside the plan, and the cursor where something is to be filled in. */
export async function showReport(uri: Uri, means: Means): Promise<void> {
  means.panels.show({ uri, tab: 'import' }, 'beside')
  const start = await firstBlank(uri, means)
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())
  if (!editor || !start) return
  editor.selection = new Selection(start, start)
  editor.revealRange(new Range(start, start), TextEditorRevealType.InCenterIfOutsideViewport)
}

/** Where something is to be filled in first; nowhere in a plan that is complete. */
export async function firstBlank(uri: Uri, { server, locale }: Means): Promise<Position | undefined> {
  const request: NextBlankRequest = { uri: uri.toString(), locale, position: { line: 0, character: 0 } }
  const found = await server.request<NextBlankAnswer | null>(blanks.nextBlank, request).catch(() => null)
  const start = found?.blank?.range.start
  return start && new Position(start.line, start.character)
}

export const textOf = ({ above, plan }: Imported): string => above + plan.text

/** The document of a plan as long as nobody has changed it. Saved it is the same one, under a path instead of as an unsaved file. */
export function unchanged(imported: Imported): TextDocument | undefined {
  const text = textOf(imported)
  const isOurs = (document: TextDocument): boolean => document.uri.path === imported.uri.path && normal(document.getText()) === text
  return workspace.textDocuments.find((document) => !document.isClosed && isOurs(document))
}

/** Replaces all of a text. */
export async function write(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit()
  edit.replace(document.uri, document.validateRange(new Range(0, 0, document.lineCount, 0)), text)
  await workspace.applyEdit(edit)
}

export const normal = (text: string): string => text.replaceAll('\r\n', '\n')
