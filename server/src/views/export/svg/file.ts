import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Locale } from '../../../l10n/locale.ts'
import { paperDrawings } from '../../drawing/allDrawings.ts'
import type { Picture } from '../../drawing/tabView.ts'
import type { PreviewModel, Tab } from '../../models/types.ts'
import { languageOf, settingFor } from '../setting.ts'
import { drawingStyle, type Used } from '../style/palette.ts'

export interface PictureLooks {
  readonly locale: Locale
  readonly style: string
}

/** The first of the tabs that has a drawing, as a picture that stands alone; nothing where none has. */
export function pictureOf(model: PreviewModel, tabs: readonly Tab[], { locale, style }: PictureLooks): string | undefined {
  const setting = settingFor(model, locale)
  for (const tab of tabs) {
    const picture = paperDrawings[tab]?.picture?.(setting)
    if (picture) return fileOf(picture, languageOf(model, locale), style)
  }
  return undefined
}

function fileOf(picture: Picture, language: string, style: string): string {
  const content = renderToString(picture.content)
  const sheet = drawingStyle(style, language, usedIn(content))
  const { width, height, title, description } = picture
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    'xml:lang': language,
    class: 'picture',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-labelledby': 'picture-title picture-text',
  }
  const about = [h('title', { id: 'picture-title' }, title), h('desc', { id: 'picture-text' }, description)]
    .map((one) => renderToString(one))
    .join('')
  // The style sheet is our own and holds nothing that XML reads; the drawing is rendered already. Neither passes the renderer again.
  const open = renderToString(h('svg', root)).replace(/(?:<\/svg>|\/>)$/, (end) => (end === '/>' ? '>' : ''))
  return asXml(`<?xml version="1.0" encoding="UTF-8"?>\n${open}${about}<style>${sheet}</style>${content}</svg>\n`)
}

/** What HTML allows and XML does not: an attribute without a value, and the end of a section in a text. */
const asXml = (html: string): string =>
  html
    .replaceAll(']]>', ']]&gt;')
    .replace(/<[a-z][\w:-]*(?:\s[\w:-]+(?:="[^"]*")?)+/gi, (tag) =>
      tag.replace(/(\s[\w:-]+)(="[^"]*")?/g, (_, name: string, value = '=""') => `${name}${value}`),
    )

/** The tags and classes of a rendered drawing. */
function usedIn(content: string): Used {
  const classes = [...content.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '))
  const tags = [...content.matchAll(/<([a-z]\w*)/gi)].map(([, tag = '']) => tag)
  return { classes: new Set(['picture', ...classes]), tags: new Set(['svg', ...tags]) }
}
