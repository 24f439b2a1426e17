import '../../../server/src/views/drawing/first.ts'
// Named for the same reason: what tabs share with this page stays one file.
import '../../../server/src/views/drawing/parts/findings.tsx'
import '../../../server/src/views/drawing/parts/rowKeys.ts'
import '../../../server/src/views/drawing/parts/scroller.tsx'
import { render } from 'preact'
import { elapsedAt, phaseOf } from '../../../server/src/exercise/run/clock.ts'
import type { Run } from '../../../server/src/exercise/run/types.ts'
import type { FromExercise, ToExercise } from '../../../server/src/protocol/exercise.ts'
import { isRecord } from '../../../server/src/views/drawing/kept.ts'
import { languageTag } from '../../../server/src/views/drawing/translate.ts'
import type { VsCodeApi } from '../host.ts'
import { learn } from '../words.ts'
import { ExercisePage } from './page.tsx'
import type { Action } from './scene.ts'
import { type Speech, speechIn } from './speak.ts'
import { type Form, keptFrom } from './state.ts'

/** One exercise on its page. The run is the host's: here it is drawn, and what somebody does is told to the host. */
class Exercise {
  readonly #root: HTMLElement
  readonly #api: VsCodeApi
  readonly #session: string
  #speech: Speech | undefined
  #key = ''
  #form: Form | null = null
  #run: Run | undefined
  #saved: 'saved' | 'unsaved' = 'saved'
  /** By how much the host's clock is ahead of ours. */
  #ahead = 0

  constructor(root: HTMLElement, api: VsCodeApi) {
    this.#root = root
    this.#api = api
    this.#session = root.dataset['session'] ?? ''
  }

  start(): void {
    window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (isRecord(data) && data['session'] === this.#session && isRecord(data['body'])) this.#receive(data['body'] as unknown as ToExercise)
    })
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      this.#send({ type: 'violation', detail: `${effectiveDirective} ${blockedURI}` }),
    )
    // The clock is worked out from moments: a tick that comes late, or not at all, costs nothing.
    setInterval(() => this.#tick(), 1000)
    this.#send({ type: 'ready' })
  }

  /** A clock that stands shows the same, and so does the page. */
  #tick(): void {
    if (this.#run && phaseOf(this.#run) === 'running') this.#draw()
  }

  #send(body: FromExercise): void {
    this.#api.postMessage({ session: this.#session, body })
  }

  #receive(message: ToExercise): void {
    switch (message.type) {
      case 'init':
        learn(message.words)
        this.#begin(message)
        break
      case 'run':
        this.#ahead = message.now - Date.now()
        this.#run = message.run
        this.#saved = message.saved
        this.#root.dataset['ready'] = String(message.run.log.length)
        break
    }
    this.#draw()
  }

  #begin({ locale, key }: Extract<ToExercise, { type: 'init' }>): void {
    const kept = keptFrom(this.#api.getState())
    this.#speech = speechIn(locale)
    this.#key = key
    this.#form = kept?.key === key ? kept.form : null
    document.documentElement.lang = languageTag(locale)
    this.#keep()
  }

  /** What somebody is about to write outlives the page, too. */
  #keep(): void {
    this.#api.setState({ key: this.#key, form: this.#form })
  }

  #act(action: Action): void {
    switch (action.do) {
      case 'form':
        this.#ask(action.form)
        break
      case 'add':
        this.#send({ type: 'add', what: action.what })
        break
      case 'remove':
        this.#send({ type: 'remove', id: action.id })
        break
      case 'correct':
        this.#send({ type: 'correct', id: action.id, clock: action.clock })
        break
      case 'reveal':
        this.#send({ type: 'reveal', step: action.step })
        break
      case 'finish':
        this.#send({ type: 'finish', zone: -new Date().getTimezoneOffset() })
        break
      case 'discard':
        this.#send({ type: 'discard' })
        break
    }
  }

  /** The focus goes into the form, and back to where it came from. */
  #ask(form: Form | null): void {
    const before = this.#form
    this.#form = form
    this.#keep()
    this.#draw()
    if (form !== null && (before === null || before.from !== form.from)) this.#focus('field')
    if (form === null && before?.from !== undefined) this.#focus(before.from)
  }

  #focus(id: string): void {
    this.#root.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus()
  }

  #draw(): void {
    const [run, speech] = [this.#run, this.#speech]
    if (!run || !speech) return
    const scene = {
      ...{ run, speech, saved: this.#saved, form: this.#form, phase: phaseOf(run) },
      now: elapsedAt(run, Date.now() + this.#ahead),
      act: (action: Action) => this.#act(action),
    }
    document.title = run.plan.title
    render(<ExercisePage scene={scene} />, this.#root)
  }
}

export const start = (root: HTMLElement, api: VsCodeApi): void => new Exercise(root, api).start()
