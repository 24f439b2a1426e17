import { changed } from '../../server/src/protocol/difference.ts'
import type { NewModel } from '../../server/src/protocol/panel.ts'
import type { PreviewModel } from '../../server/src/views/drawing/state.ts'

/** What the page shows and by which name the host knows it. */
interface Shown {
  readonly id: string | undefined
  readonly model: PreviewModel | undefined
}

/** The model that a message brings; nothing where it stands on another one than the page shows. */
export function nextModel({ id, model }: Shown, modelId: string, content: NewModel): PreviewModel | undefined {
  if (content.model !== undefined) return content.model as PreviewModel
  if (content.changes && model && content.from === id) return changed(model, content.changes) as PreviewModel
  // Only the host's own word says that a model without a content is the one we have.
  return modelId === id ? model : undefined
}
