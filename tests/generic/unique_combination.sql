{% test unique_combination(model, columns) %}
-- No two rows agree in all of the columns; a null counts as a value.
select {{ columns | join(', ') }}
from {{ model }}
group by {{ columns | join(', ') }}
having count(*) > 1
{% endtest %}
