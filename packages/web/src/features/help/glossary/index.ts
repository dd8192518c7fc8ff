import type { TermGroup } from '../term.ts'
import { leadTerms } from './leadTerms.ts'
import { reportTerms } from './reportTerms.ts'
import { rosterTerms } from './rosterTerms.ts'
import { visitTerms } from './visitTerms.ts'

/** The words of the campaign, in the order of its work. */
export const glossary: readonly TermGroup[] = [rosterTerms, leadTerms, visitTerms, reportTerms]
