import type { VNode } from 'preact'
import type { AnalysisView } from '../../models/bia/types.ts'
import { Caption } from '../parts/caption.tsx'
import { as } from '../roles.ts'
import { levelWords } from './heads.tsx'
import { HeatTable } from './heat.tsx'
import type { Chosen, Scene } from './scene.ts'
import { TypeTable } from './types.tsx'

interface HeatSectionProps {
  readonly chosen: Chosen
  readonly scene: Scene
}

/** Impact over time: of all activities the worst, or of one activity by type. */
export function HeatSection({ chosen, scene }: HeatSectionProps): VNode {
  const { t, ui, view } = scene
  const isByType = ui.by === 'type'
  const { analysis, activity } = chosen
  return (
    <section aria-labelledby="h-bia-heat">
      <Caption id="h-bia-heat" title={isByType ? t('bia.heat.of', { name: activity.name }) : t('bia.heat')} sub={levelWords(analysis, t)}>
        <Grouping scene={scene} />
      </Caption>
      {isByType ? (
        <TypeTable chosen={chosen} scene={scene} />
      ) : (
        view.analyses.map((one, index) => <OneAnalysis key={index} analysis={one} scene={scene} />)
      )}
      <Signs chosen={chosen} scene={scene} />
    </section>
  )
}

function OneAnalysis({ analysis, scene }: { readonly analysis: AnalysisView; readonly scene: Scene }): VNode {
  return (
    <>
      {analysis.title === undefined ? null : <h4 class="of">{analysis.title}</h4>}
      <HeatTable analysis={analysis} scene={scene} />
    </>
  )
}

function Grouping({ scene: { act, ui, t } }: { readonly scene: Scene }): VNode | null {
  if (act === null) return null
  return (
    <span class="seg" {...as('group', { 'aria-label': t('bia.by') })}>
      {(['activity', 'type'] as const).map((by) => (
        <button key={by} type="button" aria-pressed={ui.by === by} onClick={() => act({ do: 'bia', change: { by } })}>
          {t(`bia.by.${by}`)}
        </button>
      ))}
    </span>
  )
}

/** Explains only the lines that are drawn. */
function Signs({ chosen, scene: { t, view, ui } }: HeatSectionProps): VNode | null {
  const drawn = ui.by === 'type' ? [chosen.activity] : view.analyses.flatMap(({ activities }) => activities)
  const cells = drawn.flatMap(({ impact }) => (ui.by === 'type' ? impact.types.flatMap((type) => type.cells) : impact.worst))
  const hasDerived = cells.some(({ edge }) => edge === 'derived')
  const hasDeclared = cells.some(({ edge, inside }) => edge === 'declared' || inside === 'declared')
  const hasClash = cells.some(({ clash }) => clash !== undefined)
  if (!hasDerived && !hasDeclared) return null
  return (
    <p class="foot" aria-hidden="true">
      {hasDerived ? <Sign look="kfirst" text={t('bia.key.derived')} /> : null}
      {hasDeclared ? <Sign look="kdecl" text={t('bia.key.declared')} /> : null}
      {hasClash ? <Sign look="kclash" text={t('bia.clash')} /> : null}
    </p>
  )
}

const Sign = ({ look, text }: { readonly look: string; readonly text: string }): VNode => (
  <span>
    <span class={look} />
    {text}
  </span>
)
