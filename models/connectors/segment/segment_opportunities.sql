-- No rows: web events tell of no opportunities.
{{ config(enabled='segment' in inputs()) }}
select * from {{ no_rows('opportunities') }}
