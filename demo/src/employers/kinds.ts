/** What an employer is in the truth: an ordinary payer, or a lead of one class. */
export const KIND = {
  ordinary: 0,
  large: 1,
  dispatch: 2,
  fund: 3,
  employment: 4,
  training: 5,
  ftz: 6,
  sme: 7,
  loans: 8,
  refund: 9,
} as const

/** The lead class of each kind, as campaigns name it. */
export const LEAD_CLASSES: readonly string[] = [
  '',
  'K1',
  'K3',
  'K2',
  'LINK-employment',
  'LINK-training',
  'LINK-ftz',
  'LINK-sme',
  'LINK-loans',
  'LINK-refund',
]

/** What decides the district of an employer, in the order of design §5. */
export const EVIDENCE = { subCentre: 0, roster: 1, address: 2, code: 3 } as const

/** What else an employer is, as bits. */
export const TRAIT = {
  /** Pays into the housing fund for all its insured staff. */
  fund: 1,
  /** Registers all its insured staff at the employment service. */
  employment: 2,
  sme: 4,
  loan: 8,
  ftz: 16,
  refund: 32,
  /** Holds a dispatch licence. */
  licence: 64,
  /** Its name says that it dispatches labour. */
  dispatchName: 128,
  /** Known by its registration number only, in every roster. */
  registrationOnly: 256,
  /** An individual business. */
  individual: 512,
  /** Tenant of a trade centre or office tower. */
  tenant: 1024,
  training: 2048,
  foreign: 4096,
} as const
