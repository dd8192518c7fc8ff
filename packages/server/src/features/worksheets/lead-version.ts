/**
 * A short sign of a lead's condition, as SQL over `lead l`: another one whenever somebody has recorded a visit or a contact, or its
 * state, district or officer is another. What was filled in at a desk must not overwrite what happened meanwhile.
 */
export const leadVersion = `left(md5(concat_ws('|', l.state, l.outcome, l.district_id,
  (select a.officer_id from assignment a where a.lead_id = l.id), l.next_on,
  (select count(*) from visit v where v.lead_id = l.id), (select count(*) from visit v where v.lead_id = l.id and v.voided_on is not null),
  (select count(*) from contact c where c.lead_id = l.id))), 8)`
