export type Role =
  | 'table'
  | 'grid'
  | 'treegrid'
  | 'rowgroup'
  | 'row'
  | 'columnheader'
  | 'rowheader'
  | 'cell'
  | 'gridcell'
  | 'group'
  | 'tabpanel'
  | 'button'
  | 'img'
  | 'presentation'

/**
 * A role said aloud. `display`, by which a narrow pane turns rows into lines, takes its role from a table's element; and a tree
 * grid is no element. What becomes of it is judged where it can be: axe runs on every view in a browser.
 */
export const as = <Said extends Role, Props extends object>(role: Said, props?: Props): { readonly role: Said } & Props =>
  ({ ...props, role }) as { readonly role: Said } & Props
