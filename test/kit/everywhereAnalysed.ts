import type { ActivityView, BiaView, CapacityView, LadderView, Span } from '../../server/src/views/models/bia/types.ts'
import type { DependenciesView, GraphEdge, GraphNode } from '../../server/src/views/models/dependencies/types.ts'
import type { ViewFinding } from '../../server/src/views/models/types.ts'

const findings = (text: string): readonly ViewFinding[] => [{ severity: 'error', rule: text, message: text, item: text }]

/** An impact analysis that has one text in every place where it can have one. */
export function biaOf(text: string): BiaView {
  const span = (seconds: number): Span => ({ seconds, text })
  return {
    lede: { tone: 'error', headline: text, text },
    contradictions: 1,
    wants: [],
    analyses: [
      {
        title: text,
        frames: [span(3600), span(14_400)],
        levels: [
          { rank: 1, label: text },
          { rank: 4, label: text },
        ],
        intolerableFrom: 4,
        activities: [activityOf(text), { ...activityOf(text), item: `${text}/2`, capacity: { lacks: text } }],
      },
    ],
    worst: text,
    seats: [
      {
        ...{ lost: text, alternates: text, offered: 4, said: text },
        totals: [{ ...span(14_400), needed: 5 }],
        verdict: { tone: 'bad', text, sub: text },
      },
    ],
    findings: findings(text).map((one) => ({ ...one, about: text })),
  }
}

function activityOf(text: string): ActivityView {
  const span = (seconds: number): Span => ({ seconds, text })
  const cells = [{ level: 1 }, { level: 4, edge: 'derived', clash: 'clash' }] as const
  return {
    item: text,
    name: text,
    impact: {
      worst: cells,
      types: [{ item: text, name: text, cells, role: 'decides', intolerableFrom: text, derived: span(14_400) }],
      derived: span(14_400),
      note: text,
      said: text,
    },
    mtpd: span(28_800),
    ladder: ladderOf(text),
    capacity: capacityOf(text),
    seats: 0,
  }
}

const ladderOf = (text: string): LadderView => ({
  rto: { seconds: 14_400, text },
  wrt: { is: 'placeholder', hint: text },
  activation: { seconds: 1800, text },
  ...{ back: 16_200, total: 18_000 },
  bounds: (['declared', 'derived', 'peak'] as const).map((kind, index) => ({
    ...{ kind, seconds: 14_400 + index * 3600, text, words: text, until: 18_000 },
    own: { words: text, total: 18_000 },
  })),
  achieved: { seconds: 18_000, text, day: 20_600, standing: 'late' },
  result: { tone: 'bad', text, sub: text },
})

const capacityOf = (text: string): CapacityView => ({
  required: [
    { seconds: 3600, percent: 20 },
    { seconds: 14_400, percent: 60 },
  ],
  least: 30,
  rto: { seconds: 14_400, text },
  mtpd: { seconds: 28_800, text },
  workaround: { percent: 20, from: 1800, until: 14_400, words: text },
  reached: { seconds: 18_000, percent: 60, day: 20_600, tone: 'bad', words: text },
  said: text,
})

/** Two that need each other, one of which is late, with one text in every place. */
export function dependenciesOf(text: string): DependenciesView {
  const ids = [text, `${text}/2`] as const
  const edges: readonly GraphEdge[] = [
    { from: ids[0], to: ids[1], strength: 'hard', late: 3600, path: { runs: 'across', from: 20, to: 20, through: [] } },
    { from: ids[0], to: ids[1], strength: 'standIn' },
  ]
  return {
    lede: { tone: 'error', headline: text, text },
    columns: [
      { layer: 'activities', named: 'here', width: 200 },
      { layer: 'systems', named: 'here', width: 200 },
    ],
    height: 200,
    nodes: ids.map((id, column) => nodeOf(text, id, column)),
    edges,
    findings: findings(text),
    people: [],
  }
}

const nodeOf = (text: string, id: string, column: number): GraphNode => ({
  ...{ id, name: text, item: text, single: text, findings: findings(text), reach: [text], linked: 'yes', members: [text] },
  type: column === 0 ? 'activity' : 'system',
  place: { column, y: 20 },
  facts: { rto: 3600, mtpd: 7200, standsInFor: [text] },
  late: { own: 7200, needed: 3600, by: text },
})
