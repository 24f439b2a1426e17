/** Below this a pane has rows of two lines, and its drawings the same span of time on less room. The style sheet knows it too. */
export const narrowBelow = 560
