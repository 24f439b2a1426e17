/** Whether an address leads anywhere from a file that may be moved: a relative one does not, and other schemes are nobody's business. */
export const isAbsolute = (href: string): boolean => /^(?:https?:\/\/|mailto:)/i.test(href.replace(/[\s\p{Cc}]/gu, ''))
