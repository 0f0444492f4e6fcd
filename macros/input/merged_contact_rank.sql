{#- HubSpot leaves what a contact did with its old id when it is merged, and may tell it of the contact that is left as
    well. The old id goes first: it was read before. -#}
{% macro merged_contact_rank(activity, contact) -%}
    rank() over (
        partition by {{ activity }}, coalesce(merged_contacts.merged_into_lead_id, {{ contact }})
        order by
            case when merged_contacts.lead_id is null then 1 else 0 end,
            length({{ contact }}),
            {{ contact }}
    )
{%- endmacro %}
