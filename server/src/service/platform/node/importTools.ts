import type { ImportTools } from '../../workspace/ports.ts'

/** What files of other programs are read with, from the files of this product. */
export const importTools: ImportTools = { reader: () => import('../../../imports/source/readSource.ts') }
