/** What is no part of the text. */
export const unread: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'svg', 'math', 'xml'])

/** What begins and ends a line. Everything else stands within one. */
export const blockTags: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head ' +
    'header hr html legend li main menu nav ol optgroup option p pre section summary table tbody td tfoot th thead title tr ul'
  ).split(' '),
)

export const headingLevel = (tag: string): number => (/^h[1-6]$/.test(tag) ? Number(tag[1]) : 0)

export const isList = (tag: string): boolean => tag === 'ul' || tag === 'ol' || tag === 'menu' || tag === 'dir'
