import type { VNode } from 'preact'
import { timeOf } from '../../../server/src/exercise/run/clock.ts'
import { clockText } from '../../../server/src/exercise/run/clockText.ts'
import type { StepStanding } from '../../../server/src/exercise/run/standing.ts'
import type { Entry } from '../../../server/src/exercise/run/types.ts'
import { Icon } from '../../../server/src/views/drawing/frame/icons.tsx'
import { blankForm, type Scene } from './scene.ts'

interface Props {
  readonly standing: StepStanding
  readonly scene: Scene
}

/** A step: what it is, when it should end, and when it was begun and done. */
export function StepRow({ standing, scene }: Props): VNode {
  const { step, state, late } = standing
  const { t, long } = scene.speech
  return (
    <tr data-step={step.id} class={`tt-${state}`}>
      <th scope="row">
        <StepName standing={standing} scene={scene} />
      </th>
      <td class="num" data-column={t('tt.takes')}>
        {step.duration === undefined ? '' : long(step.duration)}
      </td>
      <td class="num" data-column={t('tt.ends')}>
        {step.end === undefined ? '' : long(step.end)}
        {late > 0 && scene.phase !== 'before' ? <span class="sub bad">{t('tt.late', { late: long(late) })}</span> : null}
      </td>
      <td class="tt-ticks">
        <Ticks standing={standing} scene={scene} />
      </td>
    </tr>
  )
}

const icons = { open: 'planned', started: 'in_progress', done: 'done' } as const

function StepName({ standing: { step, waits, notes, state }, scene }: Props): VNode {
  const { run, speech, act } = scene
  const { t, long } = speech
  const back = run.plan.activities.filter((one) => one.step === step.id)
  const after = step.after.map(shortId).join(', ')
  return (
    <>
      <Icon name={icons[state]} tone={state === 'done' ? 'okc' : 'dim'} /> <span class="dim">{shortId(step.id)}</span>{' '}
      <button type="button" class="ref" title={t('tt.show')} onClick={() => act({ do: 'reveal', step: step.id })}>
        {step.title}
      </button>
      <span class="sub">
        {[step.owner, after === '' ? undefined : t('tt.after', { ids: after })].filter((one) => one !== undefined).join(' · ')}
        {state !== 'open' && waits.length > 0 ? <span class="warnc"> {t('tt.waits', { ids: waits.map(shortId).join(', ') })}</span> : null}
      </span>
      {back.map(({ id, name, rto }) => (
        <span key={id} class="sub strong">
          {rto === undefined ? name : t('tt.restores', { rto: long(rto), name })}
        </span>
      ))}
      {notes.map(({ id, text }) => (
        <span key={id} class="sub">
          “{text}”
        </span>
      ))}
    </>
  )
}

function Ticks({ standing, scene }: Props): VNode {
  const { step } = standing
  const { speech, act, phase } = scene
  const { t } = speech
  const note = { ...blankForm, asks: 'note', step: step.id, title: step.title, from: `note ${step.id}` } as const
  const finding = { ...note, asks: 'finding', from: `finding ${step.id}` } as const
  return (
    <span class="bar">
      <Tick tick="started" entry={standing.started} standing={standing} scene={scene} />
      <Tick tick="done" entry={standing.done} standing={standing} scene={scene} />
      <button
        type="button"
        class="quiet"
        data-id={note.from}
        disabled={phase === 'before'}
        aria-label={`${t('tt.note')}: ${step.title}`}
        onClick={() => act({ do: 'form', form: note })}
      >
        {t('tt.note')}
      </button>
      <button
        type="button"
        class="quiet"
        data-id={finding.from}
        disabled={phase === 'before'}
        aria-label={`${t('tt.finding')}: ${step.title}`}
        onClick={() => act({ do: 'form', form: finding })}
      >
        {t('tt.finding')}
      </button>
    </span>
  )
}

interface TickProps extends Props {
  readonly tick: 'started' | 'done'
  readonly entry: Entry | undefined
}

/** Ticks, and once it is ticked says when; then a press asks for another time. It stays one element, so that it keeps the focus. */
function Tick({ tick, entry, standing: { step, state }, scene }: TickProps): VNode {
  const { run, phase, speech, act } = scene
  const { t } = speech
  const id = `${tick} ${step.id}`
  const time = entry && clockText(timeOf(run, entry))
  const word = t(tick === 'started' ? 'tt.start' : 'tt.done')
  const press = (): void =>
    entry && time !== undefined
      ? act({ do: 'form', form: { ...blankForm, asks: 'correct', id: entry.id, title: `${word}: ${step.title}`, text: time, from: id } })
      : act({ do: 'add', what: { is: tick, step: step.id, title: step.title } })
  const said = time === undefined ? word : t(tick === 'started' ? 'tt.started.at' : 'tt.done.at', { time })
  // What has the focus is not switched off: the keys of the row would be lost with it.
  const isPast = tick === 'started' && entry === undefined && state === 'done'
  return (
    <button
      type="button"
      class={entry ? 'tt-time' : ''}
      data-id={id}
      disabled={phase === 'before'}
      aria-disabled={isPast}
      aria-label={`${said}: ${step.title}`}
      onClick={press}
    >
      {said}
    </button>
  )
}

/** A system of the order of recovery is known by its own id. */
const shortId = (id: string): string => id.replace(/^system:/, '')
