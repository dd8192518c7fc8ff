import { isMeasure, MEASURES, type MeasuredFigures } from '../indicators/index.ts'
import { type Figure, isReported } from '../rates/index.ts'

/**
 * Measures with what districts reported by hand in the places where there are no live data: a unit that lacks its figure, and a measure of which
 * the campaign's own records have nothing at all. Live data always come first.
 */
export function withReported(live: MeasuredFigures, reported: MeasuredFigures): MeasuredFigures {
  const merged: MeasuredFigures = { ...live }
  for (const measure of Object.keys(MEASURES)) {
    if (!isMeasure(measure)) continue
    const [own, given] = [live[measure], reported[measure]]
    if (given === undefined) continue
    const isKept = own !== undefined && [...own.values()].some((figure) => isReported(figure) && figure > 0)
    const figures = new Map<string, Figure>(own)
    for (const [unit, figure] of given) {
      const standing = own?.get(unit) ?? 'missing'
      if (isReported(figure) && (standing === 'missing' || !isKept)) figures.set(unit, figure)
    }
    merged[measure] = figures
  }
  return merged
}
