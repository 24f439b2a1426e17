// A browser ignores white space inside a scheme, so it is taken out before the scheme is judged.
const bare = (href: string): string => href.replace(/[\s\p{Cc}]/gu, '')

/**
 * Whether an address can be handed to the editor, which looks at it again: one on the web, of mail, or of a file that is looked for beside
 * the document. `//host/share` and `\\host\share` are none of these: on Windows to ask for them tells the host who asks.
 */
export const isHarmless = (href: string): boolean => isAbsolute(href) || /^(?![a-z][a-z0-9+.-]*:|[/\\#?]|%(?:2f|5c|23|3f))./i.test(bare(href))

/** Whether an address leads somewhere from a file that may be moved: a relative one does not, and other schemes are nobody's business. */
export const isAbsolute = (href: string): boolean => /^(?:https?:\/\/|mailto:)/i.test(bare(href))
