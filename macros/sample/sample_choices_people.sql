{% macro sample_choices_people() %}
    -- Names by the language of the country, and what a lead's form says of how it came. Persons are
    -- invented.
    select * from (
        values
            ('first name:en', map {
                'James': 1, 'Mary': 1, 'Robert': 1, 'Linda': 1, 'Michael': 1, 'Jessica': 1,
                'David': 1, 'Ashley': 1, 'Daniel': 1, 'Emily': 1, 'Olivia': 1, 'Ethan': 1,
                'Grace': 1, 'Liam': 1, 'Chloe': 1, 'Ryan': 1
            }),
            ('last name:en', map {
                'Smith': 1, 'Johnson': 1, 'Brown': 1, 'Taylor': 1, 'Wilson': 1, 'Davies': 1,
                'Evans': 1, 'Walker': 1, 'Murphy': 1, 'Carter': 1, 'Mitchell': 1, 'Parker': 1,
                'Bennett': 1, 'O''Brien': 1, 'Hughes': 1, 'Reed': 1
            }),
            ('first name:de', map {
                'Anna': 1, 'Jürgen': 1, 'Katrin': 1, 'Stefan': 1, 'Lena': 1, 'Thomas': 1,
                'Sabine': 1, 'Markus': 1, 'Julia': 1, 'Matthias': 1, 'Petra': 1, 'Florian': 1,
                'Heike': 1, 'Jonas': 1, 'Jörg': 1, 'Claudia': 1
            }),
            ('last name:de', map {
                'Müller': 1, 'Schmidt': 1, 'Schneider': 1, 'Fischer': 1, 'Weber': 1, 'Wagner': 1,
                'Becker': 1, 'Hoffmann': 1, 'Schäfer': 1, 'Koch': 1, 'Richter': 1, 'Krüger': 1,
                'Vogel': 1, 'Brandt': 1, 'Lehmann': 1, 'von Berg': 1
            }),
            ('first name:fr', map {
                'Camille': 1, 'Pierre': 1, 'Élodie': 1, 'Antoine': 1, 'Sophie': 1, 'Nicolas': 1,
                'Claire': 1, 'Julien': 1, 'Manon': 1, 'François': 1, 'Céline': 1, 'Jean-Luc': 1
            }),
            ('last name:fr', map {
                'Martin': 1, 'Bernard': 1, 'Dubois': 1, 'Laurent': 1, 'Moreau': 1, 'Lefèvre': 1,
                'Girard': 1, 'Fontaine': 1, 'Mercier': 1, 'Rousseau': 1, 'Chevalier': 1,
                'de la Tour': 1
            }),
            ('first name:es', map {
                'Lucía': 1, 'Javier': 1, 'Carmen': 1, 'Diego': 1, 'Marta': 1, 'Pablo': 1, 'Ana': 1,
                'Rafael': 1, 'Beatriz': 1, 'João': 1, 'Isabel': 1, 'Mateus': 1
            }),
            ('last name:es', map {
                'García': 1, 'Fernández': 1, 'López': 1, 'Silva': 1, 'Santos': 1, 'Torres': 1,
                'Navarro': 1, 'Oliveira': 1, 'Romero': 1, 'Vidal': 1, 'Pereira': 1, 'Castro': 1
            }),
            ('first name:nl', map {
                'Sanne': 1, 'Daan': 1, 'Femke': 1, 'Bram': 1, 'Lotte': 1, 'Erik': 1, 'Ingrid': 1,
                'Sven': 1, 'Maja': 1, 'Lars': 1, 'Astrid': 1, 'Pieter': 1
            }),
            ('last name:nl', map {
                'de Vries': 1, 'Jansen': 1, 'Bakker': 1, 'Visser': 1, 'Lindqvist': 1, 'Eriksson': 1,
                'van Dijk': 1, 'Peeters': 1, 'Smit': 1, 'Dekker': 1, 'Nilsson': 1, 'Maes': 1
            }),
            ('first name:other', map {
                'Priya': 1, 'Arjun': 1, 'Ananya': 1, 'Rahul': 1, 'Chidi': 1, 'Amara': 1, 'Tunde': 1,
                'Ngozi': 1, 'Budi': 1, 'Dewi': 1, 'Siti': 1, 'Vikram': 1
            }),
            ('last name:other', map {
                'Sharma': 1, 'Patel': 1, 'Nair': 1, 'Reddy': 1, 'Okafor': 1, 'Adeyemi': 1,
                'Balogun': 1, 'Santoso': 1, 'Wijaya': 1, 'Gupta': 1, 'Iyer': 1, 'Eze': 1
            }),
            -- What bots and jokers type into a form.
            ('junk name', map {
                'asdfgh1': 3, 'qwerty': 2, 'http://cheap-pills.example': 2, 'Test': 3, 'xxx': 1,
                'sdfghjkl': 2, 'John1234': 1, 'www.win-now.example': 1
            }),
            ('junk company', map {'asdf': 3, 'google': 1, 'xxx': 1, 'Test': 2, '123': 1}),
            ('mailbox:business', map {'business': 955, 'free': 30, 'invalid': 10, 'missing': 5}),
            ('mailbox:private', map {'free': 85, 'business': 10, 'invalid': 3, 'missing': 2}),
            ('mailbox:throwaway', map {'disposable': 75, 'free': 10, 'invalid': 15}),
            ('free domain', map {
                'gmail.com': 45, 'yahoo.com': 12, 'outlook.com': 14, 'hotmail.com': 9, 'gmx.de': 6,
                'web.de': 5, 'icloud.com': 5, 'proton.me': 4
            }),
            ('disposable domain', map {
                'mailinator.com': 4, 'guerrillamail.com': 3, '10minutemail.com': 3,
                'yopmail.com': 3, 'trashmail.com': 2
            }),
            ('invalid email', map {
                'n/a': 2, 'none@': 2, 'info@@company.example': 2, 'sales at company.example': 2,
                'first last@company.example': 1, 'me@localhost': 1
            }),
            ('opt out', map {
                'false': 45, '': 30, 'FALSE': 4, 'no': 3, 'N': 3, '0': 5, 'f': 1, 'true': 5, 'y': 1,
                '1': 2, 'Yes': 1
            }),
            ('is deleted', map {'false': 70, '': 15, 'FALSE': 5, '0': 6, 'n': 4}),
            ('source:known', map {
                'website': 24, 'webinar': 14, 'paid_search': 10, 'organic_search': 16,
                'referral': 10, 'trade_show': 8, 'content_syndication': 7, 'partner': 6, 'social': 5
            }),
            ('source:content', map {
                'website': 22, 'webinar': 14, 'paid_search': 8, 'organic_search': 24,
                'content_syndication': 16, 'social': 12, 'trade_show': 4
            }),
            ('source:cold', map {
                'list_purchase': 45, 'content_syndication': 25, 'trade_show': 20, 'website': 10
            }),
            ('source:bot', map {'website': 70, 'paid_search': 30})
    ) as choices (wheel, weights)
{% endmacro %}
