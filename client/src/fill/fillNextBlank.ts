import { commands, type Disposable, l10n, Range, Selection, TextEditorRevealType, Uri, window, workspace } from 'vscode'
import type { Locale } from '../../../server/src/l10n/locale.ts'
import { type FillRequest, methods, type NextBlankAnswer, type NextBlankRequest } from '../../../server/src/protocol/blanks.ts'
import { clientCommands } from '../../../server/src/protocol/commands.ts'
import type { EditAnswer } from '../../../server/src/protocol/view.ts'
import { agrees, make } from '../edits.ts'
import { languageId } from '../language.ts'
import type { LanguageServer } from '../server/server.ts'
import { type Answered, ask } from './ask.ts'

type Position = NonNullable<NextBlankRequest['position']>
type Blank = NonNullable<NextBlankAnswer['blank']>

/** «Fill Next Blank»: goes from blank to blank, shows each in the text and asks for what it lacks, until nothing is left or nobody answers. */
export function registerFillNextBlank(server: LanguageServer, locale: Locale): Disposable {
  return commands.registerCommand(clientCommands.fillNextBlank, async (target?: unknown, position?: Position) => {
    const uri = uriOf(target)
    if (!uri) {
      void window.showInformationMessage(l10n.t('Open a continuity plan first: its blanks are asked for one by one.'))
      return
    }
    await fillAll(uri, { server, locale, from: position ?? cursorIn(uri) })
  })
}

interface Start {
  readonly server: LanguageServer
  readonly locale: Locale
  readonly from: Position | undefined
}

/** From a lens an address, from the tree a document, from the palette nothing: the plan in the editor. */
function uriOf(target: unknown): string | undefined {
  if (typeof target === 'string') return target
  const summary = (target as { readonly summary?: { readonly uri?: unknown } } | undefined)?.summary
  if (typeof summary?.uri === 'string') return summary.uri
  const { document } = window.activeTextEditor ?? {}
  return document?.languageId === languageId ? document.uri.toString() : undefined
}

function cursorIn(uri: string): Position | undefined {
  const editor = window.activeTextEditor
  const { line, character } = editor?.selection.active ?? {}
  return editor?.document.uri.toString() === Uri.parse(uri).toString() && line !== undefined && character !== undefined
    ? { line, character }
    : undefined
}

async function fillAll(uri: string, { server, locale, from }: Start): Promise<void> {
  let position = from
  let direction: NextBlankRequest['direction'] = 'next'
  const agreesOnce = asking()
  for (;;) {
    const request: NextBlankRequest = { uri, locale, direction, ...(position && { position }) }
    const found = await server.request<NextBlankAnswer | null>(methods.nextBlank, request)
    if (!found?.blank) {
      void window.showInformationMessage(l10n.t('Nothing is left to fill in.'))
      return
    }
    const { blank } = found
    await show(uri, blank)
    const title = `${blank.title}${blank.of === '' ? '' : ` · ${blank.of}`} (${l10n.t('{0} of {1}', found.index + 1, found.count)})`
    const answered = await ask({
      blank,
      title,
      submit: (values) => fill({ uri, version: found.version, locale, range: blank.range, values }, { server, agrees: agreesOnce }),
    })
    if (answered === 'stop') return
    direction = answered === 'back' ? 'previous' : 'next'
    position = placeAfter(answered, blank)
  }
}

/** What is filled in is no blank any more, so the next one begins where it stood. */
const placeAfter = (answered: Answered, { range }: Blank): Position => (answered === 'skip' ? range.end : range.start)

async function show(uri: string, { range }: Blank): Promise<void> {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === Uri.parse(uri).toString())
  const document = await workspace.openTextDocument(Uri.parse(uri))
  const editor = await window.showTextDocument(document, { preview: false, ...(shown?.viewColumn !== undefined && { viewColumn: shown.viewColumn }) })
  const place = new Range(range.start.line, range.start.character, range.end.line, range.end.character)
  editor.selection = new Selection(place.start, place.end)
  editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport)
}

interface Means {
  readonly server: LanguageServer
  readonly agrees: (question: string) => Promise<boolean>
}

/** Undefined once it is filled in; else why it is not, which is nothing new to someone who has just said no. */
async function fill(request: FillRequest, { server, agrees: isAgreed }: Means): Promise<string | undefined> {
  const { uri, version } = request
  const outcome = await make(await server.request<EditAnswer>(methods.fill, request), { uri, version, agrees: isAgreed })
  return outcome.made ? undefined : outcome.reason
}

/** Who has agreed to a question is not asked it again at the next blank. */
function asking(): (question: string) => Promise<boolean> {
  const agreed = new Set<string>()
  return async (question) => {
    const yes = agreed.has(question) || (await agrees(question))
    if (yes) agreed.add(question)
    return yes
  }
}
