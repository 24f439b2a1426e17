import type { VNode } from 'preact'
import { momentOf, timeOf } from '../../../server/src/exercise/run/clock.ts'
import { clockText } from '../../../server/src/exercise/run/clockText.ts'
import { openInjects } from '../../../server/src/exercise/run/standing.ts'
import type { Entry } from '../../../server/src/exercise/run/types.ts'
import { Icon } from '../../../server/src/views/drawing/frame/icons.tsx'
import { Caption } from '../../../server/src/views/drawing/parts/caption.tsx'
import { blankForm, type Scene } from './scene.ts'
import type { Speech } from './speak.ts'

/** What is still to be told; more can be told at any time. */
export function Injects({ scene }: { readonly scene: Scene }): VNode {
  const { run, now, phase, speech, act } = scene
  const { t } = speech
  const open = openInjects(run)
  const isOff = phase === 'before'
  return (
    <section aria-labelledby="h-injects">
      <Caption id="h-injects" title={t('tt.injects')}>
        <button
          type="button"
          data-id="inject"
          disabled={isOff}
          onClick={() => act({ do: 'form', form: { ...blankForm, asks: 'inject', from: 'inject' } })}
        >
          {t('tt.inject.add')}
        </button>
      </Caption>
      {open.length === 0 ? <p class="dim">{t('tt.injects.none')}</p> : null}
      <ul class="tt-list">
        {open.map(([planned, { at, text, to }]) => (
          <li key={planned}>
            <button
              type="button"
              disabled={isOff}
              aria-label={`${t('tt.tell')}: ${text}`}
              onClick={() => act({ do: 'add', what: { is: 'inject', text, planned, ...(to !== undefined && { to }) } })}
            >
              {t('tt.tell')}
            </button>
            <span>
              {at === undefined ? null : <b>{clockText(at)} </b>}
              {at !== undefined && at <= now && !isOff ? <b class="warnc">{t('tt.due')} </b> : null}
              {text}
              {to === undefined ? null : <span class="dim"> {t('tt.to', { name: to })}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What has happened, the newest first; what was wrong can be taken back or given another time. */
export function Log({ scene }: { readonly scene: Scene }): VNode {
  const { run, phase, speech, act } = scene
  const { t } = speech
  const entries = run.log.toSorted((a, b) => momentOf(run, b) - momentOf(run, a) || b.id - a.id)
  return (
    <section aria-labelledby="h-log">
      <Caption id="h-log" title={t('tt.log')}>
        <button
          type="button"
          data-id="finding"
          disabled={phase === 'before'}
          onClick={() => act({ do: 'form', form: { ...blankForm, asks: 'finding', from: 'finding' } })}
        >
          {t('tt.finding.add')}
        </button>
      </Caption>
      <ul class="tt-list">
        {entries.map((entry) => (
          <Line key={entry.id} entry={entry} scene={scene} />
        ))}
      </ul>
    </section>
  )
}

const ofClock: ReadonlySet<string> = new Set(['begin', 'pause', 'resume', 'set'])

function Line({ entry, scene: { run, speech, act } }: { readonly entry: Entry; readonly scene: Scene }): VNode {
  const { t } = speech
  const what = words(entry, speech)
  const time = clockText(timeOf(run, entry))
  const from = `log ${entry.id}`
  return (
    <li>
      {ofClock.has(entry.is) ? (
        <span class="tt-at">{time}</span>
      ) : (
        <button
          type="button"
          class="quiet tt-at"
          data-id={from}
          aria-label={`${time} ${t('tt.correct', { what })}`}
          onClick={() => act({ do: 'form', form: { ...blankForm, asks: 'correct', id: entry.id, title: what, text: time, from } })}
        >
          {time}
        </button>
      )}
      <span>{what}</span>
      {entry.is === 'begin' && run.log.length > 1 ? null : (
        <button
          type="button"
          class="quiet"
          aria-label={t('tt.undo', { what })}
          title={t('tt.undo', { what })}
          onClick={() => act({ do: 'remove', id: entry.id })}
        >
          <Icon name="close" />
        </button>
      )}
    </li>
  )
}

function words(entry: Entry, { t }: Speech): string {
  switch (entry.is) {
    case 'begin':
    case 'pause':
    case 'resume':
      return t(`tt.log.${entry.is}`)
    case 'set':
      return t('tt.log.set', { time: clockText(entry.to) })
    case 'started':
    case 'done':
      return t(`tt.log.${entry.is}`, { title: entry.title })
    case 'note':
      return t('tt.log.note', { title: entry.title, text: entry.text })
    case 'inject':
      return t('tt.log.inject', { text: entry.text })
    case 'finding':
      return t('tt.log.finding', { text: entry.text, severity: t(`tt.${entry.severity}`) })
  }
}
