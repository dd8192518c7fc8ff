import { z } from 'zod'
import type { FieldRow, Fields, Form } from './form.ts'
import { paperDay } from './words.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** What every paper says of itself. */
export const paperHeadSchema = z.object({
  number: z.string(),
  madeOn: day,
  /** Who signs. */
  issuer: z.string(),
  district: z.string(),
  /** Whom to ask (R50). */
  contact: z.object({ name: z.string(), phone: z.string(), address: z.string() }),
})
export type PaperHead = z.infer<typeof paperHeadSchema>

/** The employer a paper is about. */
export const paperEmployerSchema = z.object({
  name: z.string(),
  code: z.string().nullable(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
})

/** The code printed on a paper: the address behind it and, for an employer, the number that he types without it. */
export const paperCodeSchema = z.object({ address: z.string(), number: z.string() }).nullable()

export type PaperCode = z.infer<typeof paperCodeSchema>

export const daySchema = day

/** A kind of paper with its types worn off: data go in as they were archived, fields come out. */
export type Paper = {
  form: Form
  /** The fields of archived data. @throws ZodError when they are not of this kind */
  fields(data: unknown): Fields
  /** The address behind the code that the paper carries, if it carries one. */
  codeAddress(data: unknown): string | null
  /** Made-up fields: what a template is tried with, and the list of places that it may name. */
  sample: Fields
}

const codedSchema = z.looseObject({ code: paperCodeSchema.optional() })

/** Declares a paper: its data, how they become words, its form, and a made-up example. */
export function definePaper<D>(paper: {
  data: z.ZodType<D>
  fields(data: D): Fields
  form: Form
  example: D
}): Paper {
  return {
    form: paper.form,
    fields: (data) => printable(paper.fields(paper.data.parse(data))),
    codeAddress: (data) => codedSchema.parse(data).code?.address ?? null,
    sample: paper.fields(paper.example),
  }
}

/** What no paper can show: control characters (but the line break), halves of characters, and codes that are none. */
const UNPRINTABLE = /[\p{Cc}\uFFFE\uFFFF]/gu

function printable(fields: Fields): Fields {
  const clean = (text: string) =>
    text.toWellFormed().replace(UNPRINTABLE, (character) => (character === '\n' ? character : ''))
  const row = (of: FieldRow): FieldRow =>
    Object.fromEntries(Object.entries(of).map(([place, value]) => [place, clean(value)]))
  return Object.fromEntries(
    Object.entries(fields).map(([place, value]) => [
      place,
      typeof value === 'string' ? clean(value) : value.map(row),
    ]),
  )
}

/** The places that every paper has. */
export function headFields(head: PaperHead): { [place: string]: string } {
  return {
    文号: head.number,
    日期: paperDay(head.madeOn),
    落款: head.issuer,
    区县: head.district,
    联系人: head.contact.name,
    联系电话: head.contact.phone,
    联系地址: head.contact.address,
  }
}

/** The places that every paper about an employer has. */
export function employerFields(employer: z.infer<typeof paperEmployerSchema>): { [place: string]: string } {
  return {
    单位名称: employer.name,
    单位代码: employer.code ?? '',
    单位地址: employer.address ?? '',
    单位电话: employer.phone ?? '',
  }
}

/** The made-up head and employer of the examples. */
export const exampleHead: PaperHead = {
  number: '示例社险字〔2000〕第1号',
  madeOn: '2000-01-05',
  issuer: '示例区人力资源和社会保障局',
  district: '示例区',
  contact: { name: '联系人甲', phone: '00000000', address: '示例路1号' },
}
export const exampleEmployer = {
  name: '示例机械制造有限公司',
  code: '000000000',
  address: '示例路2号',
  phone: '00000001',
}
export const exampleCode = { address: 'https://example.invalid/demand', number: '2000-00000-00000' }
