{#- Conjugate gradients, preconditioned by the diagonal: exact after as many rounds as there are bins, and long before
    that near enough for a step of Newton's method, which corrects itself. -#}
{% macro solved(matrix, gradient) -%}
solving as (
    select
        0 as round_number,
        {{ gradient }}.bin_number,
        {{ matrix }}.value as diagonal,
        cast(0 as double) as solution,
        {{ gradient }}.slope as remainder,
        {{ gradient }}.slope / {{ matrix }}.value as direction,
        cast({{ lead_scoring.exact_sum(
            gradient ~ '.slope * ' ~ gradient ~ '.slope / ' ~ matrix ~ '.value'
        ) }} over () as double) as error
    from {{ gradient }}
    inner join {{ matrix }}
        on
            {{ gradient }}.bin_number = {{ matrix }}.bin_number
            and {{ gradient }}.bin_number = {{ matrix }}.other_bin_number
    union all
    select
        moved.round_number,
        moved.bin_number,
        moved.diagonal,
        moved.solution,
        moved.remainder,
        moved.remainder / moved.diagonal
        + moved.direction * moved.next_error / moved.error as direction,
        moved.next_error as error
    from (
        select
            stepped.*,
            cast({{ lead_scoring.exact_sum(
                'stepped.remainder * stepped.remainder / stepped.diagonal'
            ) }} over () as double) as next_error
        from (
            select
                solving.round_number + 1 as round_number,
                solving.bin_number,
                solving.diagonal,
                solving.error,
                solving.direction,
                solving.solution + solving.direction * solving.error
                / nullif({{ lead_scoring.exact_sum('solving.direction * products.product') }} over (), 0)
                    as solution,
                solving.remainder - products.product * solving.error
                / nullif({{ lead_scoring.exact_sum('solving.direction * products.product') }} over (), 0)
                    as remainder
            from solving
            inner join (
                select
                    {{ matrix }}.bin_number,
                    cast({{ lead_scoring.exact_sum(matrix ~ '.value * others.direction') }} as double) as product
                from {{ matrix }}
                inner join solving as others on {{ matrix }}.other_bin_number = others.bin_number
                group by {{ matrix }}.bin_number
            ) as products on solving.bin_number = products.bin_number
        ) as stepped
        where stepped.solution is not null
    ) as moved
    where moved.round_number <= 500 and moved.error > 0.00000000000001
),

solved as (
    select
        solving.bin_number,
        solving.solution
    from solving
    where solving.round_number = (select max(solving.round_number) from solving)
)
{%- endmacro %}
