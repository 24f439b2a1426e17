import type { VNode } from 'preact'
import { LedeLine } from '../frame/lede.tsx'
import { Detail } from './detail.tsx'
import { Findings } from './findings.tsx'
import { Graph } from './graph.tsx'
import { Legend } from './legend.tsx'
import { List } from './list.tsx'
import { type SceneInput, sceneOf } from './scene.ts'
import { Toolbar } from './toolbar.tsx'
import { WhatIf } from './whatIf.tsx'

/** The tab «Dependencies». */
export function Dependencies(props: SceneInput): VNode {
  const scene = sceneOf(props)
  return (
    <>
      <LedeLine lede={props.view.lede} />
      {scene.act === null ? scene.shows === 'graph' ? <Legend scene={scene} /> : null : <Toolbar scene={scene} />}
      <div class="dp">
        <div class="dp-main">
          {scene.shows === 'list' ? <List scene={scene} /> : <Graph scene={scene} />}
          <Findings scene={scene} />
        </div>
        <WhatIf scene={scene} />
      </div>
      <Detail scene={scene} />
    </>
  )
}
