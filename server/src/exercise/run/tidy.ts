// Control characters and lone halves of characters: nothing that a person writes, and nothing that a file of YAML may hold.
const unwritable = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]+/gu

const most = 2000

/** A text as one line, as it can be written. */
export const oneLine = (text: string): string => [...text.replace(unwritable, ' ').replace(/\s+/g, ' ').trim()].slice(0, most).join('').trim()

/** A text that may have paragraphs: its lines without what stands around them. */
export const paragraphs = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map(oneLine)
    .join('\n')
    .trim()
