/** What a page of its own is made of. */
export interface Shell {
  readonly language: string
  readonly title: string
  readonly style: string
  /** HTML that is safe already. */
  readonly body: string
  /** Plain data that a script reads, by the id of its element. */
  readonly data?: readonly (readonly [id: string, value: unknown])[]
  /** The one script that may run; none where it is absent. */
  readonly script?: string
}

/**
 * One file that needs nothing else: its content policy allows its own style sheet and script, by digest, and pictures that are in it.
 */
export async function page({ language, title, style, body, data = [], script }: Shell): Promise<string> {
  const sheet = style.replaceAll('\r\n', '\n').replaceAll('</', '<\\/')
  const scripts = script === undefined ? '' : `; script-src '${await digestOf(script)}'`
  const policy = `default-src 'none'; style-src '${await digestOf(sheet)}'; img-src data:${scripts}; base-uri 'none'; form-action 'none'`
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="only light">
<meta name="generator" content="Continuity">
<title>${escaped(title)}</title>
<style>${sheet}</style>
</head>
<body class="vscode-light export">${body}${data.map(dataElement).join('')}${script === undefined ? '' : `<script>${script}</script>`}</body>
</html>
`
}

/** Nothing in a text may end the element that it stands in. */
const dataElement = ([id, value]: readonly [string, unknown]): string =>
  `<script type="application/json" id="${escaped(id)}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`

/** As a content policy names a style sheet or a script. */
async function digestOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return `sha256-${btoa(String.fromCharCode(...bytes))}`
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
