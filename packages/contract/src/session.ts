import { z } from 'zod'

/** Who a user is to the campaign; what each may do is decided by the server's policies. */
export const roleSchema = z.enum(['city', 'district', 'reader', 'inspection', 'audit', 'admin'])

/** A role of the campaign. */
export type Role = z.infer<typeof roleSchema>

/** Body of `POST /api/sign-in`. */
export const signInSchema = z.object({
  login: z.string().min(1),
  password: z.string().min(1),
})

/** Body of `POST /api/sign-in`. */
export type SignIn = z.infer<typeof signInSchema>

/** The signed-in user; `districtId` is null for everybody who is not bound to one district. */
export const userSchema = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  role: roleSchema,
  districtId: z.number().int().nullable(),
  districtName: z.string().nullable(),
})

/** The signed-in user. */
export type User = z.infer<typeof userSchema>

/** A reporting unit with its place on the tile map (columns from the west, rows from the north, both from 1). */
export const districtSchema = z.object({
  id: z.number().int(),
  ordinal: z.number().int(),
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  kind: z.string(),
  tile: z.object({ column: z.number().int(), row: z.number().int() }),
})

/** A reporting unit of the campaign. */
export type District = z.infer<typeof districtSchema>

/** A calendar day as `YYYY-MM-DD`; never a JS Date (design §5, two times). */
export const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** The running campaign as every page needs it; `demoScale` is null on real data. */
export const campaignSchema = z.object({
  id: z.number().int(),
  code: z.string(),
  city: z.string(),
  title: z.string(),
  titleEn: z.string(),
  year: z.number().int(),
  today: daySchema,
  readOnly: z.boolean(),
  demoScale: z.number().nullable(),
  districts: z.array(districtSchema),
})

/** The running campaign. */
export type Campaign = z.infer<typeof campaignSchema>

/** Answer of `POST /api/sign-in`. */
export const signedInSchema = z.object({ user: userSchema })

/** Answer of `GET /api/session`. */
export const sessionSchema = z.object({
  user: userSchema,
  campaign: campaignSchema,
  csrf: z.string().optional(),
})

/** Who reads, and which campaign: answer of `GET /api/session`. */
export type Session = z.infer<typeof sessionSchema>
