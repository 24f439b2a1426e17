export type NodeType =
  | 'product'
  | 'activity'
  | 'system'
  | 'dataset'
  | 'equipment'
  | 'vital_record'
  | 'channel'
  | 'site'
  | 'utility'
  | 'supplier'
  | 'unit'
  | 'role'
  | 'person'
  | 'team'

/** Something of the programme, by its id and its name. */
export interface Choice {
  readonly id: string
  readonly name: string
  readonly type: NodeType
}
