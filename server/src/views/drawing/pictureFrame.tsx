import type { ComponentChildren, VNode } from 'preact'
import { isoText } from '../../language/values/civil.ts'
import type { Head, Lede } from '../models/types.ts'
import type { Picture } from './tabView.ts'
import { fitted } from './textWidth.ts'
import type { Translate } from './translate.ts'

/** Around a picture on all sides. */
export const pictureMargin = 16
/** Which plan it is: two lines above the drawing. */
export const aboutHeight = 48

interface PictureParts {
  readonly name: string
  readonly head: Head
  readonly lede: Lede | undefined
  readonly t: Translate
  /** Of the drawing itself, in px. */
  readonly size: { readonly width: number; readonly height: number }
  readonly children: ComponentChildren
}

/** A drawing that stands alone in a file: it says which plan it is of, as of when, and what it shows. */
export function pictureOf({ name, head, lede, t, size, children }: PictureParts): Picture {
  const [width, height] = [size.width + 2 * pictureMargin, size.height + aboutHeight + 2 * pictureMargin]
  const content = (
    <>
      <rect class="ground" width={width} height={height} />
      <g transform={`translate(${pictureMargin} ${pictureMargin})`}>
        <About head={head} t={t} room={size.width} />
        <g transform={`translate(0 ${aboutHeight})`}>{children}</g>
      </g>
    </>
  )
  const description = [lede?.headline, lede?.text].filter((one) => one !== undefined).join(' – ')
  return { width, height, title: `${name} · ${head.title}`, description, content }
}

interface AboutProps {
  readonly head: Head
  readonly t: Translate
  readonly room: number
}

function About({ head: { title, id, version, today }, t, room }: AboutProps): VNode {
  const parts = [id, version === undefined ? undefined : t('version', { version }), t('asOf', { date: isoText(today) })]
  return (
    <>
      <text class="pt" y="14">
        {fitted(title, 16, room)}
      </text>
      <text class="t2" y="32">
        {fitted(parts.filter((part) => part !== undefined).join(' · '), 11, room)}
      </text>
    </>
  )
}
