/** Under which name the findings of a month's notice stand. */
export const findingSource = (month: string): string => `plan ${month}`
