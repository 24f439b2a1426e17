import type { VNode } from 'preact'
import type { Scene } from '../scene.ts'
import { Dates } from './dates.tsx'
import { Findings, Linked } from './linked.tsx'
import { Name } from './name.tsx'
import type { PartProps } from './part.ts'
import { Successors } from './successors.tsx'

/** The selected item in full, at the foot of the pane: what rows and chart have no room for, and where it is changed without a mouse. */
export function Detail({ scene }: { readonly scene: Scene }): VNode | null {
  const { t, selected } = scene
  if (selected === undefined) return null
  const part: PartProps = { item: selected, scene }
  return (
    <section class={scene.layout === 'narrow' ? 'detail nd1' : 'detail'} aria-label={t('selected')}>
      <Name {...part} />
      <Dates {...part} />
      <div>
        <Findings {...part} />
        <Linked {...part} />
      </div>
      <Successors {...part} />
    </section>
  )
}
