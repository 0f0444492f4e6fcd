{#- Conjugate gradients, preconditioned by the diagonal. They end when the error is a billionth of what it was: near enough for
    a step of Newton's method, which corrects itself. -#}
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
        ) }} over () as double) as error,
        cast({{ lead_scoring.exact_sum(
            gradient ~ '.slope * ' ~ gradient ~ '.slope / ' ~ matrix ~ '.value'
        ) }} over () as double) as first_error
    from {{ gradient }}
    inner join {{ matrix }}
        on
            {{ gradient }}.bin_number = {{ matrix }}.bin_number
            and {{ gradient }}.bin_number = {{ matrix }}.other_bin_number
    union all
    (
        with products as (
            select
                {{ matrix }}.bin_number,
                cast(sum({{ lead_scoring.billionths(matrix ~ '.value * solving.direction') }}) as double)
                / 1000000000 as product
            from {{ matrix }}
            inner join solving on {{ matrix }}.other_bin_number = solving.bin_number
            group by {{ matrix }}.bin_number
        ),

        lengths as (
            -- how far to go until the direction brings nothing more
            select
                solving.*,
                products.product,
                solving.error / nullif(
                    cast({{ lead_scoring.exact_sum('solving.direction * products.product') }} over () as double), 0
                ) as length
            from solving
            inner join products on solving.bin_number = products.bin_number
            where
                solving.error > solving.first_error / 1000000000
                and solving.error > 0.00000000000001
                and solving.round_number < 1000
        ),

        moved as (
            select
                lengths.*,
                lengths.remainder - lengths.length * lengths.product as next_remainder,
                cast({{ lead_scoring.exact_sum(
                    'power(lengths.remainder - lengths.length * lengths.product, 2)'
                    ~ ' / lengths.diagonal'
                ) }} over () as double) as next_error
            from lengths
            where lengths.length is not null
        )

        select
            moved.round_number + 1 as round_number,
            moved.bin_number,
            moved.diagonal,
            moved.solution + moved.length * moved.direction as solution,
            moved.next_remainder as remainder,
            moved.next_remainder / moved.diagonal
            + moved.direction * moved.next_error / moved.error as direction,
            moved.next_error as error,
            moved.first_error
        from moved
    )
),

solved as (
    select
        solving.bin_number,
        solving.solution
    from solving
    where solving.round_number = (select max(solving.round_number) from solving)
)
{%- endmacro %}
