const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const xml = (content: string): string => `${declaration}${content}`

/** A text as XML; what looks like SpreadsheetML's own way of writing a character (`_x0041_`) stays what it is. */
export const escaped = (text: string): string =>
  text
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
