import type { VNode } from 'preact'
import { Icon, Sprite } from '../../../server/src/views/drawing/frame/icons.tsx'
import { Activities, alarmOf } from './activities.tsx'
import { FormStrip } from './form.tsx'
import { Head } from './head.tsx'
import type { Scene } from './scene.ts'
import { Injects, Log } from './side.tsx'
import { Steps } from './steps.tsx'

/** The whole page of an exercise. */
export function ExercisePage({ scene }: { readonly scene: Scene }): VNode {
  const { form, speech, saved } = scene
  const alarm = alarmOf(scene)
  return (
    <>
      <Sprite />
      <Head scene={scene} />
      <main>
        {saved === 'saved' ? null : (
          <p class="banner b-bad" role="alert">
            <span>{speech.t('tt.unsaved')}</span>
          </p>
        )}
        <Lede scene={scene} />
        <p class="sr" role="status">
          {alarm === '' ? '' : `${alarm}: RTO`}
        </p>
        <Activities scene={scene} />
        <div class="tt-two">
          <Steps scene={scene} />
          <div>
            <Injects scene={scene} />
            <Log scene={scene} />
          </div>
        </div>
      </main>
      {form === null ? null : <FormStrip form={form} scene={scene} />}
    </>
  )
}

/** How far it is, and what is assumed to happen. */
function Lede({ scene: { run, phase, speech } }: { readonly scene: Scene }): VNode {
  const { t } = speech
  const done = new Set(run.log.flatMap((entry) => (entry.is === 'done' ? [entry.step] : []))).size
  const { text } = run.scenario
  return (
    <div class="lede">
      <Icon name={phase === 'running' ? 'in_progress' : 'planned'} />
      <h2>{phase === 'before' ? t('tt.before') : t(`tt.${phase}`, { done, all: run.plan.steps.length })}</h2>
      {phase === 'before' ? <p>{t('tt.before.sub')}</p> : null}
      {text === '' ? null : (
        <p class="tt-text">
          <b>{t('tt.scenario')}: </b>
          {text}
        </p>
      )}
    </div>
  )
}
