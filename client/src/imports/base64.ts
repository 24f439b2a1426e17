// As many arguments as every engine takes.
const piece = 0x8000

/** Bytes as a message can carry them, in a Node host and in a browser alike. */
export function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += piece) pieces.push(String.fromCharCode(...bytes.subarray(at, at + piece)))
  return btoa(pieces.join(''))
}
