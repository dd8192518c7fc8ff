/**
 * Every colour of the pages. Colour means state and nothing else (design §9): accent for what can be acted on, amber
 * for due, red for overdue, grey for done; a mark or a word always stands beside it.
 */
export const palette = {
  surface: '#ffffff',
  ground: '#f4f6f6',
  line: '#d5dcde',
  /** Edges of fields and buttons, which must be found at 3:1. */
  edge: '#79858a',
  ink: '#1a2226',
  inkSoft: '#4d5a61',
  inkHint: '#626f76',
  accent: '#0b5c63',
  accentDeep: '#074248',
  accentSoft: '#e3f0f0',
  due: '#8a4b00',
  dueSoft: '#fdf1dc',
  overdue: '#a61b1b',
  overdueSoft: '#fbe9e7',
  done: '#576369',
  doneSoft: '#eceff0',
} as const

/** The name of a colour of the palette. */
export type Colour = keyof typeof palette

/** One hue from little to much, for maps and heat; each with the text colour that can be read on it. */
export const shades: readonly { readonly fill: string; readonly text: string }[] = [
  { fill: '#e6f1f1', text: palette.ink },
  { fill: '#bddcdd', text: palette.ink },
  { fill: '#8bc1c3', text: palette.ink },
  { fill: '#2f7c82', text: palette.surface },
  { fill: '#0b5c63', text: palette.surface },
]

/** Text on ground, and edges on ground, as they stand on the pages; `minimum` is what WCAG 2.2 AA asks for. */
export const contrastPairs: readonly {
  readonly front: Colour
  readonly back: Colour
  readonly minimum: number
}[] = [
  ...(['ink', 'inkSoft', 'inkHint', 'accent', 'due', 'overdue', 'done'] as const).flatMap((front) =>
    (['surface', 'ground'] as const).map((back) => ({ front, back, minimum: 4.5 })),
  ),
  { front: 'ink', back: 'accentSoft', minimum: 4.5 },
  { front: 'inkSoft', back: 'accentSoft', minimum: 4.5 },
  { front: 'accent', back: 'accentSoft', minimum: 4.5 },
  { front: 'surface', back: 'accent', minimum: 4.5 },
  { front: 'surface', back: 'accentDeep', minimum: 4.5 },
  { front: 'due', back: 'dueSoft', minimum: 4.5 },
  { front: 'ink', back: 'dueSoft', minimum: 4.5 },
  { front: 'overdue', back: 'overdueSoft', minimum: 4.5 },
  { front: 'ink', back: 'overdueSoft', minimum: 4.5 },
  { front: 'done', back: 'doneSoft', minimum: 4.5 },
  { front: 'edge', back: 'surface', minimum: 3 },
  { front: 'edge', back: 'ground', minimum: 3 },
]
