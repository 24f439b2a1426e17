import type { ImportTools } from '../../workspace/ports.ts'

/** What files are read with, from a file of this product. */
export const importTools: ImportTools = { reader: () => import('../../../imports/source/readSource.ts') }
