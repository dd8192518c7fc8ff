/** The parts of the page, in the order of the plan. */
export const organisationParts = ['teams', 'tasks', 'policies', 'records', 'action'] as const
export type OrganisationPart = (typeof organisationParts)[number]
