/** What departments do together about projects, as the address names it. */
export const jointParts = ['requests', 'rounds', 'bulletins'] as const
export type JointPart = (typeof jointParts)[number]
