{#- The list may be missing; but those that it once had erased would be leads again without it. -#}
{% macro check_erasure_list() %}
    {%- set in_files = 'files' in lead_scoring.inputs() and lead_scoring.input_files('erasure_requests') -%}
    {%- set found = in_files or lead_scoring.stored_table('tables', 'erasure_requests') -%}
    {%- set requests = load_relation(lead_scoring.stored_model('stg_erasure_requests')) -%}
    {%- if not found and requests and requests.is_table -%}
        {%- set request_count = run_query(
            'select count(*) from ' ~ requests ~ ' where coalesce(lead_id, email) is not null'
        ).columns[0].values()[0] | int -%}
        {%- if request_count -%}
            {%- do lead_scoring.stop(
                'the list erasure_requests does not exist any more, and those whom it had erased would be leads again'
                ~ ' (entries in the last build: ' ~ request_count ~ ')',
                'put it back where it was, or, if they may be leads again, an empty one with the columns lead_id and email'
            ) -%}
        {%- endif -%}
    {%- endif -%}
{% endmacro %}
