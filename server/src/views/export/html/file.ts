import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { languageOf } from '../setting.ts'
import { footer } from './footer.ts'
import { Page, type PageProps } from './page.tsx'
import { page } from './shell.ts'

/** The preview as one file that needs nothing else and runs nothing. */
export const htmlOf = (props: PageProps, style: string): Promise<string> =>
  page({
    language: languageOf(props.model, props.locale),
    title: props.model.head.title,
    style: `${style}\n${footer(props.model.head, props.locale)}`,
    body: renderToString(h(Page, props)),
  })
