/** The finished plan of the examples. */
export const planPath = 'annual-plan-zh-hant/filled.plan.yaml'

/** The end of one of its tasks, and the same line with a date after the period. */
export const endDate = 'end: 2027-05-31'
export const lateDate = 'end: 2099-05-31'
