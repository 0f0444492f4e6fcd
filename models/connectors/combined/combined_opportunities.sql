-- One row per row of opportunities of each input.
{{ config(enabled=inputs() | length > 1) }}
{{ input_rows('opportunities') }}
