{% macro sample_choices_places() %}
    -- Where companies sit, by how well they fit, and the many spellings of one country.
    select * from (
        values
            ('country:target', map {
                'US': 42, 'CA': 6, 'GB': 13, 'DE': 14, 'FR': 8, 'NL': 5, 'CH': 3, 'AT': 2, 'SE': 3,
                'IE': 2, 'ES': 2
            }),
            ('country:other', map {
                'US': 30, 'CA': 4, 'GB': 9, 'DE': 9, 'FR': 7, 'NL': 3, 'CH': 2, 'AT': 2, 'SE': 2,
                'IE': 1, 'ES': 3, 'BR': 7, 'IN': 8, 'NG': 4, 'ID': 3
            }),
            ('country:competitor', map {'US': 60, 'GB': 20, 'DE': 20}),
            ('spelling:US', map {
                'United States': 50, 'USA': 25, 'US': 20, 'U.S.A.': 3, 'united states': 2
            }),
            ('spelling:CA', map {'Canada': 80, 'CA': 20}),
            ('spelling:GB', map {'United Kingdom': 50, 'UK': 35, 'GB': 10, 'Great Britain': 5}),
            ('spelling:DE', map {'Germany': 55, 'Deutschland': 25, 'DE': 18, 'GERMANY': 2}),
            ('spelling:FR', map {'France': 85, 'FR': 15}),
            ('spelling:NL', map {'Netherlands': 60, 'The Netherlands': 20, 'NL': 20}),
            ('spelling:CH', map {'Switzerland': 65, 'Schweiz': 20, 'CH': 15}),
            ('spelling:AT', map {'Austria': 65, 'Österreich': 25, 'AT': 10}),
            ('spelling:SE', map {'Sweden': 90, 'SE': 10}),
            ('spelling:IE', map {'Ireland': 90, 'IE': 10}),
            ('spelling:ES', map {'Spain': 75, 'España': 25}),
            ('spelling:BR', map {'Brazil': 70, 'Brasil': 25, 'BR': 5}),
            ('spelling:IN', map {'India': 92, 'IN': 8}),
            ('spelling:NG', map {'Nigeria': 100}),
            ('spelling:ID', map {'Indonesia': 100}),
            ('city:US', map {
                'New York': 5, 'San Francisco': 4, 'Austin': 3, 'Chicago': 3, 'Boston': 3,
                'Denver': 2
            }),
            ('city:CA', map {'Toronto': 3, 'Vancouver': 2}),
            ('city:GB', map {'London': 5, 'Manchester': 2, 'Edinburgh': 1}),
            ('city:DE', map {'Berlin': 3, 'München': 3, 'Hamburg': 2, 'Köln': 2}),
            ('city:FR', map {'Paris': 4, 'Lyon': 2}),
            ('city:NL', map {'Amsterdam': 3, 'Utrecht': 1}),
            ('city:CH', map {'Zürich': 3, 'Genève': 1}),
            ('city:AT', map {'Wien': 1}),
            ('city:SE', map {'Stockholm': 1}),
            ('city:IE', map {'Dublin': 1}),
            ('city:ES', map {'Madrid': 2, 'Barcelona': 1}),
            ('city:BR', map {'São Paulo': 2, 'Curitiba': 1}),
            ('city:IN', map {'Bengaluru': 2, 'Mumbai': 2}),
            ('city:NG', map {'Lagos': 1}),
            ('city:ID', map {'Jakarta': 1})
    ) as choices (wheel, weights)
{% endmacro %}
