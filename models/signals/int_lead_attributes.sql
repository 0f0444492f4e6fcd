-- One row per lead that can be scored and attribute; text_value is null where nothing is known.
{{ config(materialized='view') }}
with lead_profiles as {{ not_materialized() }} (select * from {{ ref('int_lead_profiles') }}),

attributes as (
    {%- for attribute in lead_attributes()['text'] %}
    select
        lead_id,
        '{{ attribute }}' as attribute,
        {{ attribute }} as text_value
    from lead_profiles
    union all
    {%- endfor %}
    {%- for attribute in custom_attributes() %}
    select
        lead_id,
        {{ quoted_text(attribute | trim | lower) }} as attribute,
        {{ quoted_name('custom_' ~ attribute) }} as text_value
    from lead_profiles
    union all
    {%- endfor %}
    {%- for attribute in lead_attributes()['number'] %}
    select
        lead_id,
        '{{ attribute }}' as attribute,
        {{ number_text(attribute) }} as text_value
    from lead_profiles
    union all
    {%- endfor %}
    {%- for attribute in lead_attributes()['boolean'] %}
    select
        lead_id,
        '{{ attribute }}' as attribute,
        case when {{ attribute }} then 'true' when not {{ attribute }} then 'false' end
            as text_value
    from lead_profiles
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
)

select
    attributes.lead_id,
    attributes.attribute,
    attributes.text_value,
    {{ parsed_number('attributes.text_value') }} as number_value
from attributes
