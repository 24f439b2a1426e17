const two = (figure: number): string => String(figure).padStart(2, '0')

/** `01:02:03`; hours go on beyond a day. */
export const clockText = (seconds: number): string => [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60].map(two).join(':')

/** Seconds of a time as people write it, `1:02:03` or `1:02`; nothing for anything else. */
export function readClock(text: string): number | undefined {
  const parts = /^(?:T\s*\+)?\s*(\d{1,3})[:：](\d{1,2})(?:[:：](\d{1,2}))?$/i.exec(text.trim())
  const [hours, minutes, seconds] = (parts?.slice(1) ?? []).map((part) => Number(part ?? 0))
  if (hours === undefined || minutes === undefined || seconds === undefined || minutes > 59 || seconds > 59) return undefined
  return hours * 3600 + minutes * 60 + seconds
}
