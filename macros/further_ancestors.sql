{#- Those of the ancestors of each: so every step looks twice as far as all before it. -#}
{% macro further_ancestors(known) -%}
    select
        {{ known }}.lead_id,
        ancestors.ancestor_id
    from {{ known }}
    inner join {{ known }} as ancestors on {{ known }}.ancestor_id = ancestors.lead_id
    left join {{ known }} as found
        on {{ known }}.lead_id = found.lead_id and ancestors.ancestor_id = found.ancestor_id
    where found.lead_id is null
{%- endmacro %}
