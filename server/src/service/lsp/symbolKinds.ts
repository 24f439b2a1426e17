import { SymbolKind } from 'vscode-languageserver'

/** The protocol's kinds are those of programs: the nearest by the role that an element plays, and so by the icon that it gets. */
const kinds: Readonly<Record<string, SymbolKind>> = {
  document: SymbolKind.File,
  activity: SymbolKind.Function,
  product: SymbolKind.Package,
  system: SymbolKind.Module,
  supplier: SymbolKind.Interface,
  site: SymbolKind.Namespace,
  dataset: SymbolKind.Struct,
  person: SymbolKind.Variable,
  role: SymbolKind.Class,
  team: SymbolKind.Class,
  unit: SymbolKind.Class,
  party: SymbolKind.Class,
  task: SymbolKind.Method,
  subtask: SymbolKind.Method,
  step: SymbolKind.Method,
  phase: SymbolKind.Method,
  milestone: SymbolKind.Event,
  exercise: SymbolKind.Event,
  incident: SymbolKind.Event,
  risk: SymbolKind.Operator,
  criterion: SymbolKind.Number,
  objective: SymbolKind.Constant,
  tier: SymbolKind.EnumMember,
}

export const symbolKindOf = (type: string | undefined): SymbolKind => kinds[type ?? ''] ?? SymbolKind.Object
