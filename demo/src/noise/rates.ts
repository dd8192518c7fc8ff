/**
 * The rates of defects at noise 1, as shares of the cells (per row for persons, per employer and roster for employers). They are orders of magnitude
 * that people who reconcile such rosters report, not measurements of a real one; demo/README.md prints the same table.
 */
export const RATES = {
  residentId: {
    fifteenDigits: 0.006,
    oneDigitWrong: 0.003,
    neighboursSwapped: 0.001,
    fullWidth: 0.002,
    blanksOrLowerCase: 0.004,
    placeholder: 0.0005,
    /** In workbooks only. */
    roundedBySpreadsheet: 0.0005,
  },
  ledgerId: { fifteenDigits: 0.0005, blanksOrLowerCase: 0.0005 },
  personName: { innerBlank: 0.008, homophone: 0.005, lookAlike: 0.002, remark: 0.0005, otherDot: 0.5 },
  ledgerName: { homophone: 0.001 },
  companyName: {
    otherBrackets: 0.2,
    innerBlank: 0.005,
    formShortened: 0.01,
    regionDropped: 0.01,
    branch: 0.006,
    homophone: 0.003,
    formerName: 0.001,
    fullWidth: 0.002,
  },
  code: { missing: 0.02, oneCharacterWrong: 0.005, blanksOrLowerCase: 0.01, fullWidth: 0.003 },
  officialName: { missing: 0.08, post: 0.06, numberBehind: 0.03, innerBlank: 0.02, two: 0.01, sameWord: 0.5 },
  phone: { moved: 0.05, landline: 0.03, prefixed: 0.02, twoNumbers: 0.01 },
} as const
