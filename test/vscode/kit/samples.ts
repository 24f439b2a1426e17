/** The finished plan of the examples; its period is the year 2026. */
export const planPath = 'annual-plan-zh-hant/filled.plan.yaml'
/** The registry that it refers to. */
export const registryPath = 'annual-plan-zh-hant/company.registry.yaml'
/** An impact analysis in a whole programme: its preview has every tab but the timeline. */
export const analysisPath = 'bank/bank.bia.yaml'
export const englishPlanPath = 'annual-plan-en/hospital.plan.yaml'

/** The end of one of its tasks, as it stands there once, and what a slip of the pen makes of it. */
export const taskEnd = 'end: 2026-12-11\n'
export const day = '2026-12-11'
export const lateDay = '2027-02-01'

/** One of its milestones, as previews name it. */
export const milestone = 'milestones/M3'
