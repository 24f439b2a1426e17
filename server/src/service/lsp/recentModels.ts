import { type Change, differenceOf } from '../../protocol/difference.ts'
import type { PreviewModel } from '../../views/models/types.ts'
import { digest } from '../workspace/digest.ts'

/** As many models as previews are looked at side by side. */
const most = 4

/** More changes than this, and the model itself is the shorter answer. */
const mostChanges = 400

/** The models that were sent last, to say of the next one only what is different. */
export class RecentModels {
  readonly #byId = new Map<string, PreviewModel>()

  /** What to send to somebody who has a model already, or none. */
  answer(
    model: PreviewModel,
    have: string | undefined,
  ): { readonly modelId: string; readonly model?: PreviewModel; readonly changes?: readonly Change[] } {
    const modelId = digest(JSON.stringify(model))
    const before = have === undefined ? undefined : this.#byId.get(have)
    this.#keep(modelId, model)
    if (modelId === have) return { modelId }
    const changes = before && differenceOf(before, model)
    return changes && changes.length <= mostChanges ? { modelId, changes } : { modelId, model }
  }

  #keep(id: string, model: PreviewModel): void {
    this.#byId.delete(id)
    this.#byId.set(id, model)
    for (const old of [...this.#byId.keys()].slice(0, -most)) this.#byId.delete(old)
  }
}
