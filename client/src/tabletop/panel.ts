import { Disposable, type WebviewPanel } from 'vscode'
import {
  type Change,
  type ExerciseAnswer,
  type ExerciseRequest,
  type FromExercise,
  methods,
  type ToExercise,
} from '../../../server/src/protocol/exercise.ts'
import { loadPage } from '../preview/page.ts'
import { reveal } from '../preview/reveal.ts'
import { discard, finish } from './ending.ts'
import { fromExercise } from './incoming.ts'
import type { ExerciseServices } from './services.ts'
import type { KeptRun, Outcome } from './store.ts'

/** One exercise on screen. Nothing of it is kept here: what the page shows is what the store has. */
export class ExercisePanel {
  readonly key: string
  readonly panel: WebviewPanel
  readonly #services: ExerciseServices
  readonly #session: string
  readonly #parts: Disposable
  #uri: string
  #reading: ReturnType<typeof setTimeout> | undefined

  constructor(panel: WebviewPanel, { key, uri, run }: KeptRun, services: ExerciseServices) {
    this.panel = panel
    this.key = key
    this.#uri = uri
    this.#services = services
    panel.title = services.titleOf(run)
    this.#parts = Disposable.from(
      panel.webview.onDidReceiveMessage((raw) => this.#receive(raw)),
      services.server.onViewChanged((change) => change.uri === this.#uri && this.#planChanged()),
    )
    this.#session = loadPage(panel, services, 'tabletop')
  }

  dispose(): void {
    clearTimeout(this.#reading)
    this.#parts.dispose()
    this.panel.dispose()
  }

  /** The plan has another name or folder. */
  async moved(uri: string): Promise<void> {
    this.#uri = uri
    const kept = await this.#services.store.read(this.key)
    if (kept) await this.#services.store.save({ ...kept, uri })
  }

  #receive(raw: unknown): void {
    const message = fromExercise(raw, this.#session)
    if (!message) this.#services.log.warn('A message that is not the exercise’s was dropped.')
    else this.#handle(message).catch((error: unknown) => this.#services.log.error(String(error)))
  }

  async #handle(message: FromExercise): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.#begin()
      case 'add':
        return this.#change({ do: 'add', at: Date.now(), what: message.what })
      case 'remove':
        return this.#change({ do: 'remove', id: message.id })
      case 'correct':
        return this.#change({ do: 'correct', id: message.id, clock: message.clock })
      case 'finish':
        return this.#end((kept) => finish(kept, { ...this.#services, zone: message.zone }))
      case 'discard':
        return this.#end((kept) => discard(kept))
      case 'reveal': {
        const item = message.step.startsWith('system:') ? 'dr' : `steps/${message.step}`
        return reveal({ item, focus: 'move' }, { ...this.#services, uri: this.#uri, column: this.panel.viewColumn })
      }
      case 'violation':
        this.#services.log.error(`The exercise tried what its content policy forbids: ${message.detail}`)
    }
  }

  async #begin(): Promise<void> {
    const { store, locale } = this.#services
    const [kept, words] = await Promise.all([store.read(this.key), this.#services.words()])
    if (!kept) return this.panel.dispose()
    this.#post({ type: 'init', locale, words, key: this.key })
    this.#show({ kept, saved: 'saved' })
    // It may have changed while nobody looked.
    this.#planChanged()
  }

  async #change(change: Change): Promise<void> {
    this.#show(await this.#services.store.change(this.key, change))
  }

  /** Gone is only what was written down, or thrown away on purpose. */
  async #end(end: (kept: KeptRun) => Promise<'over' | 'goes on'>): Promise<void> {
    const kept = await this.#services.store.read(this.key)
    if (!kept || (await end(kept)) === 'goes on') return
    await this.#services.store.remove(this.key)
    this.panel.dispose()
  }

  // After the last of a row of changes.
  #planChanged(): void {
    clearTimeout(this.#reading)
    this.#reading = setTimeout(() => void this.#readPlan().catch((error: unknown) => this.#services.log.warn(String(error))), 500)
  }

  async #readPlan(): Promise<void> {
    const { server, locale } = this.#services
    const request: ExerciseRequest = { uri: this.#uri, locale }
    const answer = await server.request<ExerciseAnswer | null>(methods.exercise, request)
    // A plan that is half typed has no steps: what it had stays until it has some.
    if (answer && answer.plan.steps.length > 0) await this.#change({ do: 'plan', plan: answer.plan })
  }

  #show(outcome: Outcome | undefined): void {
    if (outcome) this.#post({ type: 'run', now: Date.now(), run: outcome.kept.run, saved: outcome.saved })
  }

  #post(body: ToExercise): void {
    void Promise.resolve(this.panel.webview.postMessage({ session: this.#session, body })).catch(() => undefined)
  }
}
