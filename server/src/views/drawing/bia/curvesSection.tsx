import type { VNode } from 'preact'
import { Icon } from '../frame/icons.tsx'
import { Caption } from '../parts/caption.tsx'
import { Scroller } from '../parts/scroller.tsx'
import { Curves } from './curves.tsx'
import type { Chosen, Scene } from './scene.ts'
import { TypeTable } from './types.tsx'

interface CurvesSectionProps {
  readonly chosen: Chosen
  readonly scene: Scene
}

/** The impacts of the selected activity as lines, or as the table that says the same. */
export function CurvesSection({ chosen, scene }: CurvesSectionProps): VNode {
  const { activity } = chosen
  const { t, act, ui } = scene
  const isTable = ui.curves === 'table'
  const isDrawn = activity.impact.types.length > 0 && chosen.analysis.frames.length > 0
  return (
    <section aria-labelledby="h-bia-curves">
      <Caption id="h-bia-curves" title={activity.name} sub={t('bia.curves')}>
        {act === null || !isDrawn ? null : (
          <button
            type="button"
            class="quiet"
            aria-pressed={isTable}
            onClick={() => act({ do: 'bia', change: { curves: isTable ? 'drawing' : 'table' } })}
          >
            <Icon name="table" /> {t('bia.asTable')}
          </button>
        )}
      </Caption>
      {isDrawn ? <Shown chosen={chosen} scene={scene} /> : null}
      {activity.impact.note === undefined ? null : <p class={isDrawn ? 'foot' : 'empty'}>{activity.impact.note}</p>}
    </section>
  )
}

function Shown({ chosen, scene }: CurvesSectionProps): VNode {
  if (scene.ui.curves === 'table') return <TypeTable chosen={chosen} scene={scene} />
  return (
    <Scroller label={chosen.activity.impact.said} act={scene.act}>
      <Curves chosen={chosen} scene={scene} />
    </Scroller>
  )
}
