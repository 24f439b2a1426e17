const wide = String.raw`[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u{20000}-\u{3FFFF}]`
const endsWide = new RegExp(`${wide}$`, 'u')
const beginsWide = new RegExp(`^${wide}`, 'u')

/** What stands between two lines that are read as one: Chinese is written without spaces, so a line's end between its characters is nothing. */
export const between = (before: string, after: string): '' | ' ' =>
  before === '' || after === '' || (endsWide.test(before.slice(-2)) && beginsWide.test(after)) ? '' : ' '

/** White space as a reader sees it: one space, wherever a file has several, or a line's end that means nothing. */
export const collapsed = (text: string): string => text.replace(/[\s\u00A0]+/g, ' ')

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unseen = /[\u0000-\u0008\u000E-\u001F\u007F\u200B\uFEFF]/g

/** Without characters that nobody sees. */
export const visible = (text: string): string => text.replace(unseen, '')
