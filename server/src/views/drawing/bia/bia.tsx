import type { VNode } from 'preact'
import { Wanting } from '../document/lists.tsx'
import { LedeLine } from '../frame/lede.tsx'
import { Findings } from '../parts/findings.tsx'
import { CurvesSection } from './curvesSection.tsx'
import { Details } from './details.tsx'
import { HeatSection } from './heatSection.tsx'
import { LadderSection } from './ladderSection.tsx'
import { Patterns } from './patterns.tsx'
import { listening } from './rows.ts'
import { type Chosen, chosenIn, type Scene, type SceneInput, sceneOf } from './scene.ts'

/** The tab «BIA». */
export function Bia(props: SceneInput): VNode {
  const scene = sceneOf(props)
  const { view, t } = scene
  const chosen = chosenIn(scene)
  return (
    <div class={`bia ${scene.layout}`} {...listening(scene)}>
      <Patterns />
      <LedeLine lede={view.lede} />
      {chosen === undefined ? <Wanting wants={view.wants} words={t} act={scene.act} /> : <Drawn chosen={chosen} scene={scene} />}
    </div>
  )
}

/** The impacts first, for the times follow from them; then the times, then what must be there by when. */
function Drawn({ chosen, scene }: { readonly chosen: Chosen; readonly scene: Scene }): VNode {
  return (
    <>
      <div class="bi impacts">
        <HeatSection chosen={chosen} scene={scene} />
        <CurvesSection chosen={chosen} scene={scene} />
      </div>
      <LadderSection scene={scene} />
      <Details chosen={chosen} scene={scene} />
      <Findings id="h-bia-findings" findings={scene.view.findings} scene={scene} />
    </>
  )
}
