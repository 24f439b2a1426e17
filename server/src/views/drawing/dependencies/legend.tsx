import type { VNode } from 'preact'
import { textWidth } from '../textWidth.ts'
import type { Scene } from './scene.ts'

/** What the lines and marks mean, as far as this graph has them. */
export function Legend({ scene }: { readonly scene: Scene }): VNode {
  const { t, view } = scene
  const isThere = (strengths: readonly string[]): boolean =>
    view.edges.some(({ strength, late, path }) => path && late === undefined && strengths.includes(strength))
  const states = scene.answer === 'here' ? Object.values(view.whatIf?.states ?? {}) : []
  const parts: readonly (readonly [text: string, mark: VNode])[] = [
    [t('dep.legend.hard'), <path class="eg" d="M0 10h22" />],
    ...(isThere(['bridged']) ? [[t('dep.legend.bridged'), <path class="eg eg-bridged" d="M0 10h22" />] as const] : []),
    ...(scene.ui.soft === 'shown' && isThere(['soft', 'standIn']) ? [[t('dep.legend.soft'), <path class="eg eg-soft" d="M0 10h22" />] as const] : []),
    ...(view.nodes.some(({ late }) => late) ? [[t('dep.legend.late'), <path class="eg eg-bad" d="M0 10h22" />] as const] : []),
    ...(view.nodes.some(({ single }) => single !== undefined) ? [[t('dep.legend.single'), <SinglePoint />] as const] : []),
    ...(states.some(({ is }) => is === 'stops')
      ? [[t('dep.legend.stops'), <rect class="stp" x="8" y="2" width="6" height="16" fill="url(#p-stop)" />] as const]
      : []),
    ...(states.some(({ is }) => is === 'breaches')
      ? [[t('dep.legend.breaches'), <rect class="stp br" x="8" y="2" width="6" height="16" />] as const]
      : []),
  ]
  return (
    <span class="dp-legend" title={view.edges.some(({ path }) => !path) ? t('dep.legend.implied') : undefined}>
      {parts.map(([text, mark]) => (
        <svg key={text} aria-hidden="true" width={Math.ceil(28 + textWidth(text, 11) + 12)} height="20">
          {mark}
          <text x="28" y="14">
            {text}
          </text>
        </svg>
      ))}
    </span>
  )
}

const SinglePoint = (): VNode => (
  <>
    <rect class="nb2" x="0.5" y="2.5" width="21" height="15" />
    <rect class="nb" x="3" y="5" width="16" height="10" />
  </>
)
