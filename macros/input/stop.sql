{% macro stop(problem, write_instead) %}
    {{ exceptions.raise_compiler_error('The build stopped before it read any data: ' ~ problem ~ '. What to do: ' ~ write_instead ~ '.') }}
{% endmacro %}
