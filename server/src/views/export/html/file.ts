import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { languageOf } from '../setting.ts'
import { footer } from './footer.ts'
import { Page, type PageProps } from './page.tsx'

/**
 * One file that needs nothing else and runs nothing: its content policy allows its own style sheet, by digest, and pictures that are
 * in it.
 */
export async function htmlOf(props: PageProps, style: string): Promise<string> {
  const { model, locale } = props
  const sheet = `${style}\n${footer(model.head, locale)}`.replaceAll('\r\n', '\n').replaceAll('</', '<\\/')
  const policy = `default-src 'none'; style-src '${await digestOf(sheet)}'; img-src data:; base-uri 'none'; form-action 'none'`
  return `<!DOCTYPE html>
<html lang="${escaped(languageOf(model, locale))}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="only light">
<meta name="generator" content="Continuity">
<title>${escaped(model.head.title)}</title>
<style>${sheet}</style>
</head>
<body class="vscode-light export">${renderToString(h(Page, props))}</body>
</html>
`
}

/** As a content policy names a style sheet. */
async function digestOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return `sha256-${btoa(String.fromCharCode(...bytes))}`
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
