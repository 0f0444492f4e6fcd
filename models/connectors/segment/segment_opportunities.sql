-- No rows: web events tell of no opportunities.
{{ config(enabled='segment' in var('input')) }}
select * from {{ no_rows('opportunities') }}
