/** Han characters and full-width signs are as wide as they are high; everything else is taken for a wide Latin letter. */
const fullWidth =
  /[\u1100-\u115f\u2500-\u25ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{20000}-\u{3ffff}]/u

/**
 * The room that the widest of some texts needs, in pixels, before a font can be asked: measuring too early, while a
 * subset of the CJK font is still on its way, cuts names off.
 */
export function widest(texts: readonly string[], fontSize: number): number {
  const ems = texts.map((text) => [...text].reduce((sum, sign) => sum + (fullWidth.test(sign) ? 1 : 0.6), 0))
  return Math.ceil(Math.max(0, ...ems) * fontSize)
}
