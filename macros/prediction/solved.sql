{#- Conjugate gradients, preconditioned by the diagonal. They end when the error is a billionth of what it was: near enough for
    a step of Newton's method, which corrects itself. -#}
{% macro solved(matrix, gradient) -%}
solving as (
    select
        0 as round_number,
        {{ gradient }}.bin_number,
        {{ matrix }}.value as diagonal,
        cast(0 as {{ lead_scoring.type_double() }}) as solution,
        {{ gradient }}.slope as remainder,
        {{ gradient }}.slope / {{ matrix }}.value as direction,
        cast({{ lead_scoring.exact_sum(
            gradient ~ '.slope * ' ~ gradient ~ '.slope / ' ~ matrix ~ '.value'
        ) }} over () as {{ lead_scoring.type_double() }}) as error,
        cast({{ lead_scoring.exact_sum(
            gradient ~ '.slope * ' ~ gradient ~ '.slope / ' ~ matrix ~ '.value'
        ) }} over () as {{ lead_scoring.type_double() }}) as first_error
    from {{ gradient }}
    inner join {{ matrix }}
        on
            {{ gradient }}.bin_number = {{ matrix }}.bin_number
            and {{ gradient }}.bin_number = {{ matrix }}.other_bin_number
    union all
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
    from (
        select
            lengths.*,
            lengths.remainder - lengths.length * lengths.product as next_remainder,
            cast({{ lead_scoring.exact_sum(
                'power(lengths.remainder - lengths.length * lengths.product, 2)'
                ~ ' / lengths.diagonal'
            ) }} over () as {{ lead_scoring.type_double() }}) as next_error
        from (
            -- how far to go until the direction brings nothing more
            select
                products.*,
                products.error / nullif(
                    cast(
                        {{ lead_scoring.exact_sum('products.direction * products.product') }} over ()
                        as {{ lead_scoring.type_double() }}
                    ), 0
                ) as length
            from (
                -- a row of the matrix times the direction; the row of a bin itself goes on
                select
                    solving.*,
                    {{ matrix }}.bin_number as row_number,
                    cast(
                        sum({{ lead_scoring.billionths(matrix ~ '.value * solving.direction') }})
                            over (partition by {{ matrix }}.bin_number)
                        as {{ lead_scoring.type_double() }}
                    ) / 1000000000 as product
                from solving
                inner join {{ matrix }} on solving.bin_number = {{ matrix }}.other_bin_number
                where
                    solving.error > solving.first_error / 1000000000
                    and solving.error > 0.00000000000001
                    and solving.round_number < 1000
            ) as products
            where products.row_number = products.bin_number
        ) as lengths
    ) as moved
    where moved.length is not null
),

solved as (
    select
        solving.bin_number,
        solving.solution
    from solving
    where solving.round_number = (select max(solving.round_number) from solving)
)
{%- endmacro %}
