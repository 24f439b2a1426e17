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

  clear(): void {
    this.#byId.clear()
  }

  /** What to send to somebody who has a model already, or none. */
  answer(
    model: PreviewModel,
    have: string | undefined,
  ): { readonly modelId: string; readonly model?: PreviewModel; readonly changes?: readonly Change[] } {
    const modelId = digest(JSON.stringify(model))
    const before = have === undefined ? undefined : this.#byId.get(have)
    keepLast(this.#byId, [modelId, model], most)
    if (modelId === have) return { modelId }
    const changes = before && differenceOf(before, model)
    return changes && changes.length <= mostChanges ? { modelId, changes } : { modelId, model }
  }
}

/** Keeps something as the newest of so many. */
export function keepLast<Key, Value>(all: Map<Key, Value>, [key, value]: readonly [Key, Value], most: number): void {
  all.delete(key)
  all.set(key, value)
  for (const old of [...all.keys()].slice(0, -most)) all.delete(old)
}
