-- A portfolio of 10,000 initiatives under 120 nodes and 1,000 objectives, each with a baseline of four cost lines, two
-- contributions, a year of measured cost and, while it runs, the check-ins of both sides.
begin;
create temporary table new_node on commit drop as select n, uuidv7() as id from generate_series(1, 120) n;
create temporary table new_objective on commit drop as select n, uuidv7() as id from generate_series(1, 1000) n;
create temporary table new_initiative on commit drop as
select n, uuidv7() as id,
  (array['PROPOSED', 'APPROVED', 'IN_PROGRESS', 'IN_PROGRESS', 'LIVE', 'IN_PROGRESS', 'LIVE', 'CLOSED', 'IN_PROGRESS', 'APPROVED'])[1 + n % 10] as status
from generate_series(1, 10000) n;

insert into portfolio_node (id, version, parent_id, title, kind, retired, created_at, updated_at)
select c.id, 1, p.id, 'Bench node ' || c.n, 'PORTFOLIO', false, now(), now()
from new_node c left join new_node p on c.n > 10 and p.n = 1 + (c.n - 11) / 12
order by c.n;

insert into objective (id, version, parent_id, title, theme, business_owner, technology_owner, business_weight,
  technology_weight, retired, created_at, updated_at)
select c.id, 1, p.id, 'Bench objective ' || c.n,
  (array['REVENUE_GROWTH', 'COST_REDUCTION', 'EFFICIENCY', 'AUTOMATION', 'CUSTOMER_EXPERIENCE', 'SECURITY', 'DIGITAL_TRANSFORMATION', 'COMPLIANCE'])[1 + c.n % 8],
  'bench.business', case when c.n % 30 > 0 then 'bench.technology' end, c.n % 90 + 5,
  case when c.n % 40 > 0 then c.n * 7 % 90 + 5 end, false, now(), now()
from new_objective c left join new_objective p on c.n > 100 and p.n = 1 + (c.n - 101) / 9
order by c.n;

insert into initiative (id, version, title, status, adopted, signed, portfolio_node_id, business_owner, technology_owner,
  author, contributions, objective_ids, systems, value_drivers, journey_stage, start_on, end_on, labels,
  external_references, plan_version, baseline_version, pending_sign_offs, waiting_gates, started_on, retired, created_at,
  updated_at)
select i.id, 1, 'Bench initiative ' || i.n, i.status, false, true, node.id, 'bench.business',
  case when i.n % 25 > 0 then 'bench.technology' end, 'bench.author',
  case when i.n % 20 = 0 then '[]' else jsonb_build_array(
    jsonb_build_object('objectiveId', one.id, 'weight', '60'), jsonb_build_object('objectiveId', other.id, 'weight', '40')) end,
  case when i.n % 20 = 0 then '{}' else array[one.id, other.id] end,
  '[]', '["EFFICIENCY"]', (array['SEARCH', 'PURCHASE', 'RETURN', 'SERVICE', null])[1 + i.n % 5],
  date '2026-01-01', date '2027-12-31', '{"bench": "alignment"}', '[]', 1, 1, '[]',
  case when i.n % 20 = 1 then jsonb_build_array(jsonb_build_object('gate', 'GO_LIVE', 'planVersion', 1,
    'requestedBy', 'bench.author', 'requestedOn', current_date - i.n % 30, 'dueOn', current_date - i.n % 30 + 14,
    'missing', '["BUSINESS", "TECHNOLOGY"]'::jsonb)) else '[]' end,
  date '2026-01-01', false, now() - interval '40 days', now()
from new_initiative i
join new_node node on node.n = 1 + i.n % 120
join new_objective one on one.n = 1 + i.n * 13 % 1000
join new_objective other on other.n = 1 + (i.n * 29 + 7) % 1000;

insert into plan (initiative_id, version, current_version, current_author, current_lines, baseline_version, baseline_lines,
  latest_version, updated_at)
select id, 1, 1, 'bench.author', lines, 1, lines, 1, now()
from new_initiative i cross join lateral (select jsonb_agg(jsonb_build_object('kind', 'COST', 'description', 'Line ' || line,
  'expenseType', 'CAPEX', 'costType', 'PEOPLE', 'amount', jsonb_build_object('amount', (1000 * line + i.n) || '.25',
  'currency', case when line = 4 and i.n % 5 = 0 then 'USD' else 'EUR' end), 'from', '2026-01-01', 'to', '2026-12-31')) as lines
  from generate_series(1, 4) line) as written;

insert into actual_cell (id, metric_id, metric_key, kind, expense_type, initiative_id, month, currency, value)
select uuidv7(), '00000000-0000-7000-8000-0000000000d1', 'bench-people', 'COST', 'CAPEX', i.id,
  '2026-' || lpad(month::text, 2, '0'), 'EUR', 100.5 * month + i.n
from new_initiative i, generate_series(1, 12) month;

insert into check_in_standing (id, initiative_id, side, version, latest, latest_on, due_on, overdue)
select uuidv7(), i.id, side, 1, jsonb_build_object('id', uuidv7(), 'by', 'bench.' || lower(side),
    'effectiveOn', current_date - 10, 'comment', 'As planned.', 'decisionsNeeded', '[]'::jsonb, 'confidence',
    jsonb_build_object('scope', 'GREEN', 'time', case when i.n % 16 = 7 and side = 'BUSINESS' then 'RED' else 'GREEN' end,
      'money', 'AMBER', 'value', 'GREEN')),
  current_date - case when i.n % 16 = 3 then 35 else 10 end, current_date + 20, false
from new_initiative i, unnest(array['BUSINESS', 'TECHNOLOGY']) side
where i.status in ('IN_PROGRESS', 'LIVE');

insert into deadline (id, version, initiative_id, kind, title, due_on, lead_days, met_by, of_initiative, reasons, retired,
  created_at, updated_at)
select uuidv7(), 1, id, 'SECURITY', 'The old system leaves support', current_date - 20 + n % 300, 90, 'GOING_LIVE', false,
  '[]', false, now(), now()
from new_initiative where n % 16 = 3;
commit;
vacuum analyze;
