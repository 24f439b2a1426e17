import type { VNode } from 'preact'
import { clockText } from '../../../server/src/exercise/run/clockText.ts'
import { blankForm, type Scene } from './scene.ts'

/** What is exercised, the clock, and what turns it: always in sight. */
export function Head({ scene }: { readonly scene: Scene }): VNode {
  const { run, now, phase, speech, act } = scene
  const { t } = speech
  return (
    <header class="top tt-top">
      <div class="top-doc">
        <h1>{run.plan.title}</h1>
        <span class="meta">
          {t('tt.title')} · {run.scenario.title}
        </span>
      </div>
      <div class="top-tools">
        <span class="tt-clock" role="timer" aria-label={t('tt.clock')}>
          T+{clockText(now)}
        </span>
        <Turn scene={scene} />
        {phase === 'before' ? null : (
          <button
            type="button"
            data-id="set"
            onClick={() => act({ do: 'form', form: { ...blankForm, asks: 'set', text: clockText(now), from: 'set' } })}
          >
            {t('tt.set')}
          </button>
        )}
        {phase === 'before' ? null : (
          <button type="button" onClick={() => act({ do: 'finish' })}>
            {t('tt.finish')}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => act({ do: 'discard' })}>
          {t('tt.discard')}
        </button>
      </div>
    </header>
  )
}

const turns = { before: 'begin', running: 'pause', paused: 'resume' } as const

/** One control in one place, so that whoever has pressed it can press it again. */
function Turn({ scene: { phase, speech, act } }: { readonly scene: Scene }): VNode {
  const turn = turns[phase]
  return (
    <button type="button" class="primary" data-id="turn" onClick={() => act({ do: 'add', what: { is: turn } })}>
      {speech.t(`tt.${turn}`)}
    </button>
  )
}
