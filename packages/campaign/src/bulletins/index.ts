export { type BulletinChanges, bulletinChanges, type FigureChange, type ParagraphChange } from './changes.ts'
export { type BulletinInputs, bulletinInputsSchema } from './inputs.ts'
export { openFindings } from './open-findings.ts'
export { type BulletinText, bulletinPaperData, type Correction } from './paper-data.ts'
export {
  BULLETIN_SECTIONS,
  type BulletinParagraph,
  type BulletinSection,
  bulletinParagraphSchema,
  emptySections,
} from './paragraph.ts'
export { type BulletinPeriod, dayBefore, monthsOf, readPeriod } from './period.ts'
export { refreshedParagraphs } from './refreshed-paragraphs.ts'
export { type CitedPolicy, PARAGRAPH_RULES, type ParagraphRule, proposedParagraphs } from './rules.ts'
export { cityLine, RANKINGS, type StandingLine, standingsOf } from './standings.ts'
