/** What the page of a preview is made of. */
export interface Page {
  readonly page: 'preview' | 'tabletop'
  readonly title: string
  /** The language of the interface, as a BCP 47 tag. */
  readonly language: string
  /** The secret of every message between this page and the extension. */
  readonly session: string
  readonly nonce: string
  /** Where the webview may load styles, pictures and fonts from. */
  readonly source: string
  readonly script: string
  readonly style: string
}

/** The page of a preview: no inline script, no inline style; what the script needs to know stands in data attributes. */
export function previewHtml(page: Page): string {
  const { page: kind, title, language, session, nonce, script, style } = page
  return `<!DOCTYPE html>
<html lang="${attribute(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy(page))}">
<title>${attribute(title)}</title>
<link rel="stylesheet" href="${attribute(style)}">
</head>
<body>
<div id="root" data-page="${kind}" data-session="${attribute(session)}"></div>
<script type="module" nonce="${attribute(nonce)}" src="${attribute(script)}"></script>
</body>
</html>
`
}

const policy = ({ nonce, source }: Page): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${source}`,
    `img-src ${source}`,
    `font-src ${source}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** 128 random bits, in characters that need no quoting anywhere. */
export function secret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
