-- One row per row of activities of each input.
{{ config(enabled=inputs() | length > 1) }}
{{ input_rows('activities') }}
