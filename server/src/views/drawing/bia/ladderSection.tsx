import type { VNode } from 'preact'
import { Caption } from '../parts/caption.tsx'
import { Ladder } from './ladder.tsx'
import { Legend } from './legend.tsx'
import type { Scene } from './scene.ts'

/** The recovery times of all activities of the view, whatever analysis they are in. */
export function LadderSection({ scene }: { readonly scene: Scene }): VNode {
  const { t, view, inner, layout } = scene
  const activities = view.analyses.flatMap((analysis) => analysis.activities)
  return (
    <section aria-labelledby="h-bia-ladder">
      <Caption id="h-bia-ladder" title={t('bia.ladder')} sub={t('bia.ladder.scale')}>
        <Legend activities={activities} t={t} width={layout === 'wide' ? Math.floor(inner * 0.7) : inner - 12} />
      </Caption>
      <Ladder activities={activities} scene={scene} />
    </section>
  )
}
