/** A small draft. What only the plan of a whole year would hold is switched off in its checks, and nothing else of it is a finding. */
export const soundPlan: string = `kind: annual_plan
schema_version: 1
document:
  id: plan-2026
  title: Plan 2026
  version: '0.1'
  status: draft
  prepared_by: wang
  prepared_on: 2025-12-01
period:
  start: 2026-01-01
  end: 2026-12-31
objectives:
  - id: O1
    statement: Recover in time.
    metric: 2h
tasks:
  - id: T1
    title: Analysis
    category: bia
    owner: wang
    start: 2026-02-01
    end: 2026-03-31
    subtasks:
      - id: T1.1
        title: Interviews
milestones:
  - id: M1
    title: Analysis approved
    date: 2026-03-31
monitoring:
  mechanisms:
    - id: MM1
      title: Office
evaluation:
  criteria:
    - id: C1
      title: Recovery time
      metric: 2h
communication:
  - id: K1
    audience: { text: Management }
    content: Progress
    channel: [mail]
    frequency: monthly
checks:
  severities: { ANN-02: off, ANN-24: off, ANN-26: off, ANN-31: off, COM-01: off, MON-02: off }
registry:
  people:
    - id: wang
      name: 王小明
`

/** The sound plan with a piece of it replaced; the piece must be there. */
export function planWith(piece: string, by: string): string {
  if (!soundPlan.includes(piece)) throw new Error(`the plan has no «${piece}»`)
  return soundPlan.replace(piece, () => by)
}

/** The sound plan with a line added to its first task. */
export const withTaskLine = (line: string): string => planWith('    owner: wang\n', `    owner: wang\n    ${line}\n`)

/** Pieces of the sound plan, what stands there instead, and the findings that follow, worked out by hand. */
const faults: readonly (readonly [piece: string, by: string, ...findings: readonly string[]])[] = [
  ['  prepared_on: 2025-12-01\n', '  prepared_on: 2025/12/1\n', 'SCHEMA error «2025/12/1»'],
  [
    '    statement: Recover in time.\n    metric: 2h\n',
    '    type: recovery_time\n    statement: Recover in time.\n    metric: 2h\n  - id: O2\n    type: availability\n    statement: Be there.\n    metric: 99.99 %\n',
    'ANN-05 error «99.99 %»',
    'ANN-08 hint «99.99 %»',
  ],
  ['    category: bia\n', '    categry: bia\n', 'SCHEMA warning «categry»'],
  ['    owner: wang\n', '    owner: [姓名]\n', 'DOC-01 hint «[姓名]»'],
  [
    '        title: Interviews\n',
    '        title: Interviews\n        start: 2026-01-15\n        depends_on: [T9]\n',
    'ANN-14 error «2026-01-15»',
    'REF-01 error «T9»',
  ],
  ['    date: 2026-03-31\n', '    date: 2027-01-15\n', 'ANN-13 error «2027-01-15»'],
  [
    '    frequency: monthly\n',
    '    frequency: now and then\n    purpose: 依 #3 表辦理\n',
    'SCHEMA error «now and then»',
    'SCHEMA warning « #3 表辦理»',
  ],
]

/** A plan with one fault of each sort, and its findings in any order. */
export const badPlan: string = faults.reduce((text, [piece, by]) => {
  if (!text.includes(piece)) throw new Error(`the plan has no «${piece}»`)
  return text.replace(piece, () => by)
}, soundPlan)

export const badFindings: readonly string[] = faults.flatMap(([, , ...findings]) => findings)
