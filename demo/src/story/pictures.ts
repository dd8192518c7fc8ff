import { drawOf } from './chance.ts'

const SKIES = ['#b9d3e6', '#cfd8dc', '#dfe6ea', '#a9c6dc'] as const
const WALLS = ['#c9b79c', '#b7bcc0', '#d8cdbb', '#a88f7a', '#e2ded4'] as const
const SIGNS = ['#8c2f2b', '#26496b', '#2f5d4a', '#6b5a2a'] as const

/** A made-up photograph of a workplace as a drawing (SVG, 640 × 480): sky, house, windows, a sign without a name, a door, the street. */
export function workplacePicture(...words: readonly (string | number)[]): string {
  const draw = drawOf('picture', ...words)
  const wall = draw.pick(WALLS)
  const sign = draw.pick(SIGNS)
  const floors = 1 + draw.below(3)
  const windows = 4 + draw.below(4)
  const top = 400 - floors * 90
  const panes = Array.from({ length: floors }, (_, floor) =>
    Array.from({ length: windows }, (_, place) => {
      const left = 130 + place * (700 / windows)
      const light = draw.percent(25) ? '#f3e2ae' : '#5d7283'
      return `<rect x="${left}" y="${top + 18 + floor * 90}" width="${440 / windows}" height="52" fill="${light}" stroke="#3e4a52" stroke-width="3"/>`
    }).join(''),
  ).join('')
  const door = 200 + draw.below(420)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480" viewBox="0 0 960 720">
<rect width="960" height="720" fill="${draw.pick(SKIES)}"/>
<rect x="100" y="${top}" width="760" height="${590 - top}" fill="${wall}"/>
${panes}
<rect x="120" y="412" width="720" height="54" fill="${sign}"/>
${signStrokes(draw.below(10) + 8)}
<rect x="${door}" y="478" width="120" height="112" fill="#4a4039"/><rect x="${door + 58}" y="478" width="4" height="112" fill="#c9b79c"/>
<rect y="590" width="960" height="130" fill="#8d8f8c"/><rect y="648" width="960" height="6" fill="#e6e3d8"/>
<ellipse cx="${80 + draw.below(60)}" cy="560" rx="46" ry="70" fill="#5f7d55"/><rect x="98" y="590" width="10" height="40" fill="#5b4a3a"/>
</svg>`
}

/** Strokes that look like writing from afar. */
function signStrokes(count: number): string {
  return Array.from({ length: count }, (_, place) => {
    const left = 170 + place * (620 / count)
    return `<path d="M${left} 430h22M${left + 11} 424v34M${left + 2} 446h18" stroke="#f4efe2" stroke-width="4" fill="none"/>`
  }).join('')
}

/** A made-up scan of a receipt (SVG, 540 × 720): a sheet with lines, a table and a round stamp. */
export function receiptPicture(...words: readonly (string | number)[]): string {
  const draw = drawOf('receipt', ...words)
  const lines = Array.from(
    { length: 12 },
    (_, place) =>
      `<rect x="96" y="${250 + place * 40}" width="${320 + draw.below(200)}" height="10" fill="#9aa0a4"/>`,
  ).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="540" height="720" viewBox="0 0 720 960">
<rect width="720" height="960" fill="#d9d6cf"/><rect x="48" y="40" width="624" height="880" fill="#fbfaf6"/>
<rect x="220" y="96" width="280" height="24" fill="#55595c"/><rect x="96" y="170" width="528" height="2" fill="#55595c"/>
${lines}
<circle cx="520" cy="780" r="74" fill="none" stroke="#b3413a" stroke-width="6" opacity="0.8"/><path d="M520 740l12 26 28 2-22 18 8 28-26-16-26 16 8-28-22-18 28-2z" fill="#b3413a" opacity="0.8"/>
</svg>`
}

/** A made-up signature (SVG, 480 × 200): a line that a finger draws. */
export function signaturePicture(...words: readonly (string | number)[]): string {
  const draw = drawOf('signature', ...words)
  const turns = Array.from({ length: 6 }, (_, place) => {
    const x = 60 + place * 62
    return `Q${x + 20} ${30 + draw.below(60)} ${x + 34} ${90 + draw.below(40)} T${x + 62} ${70 + draw.below(60)}`
  }).join(' ')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="200"><rect width="480" height="200" fill="#fff"/>
<path d="M50 110 ${turns}" fill="none" stroke="#1b1f23" stroke-width="5" stroke-linecap="round"/></svg>`
}
