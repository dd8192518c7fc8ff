/** What is left of a plan and what is beyond it; never negative (T08: over 100 % leaves 0, not a negative task). */
export type Gap = { remaining: number; surplus: number }

/** The gap between a count and its plan. */
export function gapTo(plan: number, count: number): Gap {
  return { remaining: Math.max(0, plan - count), surplus: Math.max(0, count - plan) }
}
