/** A lead and those that were merged into it and stand for it still (U13): what runs on them runs on it. As rows (lead_id). */
export const withMerged = (leadId: string): string =>
  `select ${leadId} as lead_id
   union all
   select closed_lead_id from lead_merge where kept_lead_id = ${leadId} and split_on is null`

/** The leads that are taken out, $1, with those that stand for them: as a table `going` (lead_id). */
export const going = `going as (select m.lead_id from unnest($1::bigint[]) w (lead_id) cross join lateral (${withMerged('w.lead_id')}) m)`
