-- One row per row of accounts of each input.
{{ config(enabled=inputs() | length > 1) }}
{{ input_rows('accounts') }}
