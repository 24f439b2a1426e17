/** Leaves the words of the views where the part that makes exports finds them: in the product they stand once, in `webview/words.json`. */
export function leaveWords(json: string): void {
  Object.assign(globalThis, { continuityWords: JSON.parse(json) })
}
