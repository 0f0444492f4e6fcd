-- One row per attribute that a rule may read: those of the reference list and the custom ones.
with attributes as (select * from {{ ref('attributes') }})

select
    attributes.attribute,
    attributes.value_type
from attributes
{%- for attribute in custom_attributes() %}
union all
select
    {{ quoted_text(attribute | trim | lower) }} as attribute,
    'text' as value_type
{%- endfor %}
