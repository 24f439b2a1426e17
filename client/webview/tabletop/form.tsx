import type { VNode } from 'preact'
import { readClock } from '../../../server/src/exercise/run/clockText.ts'
import { severities } from '../../../server/src/exercise/run/types.ts'
import type { Action, Scene } from './scene.ts'
import type { Form } from './state.ts'

/** What asks for words or for a time, at the foot of the page. Enter takes it, Escape leaves it. */
export function FormStrip({ form, scene }: { readonly form: Form; readonly scene: Scene }): VNode {
  const { speech, act } = scene
  const { t } = speech
  const action = actionOf(form)
  const isTime = form.asks === 'set' || form.asks === 'correct'
  const leave = (): void => act({ do: 'form', form: null })
  const take = (chosen: Action | undefined): void => {
    if (!chosen) return
    act(chosen)
    leave()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') leave()
    else if (event.key === 'Enter' && (event.target as Element).tagName === 'INPUT' && !event.isComposing) take(action)
    else return
    event.preventDefault()
  }
  return (
    <section class="detail tt-form" aria-label={titleOf(form, scene)} onKeyDown={onKeyDown}>
      <b>{titleOf(form, scene)}</b>
      <TextField form={form} scene={scene} isWrong={isTime && action === undefined} label={t(isTime ? 'tt.time' : 'tt.text')} />
      {form.asks === 'finding' ? <Severity form={form} scene={scene} /> : null}
      <button type="button" class="primary" disabled={action === undefined} onClick={() => take(action)}>
        {t('tt.save')}
      </button>
      {form.asks === 'correct' ? (
        <button type="button" onClick={() => take({ do: 'remove', id: form.id })}>
          {t('tt.undo', { what: form.title })}
        </button>
      ) : null}
      <button type="button" onClick={leave}>
        {t('tt.cancel')}
      </button>
    </section>
  )
}

interface FieldProps {
  readonly form: Form
  readonly scene: Scene
  readonly isWrong: boolean
  readonly label: string
}

const TextField = ({ form, scene: { act, speech }, isWrong, label }: FieldProps): VNode => (
  <label class="field tt-field">
    {label}
    <input
      type="text"
      data-id="field"
      value={form.text}
      maxLength={2000}
      aria-invalid={isWrong}
      onInput={(event) => act({ do: 'form', form: { ...form, text: event.currentTarget.value } })}
    />
    {isWrong ? <span class="bad">{speech.t('tt.time.wrong')}</span> : null}
  </label>
)

const Severity = ({ form, scene: { act, speech } }: Pick<FieldProps, 'form' | 'scene'>): VNode => (
  <label class="field">
    {speech.t('tt.severity')}
    <select
      value={form.severity}
      onChange={(event) => act({ do: 'form', form: { ...form, severity: severities.find((one) => one === event.currentTarget.value) ?? 'medium' } })}
    >
      {severities.map((one) => (
        <option key={one} value={one}>
          {speech.t(`tt.${one}`)}
        </option>
      ))}
    </select>
  </label>
)

function titleOf(form: Form, { speech: { t } }: Scene): string {
  switch (form.asks) {
    case 'finding':
      return form.title === undefined ? t('tt.finding') : `${t('tt.finding')}: ${form.title}`
    case 'note':
      return `${t('tt.note')}: ${form.title}`
    case 'inject':
      return t('tt.inject')
    case 'set':
      return t('tt.set')
    case 'correct':
      return form.title
  }
}

/** What taking it does; nothing while it makes no sense. */
function actionOf(form: Form): Action | undefined {
  const text = form.text.trim()
  const clock = readClock(text)
  switch (form.asks) {
    case 'set':
      return clock === undefined ? undefined : { do: 'add', what: { is: 'set', to: clock } }
    case 'correct':
      return clock === undefined ? undefined : { do: 'correct', id: form.id, clock }
    case 'inject':
      return text === '' ? undefined : { do: 'add', what: { is: 'inject', text } }
    case 'note':
      return text === '' ? undefined : { do: 'add', what: { is: 'note', step: form.step, title: form.title, text } }
    case 'finding': {
      const { severity, step } = form
      return text === '' ? undefined : { do: 'add', what: { is: 'finding', text, severity, ...(step !== undefined && { step }) } }
    }
  }
}
