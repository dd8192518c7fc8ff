import { z } from 'zod'

/** The parts of a bulletin's text in their order (domain §9.4): city, districts, what is wrong, what is next. */
export const BULLETIN_SECTIONS = {
  opening: '',
  overall: '一、总体情况',
  districts: '二、各区县进展情况',
  problems: '三、存在的主要问题',
  next: '四、下一步工作要求',
} as const

/** A part of a bulletin's text. */
export type BulletinSection = keyof typeof BULLETIN_SECTIONS

const sections = z.enum(['opening', 'overall', 'districts', 'problems', 'next'])

export const bulletinParagraphSchema = z.object({
  /** Tells paragraphs apart within a bulletin: the rule's code, or one of its own for what a person wrote. */
  key: z.string().regex(/^[a-z0-9-]{1,40}$/),
  section: sections,
  text: z.string().trim().min(1).max(2000),
})

/** A paragraph of a bulletin as it will be printed. */
export type BulletinParagraph = z.infer<typeof bulletinParagraphSchema>

/** The parts of a text that no paragraph stands in; a heading without text is not printed in any bulletin. */
export function emptySections(paragraphs: readonly Pick<BulletinParagraph, 'section'>[]): BulletinSection[] {
  return sections.options.filter((section) => !paragraphs.some((one) => one.section === section))
}
