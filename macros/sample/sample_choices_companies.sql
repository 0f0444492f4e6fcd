{% macro sample_choices_companies() %}
    -- What companies of each tier do and are. A target is what our fictional vendor sells to best.
    select * from (
        values
            ('industry:target', map {
                'Software': 30, 'Financial Services': 20, 'Manufacturing': 18, 'Healthcare': 12,
                'Telecommunications': 8, 'Professional Services': 8, 'Logistics': 4
            }),
            ('industry:other', map {
                'Software': 6, 'Financial Services': 4, 'Manufacturing': 7, 'Healthcare': 6,
                'Retail': 15, 'Logistics': 8, 'Education': 10, 'Professional Services': 9,
                'Telecommunications': 2, 'Energy': 6, 'Construction': 9, 'Hospitality': 8,
                'Government': 5, 'Nonprofit': 5
            }),
            ('industry:competitor', map {'Software': 100}),
            ('account type:target', map {'prospect': 82, 'customer': 13, 'partner': 4, '': 1}),
            ('account type:other', map {'prospect': 77, 'customer': 10, 'partner': 11, '': 2}),
            ('account type:competitor', map {'competitor': 100}),
            ('industry writing', map {'as is': 94, 'upper': 2, 'lower': 2, 'padded': 2}),
            ('workplace:target', map {'target': 82, 'other': 8, 'none': 10}),
            ('workplace:mixed', map {'target': 40, 'other': 40, 'none': 20}),
            ('workplace:other', map {'target': 18, 'other': 60, 'none': 22}),
            ('workplace:none', map {'none': 94, 'other': 6}),
            ('workplace:competitor', map {'competitor': 100}),
            ('domain ending', map {'.example': 94, '.test': 4, '.invalid': 2}),
            ('own company', map {
                'Self-employed': 3, 'Freelance': 3, '': 8, '-': 1, 'Home office': 1
            }),
            ('school', map {
                'University of Example': 3, 'Example Business School': 2,
                'Hochschule Beispielstadt': 1, '': 4
            })
    ) as choices (wheel, weights)
{% endmacro %}
