/** The kinds of document, with the file names that they go by. */
export const kinds = ['annual_plan', 'bia', 'continuity_plan', 'risk_register', 'records', 'registry', 'continuity_config'] as const

export type Kind = (typeof kinds)[number]

const endings: readonly (readonly [RegExp, Kind])[] = [
  [/[^/]\.plan\.ya?ml$/, 'annual_plan'],
  [/[^/]\.bia\.ya?ml$/, 'bia'],
  [/[^/]\.bcp\.ya?ml$/, 'continuity_plan'],
  [/[^/]\.risk\.ya?ml$/, 'risk_register'],
  [/[^/]\.records\.ya?ml$/, 'records'],
  [/[^/]\.registry\.ya?ml$/, 'registry'],
  [/(?:^|\/)\.continuity\.ya?ml$/, 'continuity_config'],
]

/** What a new file of a kind is called. */
export const usualNames: Readonly<Record<Kind, string>> = {
  annual_plan: 'annual.plan.yaml',
  bia: 'impact.bia.yaml',
  continuity_plan: 'recovery.bcp.yaml',
  risk_register: 'risks.risk.yaml',
  records: 'records.records.yaml',
  registry: 'registry.registry.yaml',
  continuity_config: '.continuity.yaml',
}

/** The kind that a file's name promises. */
export const kindOfUri = (uri: string): Kind | undefined => endings.find(([ending]) => ending.test(uri))?.[1]

export const isKind = (text: string): text is Kind => (kinds as readonly string[]).includes(text)
