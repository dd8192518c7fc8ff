import { maskPhone, maskResidentId, residentIdCheckCharacter } from '@kuomian/identity'
import { type CommandContext, type CopyValue, copyInto } from '../../command/index.ts'
import type { Json, Tx } from '../../db/index.ts'
import type { LakeSession } from '../../lake/index.ts'
import { bulkSealer, type SealedId } from '../../sealing/index.ts'
import { FACT_CELLS, FACT_COLUMNS } from './compute/difference.ts'
import type { PeopleSetting } from './person-facts.ts'
import { reckonPerson } from './reckon-person.ts'
import type { ListsToRecord } from './record-lists.ts'

const facts = FACT_COLUMNS.join(', ')
/** The types of {@link FACT_COLUMNS}, for stages. */
const factTypes = `exempt boolean, born_on date, sex text, household text, graduated_on date, benefits jsonb, flexible boolean, paid_months text[],
  last_unit text, school text, degree text, major text, destination text, graduate_employer text, venture boolean`
const reckoned = 'step, step_on, step_subject, step_rank, graduate_stage'
const head = 'id, district, district_rule, state, lists, person, name, phone'

/** The rows of a query of the engine as objects, piece by piece. */
async function* streamed(session: LakeSession, query: string): AsyncIterable<Record<string, Json>> {
  const result = await session.connection.stream(query)
  for await (const piece of result.yieldRowObjectJson()) yield* piece
}

const text = (value: Json | undefined): string | null =>
  value === null || value === undefined ? null : String(value)
const flag = (value: Json | undefined): boolean | null => (typeof value === 'boolean' ? value : null)
const texts = (value: Json | undefined): string[] => (Array.isArray(value) ? value.map(String) : [])

/** The cells that the facts of a row are written with. */
const factCells = (row: Record<string, Json>): CopyValue[] =>
  FACT_COLUMNS.map((name) => {
    const value = row[name]
    if (typeof value === 'boolean') return value
    return name === 'paid_months' ? texts(value) : text(value)
  })

/** Brings in who is followed for the first time: number and telephone sealed on the way, the first step by the rules (design §4). */
export async function writeNewPeople(
  tx: Tx,
  { session, keys, districtIds }: ListsToRecord,
  { campaign, today }: CommandContext,
  setting: PeopleSetting,
): Promise<void> {
  await tx.client.query(
    `create temp table stage_person (id bigint, district_id smallint, district_rule text, state text, lists text[], name text, id_masked text, phone_masked text,
       id_index bytea, id_sealed bytea, key_salt bytea, phone_sealed bytea, phone_salt bytea, ${factTypes},
       step text, step_on date, step_subject text, step_rank smallint, graduate_stage text) on commit drop`,
  )
  const seal = bulkSealer(keys)
  async function* rows(): AsyncIterable<CopyValue[]> {
    const fresh = streamed(
      session,
      `SELECT ${head}, ${FACT_CELLS} FROM identified WHERE known_id IS NULL ORDER BY id`,
    )
    for await (const row of fresh) {
      const number = fullId(text(row.person) ?? '')
      const phone = text(row.phone)
      const sealed = seal(number)
      const sealedPhone: Partial<SealedId> = phone === null ? {} : seal(phone)
      const cells = factCells(row)
      const { step, step_on, step_subject, step_rank, graduate_stage } = firstStep(row, phone, today, setting)
      yield [
        ...[
          text(row.id),
          districtIdOf(districtIds, row),
          ruleOf(districtIds, row),
          text(row.state),
          texts(row.lists),
        ],
        ...[text(row.name) ?? '', maskResidentId(number), phone === null ? null : maskPhone(phone)],
        ...[sealed.id_index, sealed.id_sealed, sealed.key_salt],
        ...[sealedPhone.id_sealed ?? null, sealedPhone.key_salt ?? null, ...cells],
        ...[step, String(step_on), step_subject ?? null, step_rank, graduate_stage ?? null],
      ]
    }
  }
  await copyInto(
    tx,
    `stage_person (id, district_id, district_rule, state, lists, name, id_masked, phone_masked, id_index, id_sealed, key_salt, phone_sealed, phone_salt, ${facts}, ${reckoned})`,
    rows(),
  )
  // In the order of the index, its pages are written once each.
  await tx.client.query(
    `insert into person (campaign_id, id_index, id_sealed, key_salt) select $1, id_index, id_sealed, key_salt from stage_person order by id_index
     on conflict (campaign_id, id_index) do nothing`,
    [campaign.id],
  )
  await tx.client.query(
    `insert into followed_person (id, campaign_id, district_id, district_rule, person_id, name, id_masked, phone_masked, state, lists, listed_on, first_listed_on, ${facts}, ${reckoned})
     overriding system value
     select s.id, $1, s.district_id, s.district_rule, p.id, s.name, s.id_masked, s.phone_masked, s.state, s.lists, $2,
            case when s.state = 'open' then $2::date end, ${facts}, ${reckoned}
       from stage_person s join person p on p.campaign_id = $1 and p.id_index = s.id_index order by s.id`,
    [campaign.id, today],
  )
  await tx.client.query(
    `insert into person_phone (followed_id, campaign_id, district_id, phone_sealed, key_salt)
     select id, $1, district_id, phone_sealed, phone_salt from stage_person where phone_sealed is not null`,
    [campaign.id],
  )
}

/** Writes what ledgers and rosters say otherwise now. Whose somebody is and a number that an officer noted stay as they are. */
export async function writeChanges(
  tx: Tx,
  { session, keys, districtIds }: ListsToRecord,
  { campaign, today }: CommandContext,
): Promise<void> {
  await tx.client.query(
    `create temp table stage_change (id bigint, district_id smallint, district_rule text, state text, lists text[], phone_masked text,
       phone_sealed bytea, phone_salt bytea, ${factTypes}) on commit drop`,
  )
  const seal = bulkSealer(keys)
  async function* rows(): AsyncIterable<CopyValue[]> {
    for await (const row of streamed(session, `SELECT ${head}, ${FACT_CELLS} FROM changes ORDER BY id`)) {
      const phone = text(row.phone)
      const sealed: Partial<SealedId> = phone === null ? {} : seal(phone)
      yield [
        ...[
          text(row.id),
          districtIdOf(districtIds, row),
          ruleOf(districtIds, row),
          text(row.state),
          texts(row.lists),
        ],
        ...[phone === null ? null : maskPhone(phone), sealed.id_sealed ?? null, sealed.key_salt ?? null],
        ...factCells(row),
      ]
    }
  }
  await copyInto(
    tx,
    `stage_change (id, district_id, district_rule, state, lists, phone_masked, phone_sealed, phone_salt, ${facts})`,
    rows(),
  )
  // Nobody but the door may read what is sealed, not even to hold a new value against it: so it is written in two steps.
  await tx.client.query(
    `update person_phone h set phone_sealed = c.phone_sealed, key_salt = c.phone_salt from stage_change c
      where h.followed_id = c.id and c.phone_sealed is not null and h.user_id is null`,
  )
  await tx.client.query(
    `insert into person_phone (followed_id, campaign_id, district_id, phone_sealed, key_salt)
     select id, $1, district_id, phone_sealed, phone_salt from stage_change where phone_sealed is not null
     on conflict (followed_id) do nothing`,
    [campaign.id],
  )
  await tx.client.query(
    `update followed_person f
        set state = c.state, lists = c.lists, (${facts}) = (${FACT_COLUMNS.map((name) => `c.${name}`).join(', ')}),
            district_id = coalesce(f.district_id, c.district_id), district_rule = coalesce(f.district_rule, c.district_rule),
            phone_masked = case when h.user_id is not null then f.phone_masked else coalesce(c.phone_masked, f.phone_masked) end,
            left_on = case when c.state = 'open' then null when f.state = 'open' then $1::date else f.left_on end
       from stage_change c left join person_phone h on h.followed_id = c.id where f.id = c.id`,
    [today],
  )
}

/** Writes who joined and who left which list, and why. */
export async function writeListEntries(
  tx: Tx,
  session: LakeSession,
  { campaign, today }: CommandContext,
): Promise<void> {
  await tx.client.query('create temp table stage_list (id bigint, list text, because text) on commit drop')
  async function* rows(): AsyncIterable<CopyValue[]> {
    const all = `SELECT id, list, because FROM left_lists UNION ALL SELECT id, list, NULL FROM joined_lists`
    for await (const row of streamed(session, all)) yield [text(row.id), text(row.list), text(row.because)]
  }
  await copyInto(tx, 'stage_list (id, list, because)', rows())
  await tx.client.query(
    `update person_list l set left_on = $1, left_because = s.because from stage_list s
      where s.because is not null and l.followed_id = s.id and l.list = s.list and l.left_on is null`,
    [today],
  )
  await tx.client.query(
    `insert into person_list (campaign_id, followed_id, list, listed_on)
     select $1, id, list, $2 from stage_list where because is null order by id`,
    [campaign.id, today],
  )
  await tx.client.query(
    `update followed_person p set first_listed_on = $1 from stage_list s where s.because is null and s.id = p.id and p.first_listed_on is null`,
    [today],
  )
}

/** The ID number behind its first 17 digits. */
const fullId = (digits: string): string => {
  const padded = digits.padStart(17, '0')
  return padded + residentIdCheckCharacter(padded)
}

const districtIdOf = (ids: ReadonlyMap<string, number>, { district }: Record<string, Json>): number | null =>
  ids.get(text(district) ?? '') ?? null

const ruleOf = (ids: ReadonlyMap<string, number>, row: Record<string, Json>): string | null =>
  districtIdOf(ids, row) === null ? null : text(row.district_rule)

/** What is to be done first for somebody whom nobody has spoken with. */
function firstStep(row: Record<string, Json>, phone: string | null, today: string, setting: PeopleSetting) {
  const state = row.state === 'open' ? 'open' : row.state === 'paying' ? 'paying' : 'off'
  const person = {
    state,
    paid_months: texts(row.paid_months),
    exempt: row.exempt === true,
    born_on: text(row.born_on),
    sex: row.sex === 'male' ? 'male' : 'female',
    household: text(row.household),
    graduated_on: text(row.graduated_on),
    benefits: JSON.parse(text(row.benefits) ?? '[]'),
    flexible: flag(row.flexible),
    says_flexible: null,
    hard_to_place: null,
    phone_masked: phone,
    venture: flag(row.venture),
    listed_on: today,
    success_month: null,
    success_contact_on: null,
    success_known_on: null,
  } as const
  return reckonPerson(person, [], [], setting)
}
