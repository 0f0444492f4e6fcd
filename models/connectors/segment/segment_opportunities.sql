-- One row per opportunity: none, since web events tell of none.
{{ config(enabled='segment' in inputs()) }}
select * from {{ no_rows('opportunities') }}
