import type { DistrictTeam } from '@kuomian/contract'

/** The message of each thing that a team lacks. */
export const warningKeys = {
  'no-leader': 'organisation.noLeader',
  leaders: 'organisation.leaders',
  'no-bureau-deputy': 'organisation.noBureauDeputy',
  'no-sub-centre-deputy': 'organisation.noSubCentreDeputy',
  unequal: 'organisation.unequal',
} as const satisfies Record<DistrictTeam['warnings'][number], string>
