{% macro plain_words(text) -%}
    {{ return(adapter.dispatch('plain_words', 'lead_scoring')(text)) }}
{%- endmacro %}

{% macro default__plain_words(text) -%}
{%- set accented = 'àáâãäåāăąạảấầẩẫậắằẳẵặçćĉċčðďđèéêëēĕėęěẹẻẽếềểễệĝğġģĥħìíîïĩīĭįİıỉịĵķĺļľłñńņňòóôõöøōŏőọỏốồổỗộớờởỡợŕŗřśŝşšșţťŧțùúûüũūŭůűųụủứừửữựŵýÿŷỳỵỷỹźżž' -%}
{%- set unaccented = 'aaaaaaaaaaaaaaaaaaaaacccccdddeeeeeeeeeeeeeeeeegggghhiiiiiiiiiiiijkllllnnnnooooooooooooooooooooorrrsssssttttuuuuuuuuuuuuuuuuuwyyyyyyyzzz' -%}
{#- What has no counterpart in the other list is dropped: accents written as characters of their own. -#}
{%- set loose_accents = '\u0300\u0301\u0302\u0303\u0308\u030a\u030c\u0327\u0328' -%}
{%- set unaccented_text -%}
    translate(
        replace(replace(replace(lower({{ text }}), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
        '{{ accented }}{{ loose_accents }}',
        '{{ unaccented }}'
    )
{%- endset -%}
{#- Letters are a-z and every script from Latin to Hangul; what is left out is punctuation and symbols. -#}
trim({{ lead_scoring.regexp_replace_all(unaccented_text, "'[^0-9a-z&à-ῼぁ-힣]+'", "' '") }})
{%- endmacro %}
