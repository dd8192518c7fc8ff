import { palette } from './palette.ts'
import { fontFamily, size, weight } from './typography.ts'

function cssName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** Hands the tokens to the style sheets as custom properties (`--accent-soft`, `--size-body`, `--weight-strong`). */
export function installTokens(root: HTMLElement): void {
  for (const [name, value] of Object.entries(palette)) root.style.setProperty(`--${cssName(name)}`, value)
  for (const [name, value] of Object.entries(size)) root.style.setProperty(`--size-${name}`, `${value}px`)
  for (const [name, value] of Object.entries(weight))
    root.style.setProperty(`--weight-${name}`, String(value))
  root.style.setProperty('--font', fontFamily)
}
