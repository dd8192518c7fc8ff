function channel(eightBit: number): number {
  const share = eightBit / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

function luminance(hex: string): number {
  const red = channel(Number.parseInt(hex.slice(1, 3), 16))
  const green = channel(Number.parseInt(hex.slice(3, 5), 16))
  const blue = channel(Number.parseInt(hex.slice(5, 7), 16))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast ratio of two colours `#rrggbb` after WCAG 2.2: 1 where they are alike, more the further apart. */
export function contrastRatio(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}
