/** Words of the tab «Dependencies». */
export const dependencyTexts = {} as const
