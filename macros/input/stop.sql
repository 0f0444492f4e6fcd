{% macro stop(problem, write_instead) %}
    {{ exceptions.raise_compiler_error('The build stopped: ' ~ problem ~ '. What to do: ' ~ write_instead ~ '.') }}
{% endmacro %}
