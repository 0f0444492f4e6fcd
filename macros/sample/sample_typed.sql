{% macro sample_typed(rows, types) %}
    -- The same rows with typed columns; a value that can't be cast is null here.
    select
        * replace (
            {%- for column, type in types.items() %}
            try_cast(trim({{ column }}) as {{ type }}) as {{ column }}{{ ',' if not loop.last }}
            {%- endfor %}
        )
    from (
        {{ rows }}
    ) as written
{% endmacro %}
