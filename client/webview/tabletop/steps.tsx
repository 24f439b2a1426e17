import type { VNode } from 'preact'
import { type StepStanding, stepStandings } from '../../../server/src/exercise/run/standing.ts'
import { Caption } from '../../../server/src/views/drawing/parts/caption.tsx'
import { stepKeys } from './keys.ts'
import type { Scene } from './scene.ts'
import { StepRow } from './stepRow.tsx'

/** The steps of the plan in their order, to be ticked. */
export function Steps({ scene }: { readonly scene: Scene }): VNode {
  const { t } = scene.speech
  const standings = stepStandings(scene.run, scene.now)
  const groups = [...Map.groupBy(standings, ({ step }) => (step.gone ? t('tt.gone') : step.group))]
  const keys = { onKeyDown: stepKeys(standings, scene) }
  return (
    <section aria-labelledby="h-steps" {...keys}>
      <Caption id="h-steps" title={t('tt.steps')} sub={t('tt.steps.keys')} />
      <div class="con">
        <table class="tbl tt-steps" aria-labelledby="h-steps">
          <thead>
            <tr>
              <th scope="col">{t('tt.step')}</th>
              <th scope="col" class="num">
                {t('tt.takes')}
              </th>
              <th scope="col" class="num">
                {t('tt.ends')}
              </th>
              <th scope="col">{t('tt.tick')}</th>
            </tr>
          </thead>
          {groups.map(([title, own]) => (
            <Group key={title} title={title} standings={own} scene={scene} />
          ))}
        </table>
      </div>
    </section>
  )
}

interface GroupProps {
  readonly title: string
  readonly standings: readonly StepStanding[]
  readonly scene: Scene
}

const Group = ({ title, standings, scene }: GroupProps): VNode => (
  <tbody>
    {title === '' ? null : (
      <tr class="tt-group">
        <th scope="rowgroup" colSpan={4}>
          {title}
        </th>
      </tr>
    )}
    {standings.map((one) => (
      <StepRow key={one.step.id} standing={one} scene={scene} />
    ))}
  </tbody>
)
