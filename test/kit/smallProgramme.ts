/** A programme of four files in which every figure can be worked out on paper. Its day is 2026-07-15. */
export const biaUri = 'memory:/plans/shop.bia.yaml'

/**
 * Orders become intolerable (level 3 of 3) in the time frame of 8 h; the shop's system needs 1 h of work after the database's 2 h, and
 * the plan is activated 30 min after the disruption: 30 min + 2 h + 1 h = 3 h 30 min.
 */
export const bia: string = `kind: bia
document: { id: shop-bia, title: Impact analysis, status: in_force }
time_frames: [4h, 8h, 24h]
impact_types:
  - id: service
    name: Harm to customers
    levels:
      - { value: 1, label: Slight, criteria: Nobody notices }
      - { value: 2, label: Marked, criteria: Some complain }
      - { value: 3, label: Severe, criteria: Most go elsewhere }
    intolerable_from: 3
activities:
  - id: orders
    name: Order entry
    owner: lin
    impacts:
      service: [1, 3, 3]
    mtpd: 8h
    rto: 4h
    rpo: 15min
    dependencies:
      - { on: shop }
`

export const registry: string = `kind: registry
document: { id: team, title: Registry, status: in_force }
people:
  - { id: lin, name: Lin Yating }
  - { id: chen-bohan, name: Chen Bohan }
systems:
  - { id: shop, name: Web shop, recovery_duration: 1h, depends_on: [db] }
  - { id: db, name: Database, recovery_duration: 2h }
`

export const plan: string = `kind: continuity_plan
document: { id: shop-bcp, title: Recovery of the shop, status: in_force }
activation: { target: 30min }
covers:
  - { activity: orders }
  - { activity: shop }
  - { activity: db }
`

export const records: string = `kind: records
document: { id: records, title: Records, status: in_force }
exercises:
  - { id: X1, title: Switch-over, date: 2026-04-12, status: done, plans: [shop-bcp] }
  - { id: X2, title: Yet to come, date: 2026-09-12, status: planned, plans: [shop-bcp] }
`

export const risks: string = `kind: risk_register
document: { id: risks, title: Risks, status: in_force }
criteria:
  likelihood:
    - { value: 1, label: Rare, definition: Less than once in ten years }
    - { value: 2, label: Likely, definition: Every year }
  impact:
    - { value: 1, label: Small }
    - { value: 2, label: Great }
  matrix:
    method: product
    levels:
      - { id: low, min: 1 }
      - { id: high, min: 4, action: Treat at once }
risks:
  - id: R1
    title: The database fails
    current: { likelihood: 2, impact: 2 }
`

export const beside: Readonly<Record<string, string>> = {
  'memory:/plans/team.registry.yaml': registry,
  'memory:/plans/shop.bcp.yaml': plan,
  'memory:/plans/year.records.yaml': records,
  'memory:/plans/shop.risk.yaml': risks,
}
