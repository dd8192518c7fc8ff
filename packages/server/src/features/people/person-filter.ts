import type { PersonFilter } from '@kuomian/contract'
import type { Actor, Tx } from '../../db/index.ts'
import { findPerson, type Keys } from '../../sealing/index.ts'

/** Whom a filter is asked by: the keys find somebody by a whole ID number. */
export type Asking = { actor: Actor; today: string; keys: Keys }

/** The people of a filter; without a state those on a list, unless somebody is looked for by name or number. */
export async function filteredPeople(tx: Tx, { actor, today, keys }: Asking, filter: PersonFilter) {
  const { districtId, list, step, heldBy, stage, school, intention, text } = filter
  const state = filter.state ?? (text === undefined && stage === undefined ? 'open' : undefined)
  const isId = text !== undefined && /^(\d{15}|\d{17}[\dXx])$/.test(text)
  const personId = isId ? await findPerson(tx, keys, text.toUpperCase()) : null
  const escaped = text?.replace(/[\\%_]/g, '\\$&')
  return tx
    .selectFrom('followed_person as p')
    .where('p.campaign_id', '=', actor.campaignId)
    .$if(actor.districtId !== null, (query) => query.where('p.district_id', '=', actor.districtId))
    .$if(districtId !== undefined, (query) => query.where('p.district_id', '=', districtId ?? null))
    .$if(filter.undecided === true, (query) => query.where('p.district_id', 'is', null))
    .$if(state !== undefined, (query) => query.where('p.state', '=', state ?? 'open'))
    .$if(list !== undefined, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('person_list as l')
            .whereRef('l.followed_id', '=', 'p.id')
            .where('l.campaign_id', '=', actor.campaignId)
            .where('l.list', '=', list ?? '')
            .where('l.left_on', 'is', null),
        ),
      ),
    )
    .$if(step !== undefined, (query) => query.where('p.step', '=', step ?? 'none'))
    .$if(heldBy !== undefined, (query) => query.where('p.held_by', '=', heldBy ?? 'bureau'))
    .$if(stage !== undefined, (query) => query.where('p.graduate_stage', '=', stage ?? null))
    .$if(school !== undefined, (query) =>
      query.where('p.school', '=', school ?? null).where('p.graduated_on', 'is not', null),
    )
    .$if(intention !== undefined, (query) => query.where('p.last_intention', '=', intention ?? null))
    .$if(filter.due === true, (query) => query.where('p.step_on', '<=', today))
    .$if(filter.phone !== undefined, (query) =>
      query.where('p.phone_masked', filter.phone === true ? 'is not' : 'is', null),
    )
    .$if(isId, (query) => query.where('p.person_id', '=', personId ?? 0))
    .$if(text !== undefined && !isId, (query) => query.where('p.name', 'like', `${escaped}%`))
}
