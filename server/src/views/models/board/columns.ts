import type { Column } from '../documentTypes.ts'

/** A column of figures beside others: a narrow pane, where columns are a line, says which is which. */
export const figures = (title: string): Column => ({ title, full: title, holds: 'number' })

export const words = (title: string): Column => ({ title, holds: 'text' })
