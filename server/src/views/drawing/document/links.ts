// A browser ignores white space inside a scheme, so it is taken out before the scheme is judged.
const bare = (href: string): string => href.replace(/[\s\p{Cc}]/gu, '')

/** Whether an address can be handed to the editor, which looks at it again. */
export const isHarmless = (href: string): boolean => /^(?:https?:|mailto:|(?![a-z][a-z0-9+.-]*:))/i.test(bare(href))

/** Whether an address leads somewhere from a file that may be moved: a relative one does not, and other schemes are nobody's business. */
export const isAbsolute = (href: string): boolean => /^(?:https?:\/\/|mailto:)/i.test(bare(href))
