{#- Wilson (1927): the rates that the count seen does not contradict. Stays inside 0 to 1, also for 0 of n. -#}
{% macro wilson_bound(side, conversions, leads, z, times=none) -%}
    {%- set n = 'nullif(cast(' ~ leads ~ ' as ' ~ lead_scoring.type_double() ~ '), 0)' -%}
    {%- set rate = '(cast(' ~ conversions ~ ' as ' ~ lead_scoring.type_double() ~ ') / ' ~ n ~ ')' -%}
    {%- set z = 'cast(' ~ z ~ ' as ' ~ lead_scoring.type_double() ~ ')' -%}
    {%- set bound = lead_scoring.clamped(
        '(' ~ rate ~ ' + ' ~ z ~ ' * ' ~ z ~ ' / (2 * ' ~ n ~ ') '
        ~ {'low': '-', 'high': '+'}[side] ~ ' ' ~ z ~ ' * sqrt(' ~ rate ~ ' * (1 - ' ~ rate ~ ') / ' ~ n
        ~ ' + ' ~ z ~ ' * ' ~ z ~ ' / (4 * ' ~ n ~ ' * ' ~ n ~ '))) / (1 + ' ~ z ~ ' * ' ~ z ~ ' / ' ~ n ~ ')',
        '0', '1'
    ) -%}
    {{ lead_scoring.rounded_rate('(' ~ bound ~ ') * ' ~ times if times else bound) }}
{%- endmacro %}
