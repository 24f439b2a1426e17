/** Full-width digits and signs, as Chinese input methods give them, as their ASCII twins. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９．，％：－＋]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}
