import { type Disposable, type FileRenameEvent, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode'
import { type ExerciseAnswer, type ExerciseRequest, methods } from '../../../server/src/protocol/exercise.ts'
import { secret } from '../preview/html.ts'
import { pageOptions } from '../preview/page.ts'
import { exists } from '../unsaved.ts'
import { ExercisePanel } from './panel.ts'
import { askScenario, askWhich } from './questions.ts'
import type { ExerciseServices } from './services.ts'
import type { KeptRun } from './store.ts'

/** The type of our panels, as `activationEvents` and the serializer know it. */
export const exerciseView = 'continuity.tabletop'

/** All exercises that are on screen in this window. */
export class ExercisePanels {
  readonly #services: ExerciseServices
  readonly #parts: Disposable
  #open: readonly ExercisePanel[] = []

  constructor(services: ExerciseServices) {
    this.#services = services
    this.#parts = workspace.onDidRenameFiles((event) => void this.#renamed(event))
  }

  dispose(): void {
    this.#parts.dispose()
    for (const one of this.#open) one.dispose()
  }

  /** Runs an exercise of a plan: one that is not finished goes on where somebody wants it to. Tells whether it is a plan at all. */
  async run(uri: string): Promise<'a plan' | 'no plan'> {
    const { server, locale, store } = this.#services
    const request: ExerciseRequest = { uri, locale }
    const answer = await server.request<ExerciseAnswer | null>(methods.exercise, request)
    if (!answer) return 'no plan'
    const unfinished = await this.#unfinished(uri, answer)
    const which = unfinished.length === 0 ? 'new' : await askWhich(unfinished)
    if (which === 'new') {
      const scenario = await askScenario(answer.plan)
      const kept = scenario && { key: secret(), uri, run: { plan: answer.plan, scenario, log: [] } }
      if (kept) this.#show((await store.save(kept)).kept)
    } else if (which) this.#show((await store.save({ ...which, uri })).kept)
    return 'a plan'
  }

  /** Of this file; or of a plan of that name whose own file is gone: it has another place now. */
  async #unfinished(uri: string, { plan }: ExerciseAnswer): Promise<readonly KeptRun[]> {
    const all = await this.#services.store.all()
    const isOurs = await Promise.all(
      all.map(async (one) => one.uri === uri || (one.run.plan.id === plan.id && plan.id !== undefined && !(await exists(Uri.parse(one.uri))))),
    )
    return all.filter((_, index) => isOurs[index])
  }

  /** Takes over a panel that the editor kept over a reload of the window. */
  async restore(panel: WebviewPanel, key: string): Promise<void> {
    const kept = await this.#services.store.read(key)
    if (kept) this.#adopt(panel, kept)
    else panel.dispose()
  }

  #show(kept: KeptRun): void {
    const open = this.#open.find(({ key }) => key === kept.key)
    if (open) open.panel.reveal()
    else this.#create(kept)
  }

  #create(kept: KeptRun): void {
    const { extension } = this.#services
    const panel = window.createWebviewPanel(exerciseView, this.#services.titleOf(kept.run), ViewColumn.Active, {
      ...pageOptions(extension),
      enableFindWidget: true,
    })
    const icon = (theme: string): Uri => Uri.joinPath(extension, `media/file-${theme}.svg`)
    panel.iconPath = { light: icon('light'), dark: icon('dark') }
    this.#adopt(panel, kept)
  }

  #adopt(panel: WebviewPanel, kept: KeptRun): void {
    const own = new ExercisePanel(panel, kept, this.#services)
    this.#open = [...this.#open, own]
    panel.onDidDispose(() => {
      this.#open = this.#open.filter((other) => other !== own)
      own.dispose()
    })
  }

  /** A plan that got another name or folder is still the same plan. */
  async #renamed({ files }: FileRenameEvent): Promise<void> {
    const { store } = this.#services
    const names = new Map(files.map(({ oldUri, newUri }) => [oldUri.toString(), newUri.toString()]))
    for (const kept of await store.all()) {
      const uri = names.get(kept.uri)
      const open = this.#open.find(({ key }) => key === kept.key)
      if (uri !== undefined) await (open ? open.moved(uri) : store.save({ ...kept, uri }))
    }
  }
}
