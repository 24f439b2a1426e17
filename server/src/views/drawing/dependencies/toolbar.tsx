import type { VNode } from 'preact'
import { Icon } from '../frame/icons.tsx'
import { as } from '../roles.ts'
import { isFiltering, noFilter, thingCount } from './filter.ts'
import { Legend } from './legend.tsx'
import type { Scene } from './scene.ts'
import type { DependenciesUi } from './ui.ts'

/** What is looked for, what is left out, and how it is shown. */
export function Toolbar({ scene }: { readonly scene: Scene }): VNode {
  const { t, ui, shows } = scene
  return (
    <div class="bar" {...as('group', { 'aria-label': t('dep.filter') })}>
      <span class="with-i wide">
        <Icon name="search" />
        <input
          type="search"
          aria-label={t('dep.find.hint')}
          placeholder={t('dep.find')}
          value={ui.text}
          onInput={(event) => change(scene, { text: (event.target as HTMLInputElement).value, selected: null })}
        />
      </span>
      <Only scene={scene} only="contradictions" />
      <Only scene={scene} only="singlePoints" />
      {shows === 'graph' ? <HowDrawn scene={scene} /> : null}
      <button
        type="button"
        class="quiet"
        aria-pressed={shows === 'list'}
        onClick={() => change(scene, { view: shows === 'list' ? 'graph' : 'list' })}
      >
        <Icon name="table" /> {t('dep.list')}
      </button>
      <Found scene={scene} />
      <Regroup scene={scene} />
      <span class="grow" />
      {shows === 'graph' ? <Legend scene={scene} /> : null}
    </div>
  )
}

function HowDrawn({ scene }: { readonly scene: Scene }): VNode {
  const { t, ui } = scene
  return (
    <>
      <label class="check">
        <input type="checkbox" checked={ui.soft === 'shown'} onChange={() => change(scene, { soft: ui.soft === 'shown' ? 'hidden' : 'shown' })} />{' '}
        {t('dep.soft')}
      </label>
      <button
        type="button"
        class="quiet"
        aria-pressed={ui.size === 'fitted'}
        onClick={() => change(scene, { size: ui.size === 'fitted' ? 'natural' : 'fitted' })}
      >
        {t('dep.fit')}
      </button>
    </>
  )
}

const change = ({ act }: Scene, part: Partial<DependenciesUi>): void => act?.({ do: 'dependencies', change: part })

function Only({ scene, only }: { readonly scene: Scene; readonly only: 'contradictions' | 'singlePoints' }): VNode | null {
  const { t, ui, view } = scene
  const n = view.nodes.filter(({ late, single }) => (only === 'contradictions' ? late : single) !== undefined).length
  if (n === 0 && ui.only !== only) return null
  return (
    <label class="check">
      <input type="checkbox" checked={ui.only === only} onChange={() => change(scene, { only: ui.only === only ? 'all' : only, selected: null })} />{' '}
      {t(`dep.only.${only}`)} {only === 'contradictions' ? <b class="bad">{n}</b> : <span class="dim">{n}</span>}
    </label>
  )
}

function Found({ scene }: { readonly scene: Scene }): VNode | null {
  const { t, ui } = scene
  if (!isFiltering(ui)) return null
  return (
    <>
      <span class="dim found">{foundText(scene)}</span>
      <button type="button" class="link" onClick={() => change(scene, noFilter)}>
        {t('clearFilter')}
      </button>
    </>
  )
}

/** How many things the filter found; empty while nothing is filtered. */
export function foundText({ view, ui, t, lit, selected }: Scene): string {
  if (!isFiltering(ui) || selected) return ''
  const n = view.nodes.filter(({ id, members }) => !members && lit?.has(id)).length
  return t('dep.found', { n, all: thingCount(view) })
}

function Regroup({ scene }: { readonly scene: Scene }): VNode | null {
  const { t, ui } = scene
  if (ui.open.length === 0) return null
  return (
    <button type="button" class="link" onClick={() => change(scene, { open: [] })}>
      {t('dep.group.close')}
    </button>
  )
}
