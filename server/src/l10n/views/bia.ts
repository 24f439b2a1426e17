/** Words of the tab «BIA». */
export const biaTexts = {} as const
