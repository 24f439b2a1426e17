import type { VNode } from 'preact'
import type { DocumentView } from '../../models/documentTypes.ts'
import { LedeLine } from '../frame/lede.tsx'
import type { Setting } from '../setting.ts'
import { Article } from './article.tsx'
import { Contents } from './contents.tsx'

/** The tab «Plan»: contents, document, and the findings in the margin. */
export function Plan({ view, setting }: { readonly view: DocumentView; readonly setting: Setting }): VNode {
  return (
    <>
      {view.lede === undefined ? null : <LedeLine lede={view.lede} />}
      <div class="plan">
        <Contents view={view} setting={setting} />
        <Article view={view} setting={setting} />
      </div>
    </>
  )
}
